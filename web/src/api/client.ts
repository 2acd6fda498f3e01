import { keptHeader } from '../lib/offline-store.ts'
import { noteReachable } from '../lib/use-online.ts'
import type { PageMeta } from './types.ts'

export type Fields = Record<string, string[]>

/** A refusal of the server, in its own words (already in the reader's language). */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly fields: Fields
  readonly details: Record<string, unknown>
  readonly requestId: string | null

  constructor(status: number, body: ErrorBody) {
    super(body.message)
    this.name = 'ApiError'
    this.status = status
    this.code = body.code
    this.fields = body.fields ?? {}
    this.details = body.details ?? {}
    this.requestId = body.requestId ?? null
  }
}

/** The request never got an answer: no network, or the server is away. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super('offline', { cause })
    this.name = 'OfflineError'
  }
}

type ErrorBody = {
  code: string
  message: string
  fields?: Fields
  details?: Record<string, unknown>
  requestId?: string
}
type Query = Record<string, string | number | boolean | null | undefined>
type Options = { query?: Query; headers?: Record<string, string>; signal?: AbortSignal }
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
export type Page<T> = { items: T[]; meta: PageMeta }

const base = '/api/v1'
const context: { workspaceId: string | null; language: string } = { workspaceId: null, language: 'en' }

/** What every request carries: the workspace it is about and the language to answer in. */
export function setRequestContext(next: Partial<typeof context>) {
  Object.assign(context, next)
}

export function requestContext() {
  return { ...context }
}

export function address(path: string, query: Query = {}) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return `${base}${path}${text === '' ? '' : `?${text}`}`
}

async function send(method: Method, path: string, body: unknown, options: Options) {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': context.language,
    ...options.headers,
  }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (context.workspaceId !== null) headers['x-workspace-id'] = context.workspaceId
  let response: Response
  try {
    response = await fetch(address(path, options.query), {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      signal: options.signal,
    })
  } catch (error) {
    if (options.signal?.aborted === true) throw error
    noteReachable(false)
    throw new OfflineError(error)
  }
  // The service worker answers opened work from its shelf when the server is away, and says so.
  noteReachable(response.headers.get(keptHeader) === null)
  return read(response)
}

async function read(response: Response): Promise<{ data: unknown; meta: PageMeta }> {
  if (response.status === 204) return { data: undefined, meta: {} }
  const requestId = response.headers.get('x-request-id') ?? undefined
  const body: unknown = await response.json().catch(() => null)
  if (isRecord(body) && body['success'] === true) {
    return { data: body['data'], meta: isRecord(body['meta']) ? body['meta'] : {} }
  }
  if (isRecord(body) && isRecord(body['error'])) {
    throw new ApiError(response.status, { requestId, ...(body['error'] as ErrorBody) })
  }
  throw new ApiError(response.status, { code: 'unexpected_answer', message: '', requestId })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

export const api = {
  get: async <T>(path: string, options: Options = {}) =>
    (await send('GET', path, undefined, options)).data as T,
  page: async <T>(path: string, options: Options = {}): Promise<Page<T>> => {
    const { data, meta } = await send('GET', path, undefined, options)
    return { items: data as T[], meta }
  },
  post: async <T>(path: string, body?: unknown, options: Options = {}) =>
    (await send('POST', path, body, options)).data as T,
  patch: async <T>(path: string, body: unknown, options: Options = {}) =>
    (await send('PATCH', path, body, options)).data as T,
  delete: async (path: string, options: Options = {}) => {
    await send('DELETE', path, undefined, options)
  },
}

/** The place where the next page of a list begins, or undefined after the last one. */
export function nextPlace(meta: PageMeta): Query | undefined {
  if (typeof meta.nextCursor === 'string' && meta.nextCursor !== '') return { cursor: meta.nextCursor }
  if (meta.page !== undefined && meta.pages !== undefined && meta.page < meta.pages) {
    return { page: meta.page + 1 }
  }
  return undefined
}
