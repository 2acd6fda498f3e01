import { expect, vi } from 'vitest'

export interface Answer<T = unknown> {
  status: number
  headers: Headers
  body: { success: boolean; data: T; meta?: Record<string, unknown>; error: ApiError }
}

export interface ApiError {
  code: string
  message: string
  fields?: Record<string, string[]>
  requestId: string
}

/** A browser without pages: keeps its cookie and says where it comes from. */
export class Client {
  readonly base: string
  cookie = ''

  constructor(base: string) {
    this.base = base
  }

  async send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(this.base + path, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.base,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const set = response.headers.getSetCookie()[0]
    if (set) this.cookie = set.split(';')[0] ?? ''
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    }
  }

  get<T = Record<string, unknown>>(path: string) {
    return this.send<T>('GET', path)
  }

  post<T = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>) {
    return this.send<T>('POST', path, body, headers)
  }
}

export const password = 'Correct-Horse-9-battery'
let people = 0

export interface Account {
  client: Client
  email: string
  userId: string
  workspaceId: string
}

/** A new person, signed in. */
export async function newAccount(base: string, name = 'Ada'): Promise<Account> {
  const client = new Client(base)
  const email = `person${++people}@example.com`
  const made = await client.post<{ user: { id: string }; workspace: { id: string } }>(
    '/api/v1/auth/register',
    {
      email,
      password,
      name,
    },
  )
  expect(made.status).toBe(201)
  return { client, email, userId: made.body.data.user.id, workspaceId: made.body.data.workspace.id }
}

export const detective = {
  title: 'Sable Quay',
  genre: 'detective',
  setting: 'A harbour town that still lights its quay by hand.',
  characters: [{ name: 'Ida Marrow', description: 'lamplighter, 41; she counts things when afraid' }],
}

/** A series of the account, sent to its own address. */
export async function newSeries(account: Account, changes: Record<string, unknown> = {}): Promise<string> {
  const made = await account.client.post<{ id: string }>('/api/v1/series', {
    ...detective,
    recipients: [account.email],
    ...changes,
  })
  expect(made.status).toBe(201)
  return made.body.data.id
}

export interface Started {
  run: { id: string; state: string }
  story: { id: string }
}

export async function makeStory(
  account: Account,
  seriesId: string,
  headers?: Record<string, string>,
): Promise<Started> {
  const made = await account.client.post<Started>(`/api/v1/series/${seriesId}/stories`, undefined, headers)
  expect(made.status).toBe(202)
  return made.body.data
}

export interface RunShown {
  id: string
  state: string
  progress: number
  error: { code: string; message: string } | null
  steps: { name: string; state: string; progress: number; note: Record<string, unknown> | null }[]
  can: { cancel: boolean; retry: boolean }
}

/** The run once it is in one of the states; fails after `ms`. */
export async function runUntil(
  account: Account,
  runId: string,
  states: readonly string[] = ['succeeded', 'failed', 'cancelled', 'waiting'],
  ms = 15_000,
): Promise<RunShown> {
  return vi.waitFor(
    async () => {
      const shown = await account.client.get<RunShown>(`/api/v1/runs/${runId}`)
      expect(shown.body.data.state).toBeOneOf([...states])
      return shown.body.data
    },
    { timeout: ms, interval: 50 },
  )
}
