import type { ReactNode } from 'react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { cleanup, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, vi } from 'vitest'
import type { Me } from '../api/types.ts'
import { startLanguage } from '../lib/i18n.ts'
import { Toasts } from '../ui/toast.tsx'

export const me: Me = {
  user: {
    id: '01932c4e-0000-7000-8000-000000000001',
    name: 'Defne Aksoy',
    email: 'defne@quaystreet.example',
    language: 'en',
    theme: 'system',
    timeZone: 'Europe/Istanbul',
    isOperator: true,
  },
  workspace: { id: '01932c4e-0000-7000-8000-000000000002', name: 'Quay Street', role: 'owner' },
  memberships: [],
  can: {},
}

type Answer = { status?: number; data?: unknown; error?: Record<string, unknown>; meta?: unknown }
export type Asked = { method: string; path: string; body: unknown; headers: Headers }

/** A server made of a function: (method, path, body) to an answer; returns what was asked, in order. */
export function stubServer(answer: (asked: Asked) => Answer | 'offline') {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const one: Asked = {
      method: init.method ?? 'GET',
      path: url.replace('/api/v1', ''),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      headers: new Headers(init.headers),
    }
    asked.push(one)
    const given = answer(one)
    if (given === 'offline') throw new TypeError('Failed to fetch')
    const { status = 200, data, error, meta } = given
    if (status === 204) return new Response(null, { status })
    const body = error === undefined ? { success: true, data, meta } : { success: false, error }
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', 'x-request-id': 'req-1' },
    })
  })
  return asked
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
})

/** Show a part of the app in English, signed in, with a router whose pages are empty. */
export async function show(part: ReactNode, at = '/') {
  await startLanguage('en')
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  queryClient.setQueryData(['me'], me)
  const root = createRootRoute({
    component: () => (
      <>
        <Outlet />
        <Toasts />
      </>
    ),
  })
  const here = createRoute({ getParentRoute: () => root, path: at, component: () => part })
  const rest = createRoute({ getParentRoute: () => root, path: '$', component: () => <p>another page</p> })
  const router = createRouter({
    routeTree: root.addChildren([here, rest]),
    history: createMemoryHistory({ initialEntries: [at] }),
  })
  await router.load()
  const view = render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  return { ...view, router, queryClient, user: userEvent.setup() }
}
