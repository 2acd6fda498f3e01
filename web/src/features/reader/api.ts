import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Story } from '../../api/types.ts'

export const storyQuery = (id: string) =>
  queryOptions({
    queryKey: ['stories', 'one', id],
    queryFn: () => api.get<Story>(`/stories/${id}`),
  })
