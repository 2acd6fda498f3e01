import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, nextPlace } from '../../api/client.ts'
import type { StorySummary } from '../../api/types.ts'

export type StoryFilter = { q?: string; genre?: string; seriesId?: string }

export const storiesQuery = (filter: StoryFilter) =>
  infiniteQueryOptions({
    queryKey: ['stories', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.page<StorySummary>('/stories', { query: { ...filter, pageSize: 24, ...pageParam }, signal }),
    initialPageParam: {},
    getNextPageParam: (page) => nextPlace(page.meta),
  })

export const newestStoriesQuery = () =>
  queryOptions({
    queryKey: ['stories', 'newest'],
    queryFn: () => api.page<StorySummary>('/stories', { query: { pageSize: 6, page: 1 } }),
  })
