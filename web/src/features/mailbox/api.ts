import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, nextPlace } from '../../api/client.ts'
import type { Delivery, DeliveryState, Mail, MailSummary } from '../../api/types.ts'

export type DeliveryFilter = { storyId?: string; state?: DeliveryState }

export const deliveriesQuery = (filter: DeliveryFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', 'list', filter],
    queryFn: ({ pageParam }) =>
      api.page<Delivery>('/deliveries', { query: { ...filter, pageSize: 50, ...pageParam } }),
    initialPageParam: {},
    getNextPageParam: (page) => nextPlace(page.meta),
  })

export const recentDeliveriesQuery = () =>
  queryOptions({
    queryKey: ['deliveries', 'recent'],
    queryFn: () => api.page<Delivery>('/deliveries', { query: { pageSize: 20, page: 1 } }),
  })

export const mailboxQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['mailbox', 'list', q],
    queryFn: ({ pageParam, signal }) =>
      api.page<MailSummary>('/mailbox', { query: { q, ...pageParam }, signal }),
    initialPageParam: {},
    getNextPageParam: (page) => nextPlace(page.meta),
  })

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mailbox', 'one', id],
    queryFn: () => api.get<Mail>(`/mailbox/${id}`),
  })
