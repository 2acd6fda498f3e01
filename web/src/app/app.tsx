import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'
import { paths } from './paths.ts'

/** The composition of the browser side: one cache, one router. */
export function startApp() {
  const queryClient = createQueryClient(() => {
    const { pathname, href } = router.state.location
    if (pathname === '/sign-in' || pathname === '/register') return
    queryClient.removeQueries({ queryKey: ['me'] })
    void router.navigate(paths.signIn({ next: href }))
  })
  const router = createAppRouter(queryClient)
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
