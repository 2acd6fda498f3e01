import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { underWay } from '../../api/under-way.ts'
import { randomId } from '../../lib/random-id.ts'
import type { Run, RunChanged, StartedStory } from '../../api/types.ts'
import type { QueryClient } from '@tanstack/react-query'

/** Without a stream of events the page still moves, only less smoothly. */
const slowMs = 15_000

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', 'one', id],
    queryFn: () => api.get<Run>(`/runs/${id}`),
    refetchInterval: (query) => (query.state.data === undefined || isOver(query.state.data) ? false : slowMs),
  })

export const activeRunsQuery = () =>
  queryOptions({
    queryKey: ['runs', 'active'],
    queryFn: () => api.page<Run>('/runs', { query: { state: 'active', pageSize: 50 } }),
    refetchInterval: (query) => ((query.state.data?.items.length ?? 0) > 0 ? slowMs : false),
  })

export const recentRunsQuery = (pageSize = 8) =>
  queryOptions({
    queryKey: ['runs', 'recent', pageSize],
    queryFn: () => api.page<Run>('/runs', { query: { state: 'recent', pageSize } }),
  })

export function isOver(run: Pick<Run, 'state'>) {
  return run.state === 'succeeded' || run.state === 'failed' || run.state === 'cancelled'
}

/** Put an event's few numbers into the runs already on screen; the rest is read again by the caller. */
export function applyRunEvent(queryClient: QueryClient, event: RunChanged) {
  const merge = (run: Run): Run =>
    run.id === event.runId ? { ...run, state: event.state, step: event.step, progress: event.progress } : run
  queryClient.setQueryData(runQuery(event.runId).queryKey, (run) => run && merge(run))
  queryClient.setQueryData(activeRunsQuery().queryKey, (page) =>
    page === undefined ? page : { ...page, items: page.items.map(merge) },
  )
}

export function useCancelRun(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<Run>(`/runs/${id}/cancel`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['runs'] }),
  })
}

/** Where an answer of a paid maker never came, the button has said that trying again may be billed twice. */
export function useRetryRun({ id, can }: Pick<Run, 'id' | 'can'>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      underWay(`retry/${id}`, () =>
        api.post<Run>(
          `/runs/${id}/retry`,
          { repeatUnknown: can.retryMayBeBilledTwice },
          { headers: idempotent() },
        ),
      ),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['stories'] })
      return queryClient.invalidateQueries({ queryKey: ['runs'] })
    },
  })
}

export function useWriteNext() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (seriesId: string) =>
      underWay(`write-next/${seriesId}`, () =>
        api.post<StartedStory>(`/series/${seriesId}/stories`, {}, { headers: idempotent() }),
      ),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['runs'] })
      void queryClient.invalidateQueries({ queryKey: ['stories'] })
      void queryClient.invalidateQueries({ queryKey: ['series'] })
    },
  })
}

export function idempotent() {
  return { 'idempotency-key': randomId() }
}
