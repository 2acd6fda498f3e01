import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, nextPlace } from '../../api/client.ts'
import type { Offers, Series, SeriesDraft } from '../../api/types.ts'
import { underWay } from '../../api/under-way.ts'
import { idempotent } from '../runs/api.ts'

export const seriesListQuery = () =>
  infiniteQueryOptions({
    queryKey: ['series', 'list'],
    queryFn: ({ pageParam }) => api.page<Series>('/series', { query: { pageSize: 40, ...pageParam } }),
    initialPageParam: {},
    getNextPageParam: (page) => nextPlace(page.meta),
  })

export const seriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['series', 'one', id],
    queryFn: () => api.get<Series>(`/series/${id}`),
  })

export const offersQuery = () =>
  queryOptions({
    queryKey: ['offers'],
    queryFn: () => api.get<Offers>('/series/offers'),
    staleTime: 5 * 60_000,
  })

export function useCreateSeries() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: SeriesDraft) =>
      underWay('create-series', () => api.post<Series>('/series', body, { headers: idempotent() })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['series'] }),
  })
}

export type SeriesChange = Partial<SeriesDraft> & { paused?: boolean; bible?: Series['bible'] }

export function useChangeSeries(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ version, change }: { version: number; change: SeriesChange }) =>
      api.patch<Series>(`/series/${id}`, change, { headers: { 'if-match': String(version) } }),
    onSuccess: (series) => queryClient.setQueryData(seriesQuery(id).queryKey, series),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['series'] }),
  })
}

export function useDeleteSeries(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete(`/series/${id}`),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: ['series', 'one', id] })
      void queryClient.invalidateQueries({ queryKey: ['stories'] })
      return queryClient.invalidateQueries({ queryKey: ['series', 'list'] })
    },
  })
}

export function useRestoreSeries() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.post<Series>(`/series/${id}/restore`),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['stories'] })
      return queryClient.invalidateQueries({ queryKey: ['series'] })
    },
  })
}
