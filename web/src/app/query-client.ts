import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, OfflineError } from '../api/client.ts'

/** `onSignedOut` runs when the server no longer knows who is asking. */
export function createQueryClient(onSignedOut: () => void) {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The first question of a visit, "who am I", is the route's own: it knows where to go instead.
        const first = query.queryKey[0] === 'me' && query.state.data === undefined
        if (error instanceof ApiError && error.status === 401 && !first) onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 30 * 60_000,
        // The service worker answers opened work without a network, so a query is always worth asking.
        networkMode: 'always',
        retry: (count, error) =>
          count < 2 &&
          !(error instanceof OfflineError) &&
          (!(error instanceof ApiError) || error.status >= 500),
        refetchOnReconnect: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
