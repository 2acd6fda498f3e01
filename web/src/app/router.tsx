import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { ApiError } from '../api/client.ts'
import { meQuery, setupQuery } from '../features/auth/api.ts'
import { storiesQuery } from '../features/library/api.ts'
import { deliveriesQuery, mailboxQuery, recentDeliveriesQuery } from '../features/mailbox/api.ts'
import { newestStoriesQuery } from '../features/library/api.ts'
import { storyQuery } from '../features/reader/api.ts'
import { recentRunsQuery, runQuery } from '../features/runs/api.ts'
import { offersQuery, seriesListQuery, seriesQuery } from '../features/series/api.ts'
import { NotFoundPage, RouteFailure } from './failures.tsx'
import type { DeliverySearch, LibrarySearch, MailboxSearch, SignInSearch } from './paths.ts'
import { Root } from './root.tsx'
import { PagePending } from './pending.tsx'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const oneOf = <T extends string>(value: unknown, values: readonly T[]) => values.find((one) => one === value)

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  errorComponent: RouteFailure,
  notFoundComponent: NotFoundPage,
})

const signInSearch = (search: Record<string, unknown>): SignInSearch => ({ next: text(search['next']) })
const signInPage = lazyRouteComponent(() => import('../features/auth/sign-in-page.tsx'), 'SignInPage')

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  loader: ({ context }) => context.queryClient.prefetchQuery(setupQuery()),
  component: signInPage,
})
const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: signInSearch,
  loader: ({ context }) => context.queryClient.prefetchQuery(setupQuery()),
  component: signInPage,
})

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meQuery())
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error
      const setup = await context.queryClient.fetchQuery(setupQuery()).catch(() => null)
      throw redirect({
        to: setup?.hasUsers === false ? '/register' : '/sign-in',
        search: location.href === '/' ? {} : { next: location.href },
      })
    }
  },
  component: lazyRouteComponent(() => import('./signed-in.tsx'), 'SignedIn'),
})
const shellRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
})

const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.ensureQueryData(newestStoriesQuery()),
      queryClient.prefetchQuery(recentDeliveriesQuery()),
      queryClient.ensureInfiniteQueryData(seriesListQuery()),
    ]),
  component: lazyRouteComponent(() => import('../features/today/today-page.tsx'), 'TodayPage'),
})
const storiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/stories',
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(seriesListQuery()),
  component: lazyRouteComponent(() => import('../features/series/series-shelf-page.tsx'), 'SeriesShelfPage'),
})
const newSeriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/stories/new',
  loader: ({ context }) => context.queryClient.ensureQueryData(offersQuery()),
  component: lazyRouteComponent(() => import('../features/series/new-series-page.tsx'), 'NewSeriesPage'),
})
const seriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/series/$seriesId',
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(seriesQuery(params.seriesId)),
      queryClient.ensureInfiniteQueryData(storiesQuery({ seriesId: params.seriesId })),
    ]),
  component: lazyRouteComponent(() => import('../features/series/series-page.tsx'), 'SeriesPage'),
})
const editSeriesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/series/$seriesId/edit',
  loader: ({ context: { queryClient }, params }) =>
    Promise.all([
      queryClient.ensureQueryData(seriesQuery(params.seriesId)),
      queryClient.ensureQueryData(offersQuery()),
    ]),
  component: lazyRouteComponent(() => import('../features/series/edit-series-page.tsx'), 'EditSeriesPage'),
})
const activityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/runs',
  loader: ({ context }) => context.queryClient.ensureQueryData(recentRunsQuery(50)),
  component: lazyRouteComponent(() => import('../features/runs/activity-page.tsx'), 'ActivityPage'),
})
const runRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/runs/$runId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(runQuery(params.runId)),
  component: lazyRouteComponent(() => import('../features/runs/run-page.tsx'), 'RunPage'),
})
const libraryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/library',
  validateSearch: (search: Record<string, unknown>): LibrarySearch => ({
    q: text(search['q']),
    genre: text(search['genre']),
    series: text(search['series']),
    view: oneOf(search['view'], ['large', 'dense', 'list']),
  }),
  component: lazyRouteComponent(() => import('../features/library/library-page.tsx'), 'LibraryPage'),
})
const publishRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/publish',
  component: lazyRouteComponent(() => import('../features/mailbox/publish-layout.tsx'), 'PublishLayout'),
})
const publishIndexRoute = createRoute({
  getParentRoute: () => publishRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/publish/deliveries', replace: true })
  },
})
const deliveriesRoute = createRoute({
  getParentRoute: () => publishRoute,
  path: '/deliveries',
  validateSearch: (search: Record<string, unknown>): DeliverySearch => ({
    story: text(search['story']),
    state: oneOf(search['state'], ['open', 'sent']),
  }),
  loaderDeps: ({ search }) => ({ story: search.story }),
  loader: ({ context, deps }) =>
    context.queryClient.ensureInfiniteQueryData(deliveriesQuery({ storyId: deps.story })),
  component: lazyRouteComponent(() => import('../features/mailbox/deliveries-page.tsx'), 'DeliveriesPage'),
})
const mailboxRoute = createRoute({
  getParentRoute: () => publishRoute,
  path: '/mailbox',
  validateSearch: (search: Record<string, unknown>): MailboxSearch => ({
    q: text(search['q']),
    message: text(search['message']),
  }),
  loader: ({ context }) => context.queryClient.ensureInfiniteQueryData(mailboxQuery('')),
  component: lazyRouteComponent(() => import('../features/mailbox/mailbox-page.tsx'), 'MailboxPage'),
})
const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})
const readerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/stories/$storyId',
  loader: ({ context, params }) => context.queryClient.ensureQueryData(storyQuery(params.storyId)),
  component: lazyRouteComponent(() => import('../features/reader/reader-page.tsx'), 'ReaderPage'),
})

const routeTree = rootRoute.addChildren([
  signInRoute,
  registerRoute,
  signedInRoute.addChildren([
    readerRoute,
    shellRoute.addChildren([
      todayRoute,
      storiesRoute,
      newSeriesRoute,
      seriesRoute,
      editSeriesRoute,
      activityRoute,
      runRoute,
      libraryRoute,
      publishRoute.addChildren([publishIndexRoute, deliveriesRoute, mailboxRoute]),
      settingsRoute,
    ]),
  ]),
])

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    scrollRestoration: true,
    defaultPreload: 'intent',
    // Freshness is the query cache's business.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: RouteFailure,
    defaultNotFoundComponent: NotFoundPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
