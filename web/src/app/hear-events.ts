import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { ServerEvent } from '../api/types.ts'
import { applyRunEvent, runQuery } from '../features/runs/api.ts'

const gatherMs = 400

/**
 * Turn events into fresh reads. Progress is shown from the event itself; lists are read again at most every
 * `gatherMs`, because a run tells of itself several times a second.
 */
export function hearEvents(queryClient: QueryClient) {
  let waiting: QueryKey[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  const flush = () => {
    timer = null
    const keys = new Map(waiting.map((key) => [JSON.stringify(key), key]))
    waiting = []
    for (const queryKey of keys.values()) void queryClient.invalidateQueries({ queryKey })
  }
  const refresh = (...keys: QueryKey[]) => {
    waiting.push(...keys)
    timer ??= setTimeout(flush, gatherMs)
  }
  const onEvent = (event: ServerEvent) => {
    switch (event.type) {
      case 'run.changed': {
        const before = queryClient.getQueryData(runQuery(event.data.runId).queryKey)
        applyRunEvent(queryClient, event.data)
        refresh(['runs'])
        if (before?.state !== event.data.state || before?.step !== event.data.step) {
          refresh(['stories'], ['series'])
        }
        return
      }
      case 'story.changed':
        return refresh(['stories'], ['series', 'list'])
      case 'series.changed':
        return refresh(['series'])
      case 'delivery.changed':
        return refresh(['deliveries'], ['mailbox'])
    }
  }
  return {
    listener: { onEvent, onOpen: () => refresh(['runs'], ['stories', 'one'], ['deliveries', 'recent']) },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
