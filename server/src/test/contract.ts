import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { errorTable, isErrorCode, type ErrorCode } from '../platform/error-table.ts'
import type { Client } from './client.ts'

export interface Operation {
  method: string
  path: string
  description: string
  parameters: { name: string; in: string }[]
  hasBody: boolean
  responses: Record<string, { content?: { 'application/json'?: { schema?: unknown; examples?: unknown } } }>
  security: unknown[] | undefined
}

/** Every operation of the product, as the running server describes them. */
export async function readOperations(address: string): Promise<Operation[]> {
  const document = (await (await fetch(`${address}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Partial<Operation> & { requestBody?: unknown }>>
  }
  return Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/v1/'))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({
        method: method.toUpperCase(),
        path,
        description: one.description ?? '',
        parameters: one.parameters ?? [],
        hasBody: one.requestBody !== undefined,
        responses: one.responses ?? {},
        security: one.security,
      })),
    )
}

export const label = (one: Operation) => `${one.method} ${one.path}`

/** An address with something in the place of its parameter. */
export const fill = (path: string, value: string) => path.replace(/\{\w+\}/, () => value)

export interface Sent {
  body?: string | Uint8Array
  headers?: Record<string, string>
  query?: string
  id?: string
}

export interface Got {
  status: number
  headers: Headers
  text: string
}

/** Asks as a page would, with what a case puts in its place; a stream of events is left at once. */
export async function send(
  client: Client,
  one: Operation,
  { body, headers = {}, query = '', id = randomUUID() }: Sent,
): Promise<Got> {
  const response = await fetch(`${client.base}${fill(one.path, id)}${query && `?${query}`}`, {
    method: one.method,
    redirect: 'manual',
    headers: {
      origin: client.base,
      // Signing out is taken at its word.
      ...(one.path.endsWith('/logout') ? {} : { cookie: client.cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body as RequestInit['body'],
  })
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status: response.status, headers: response.headers, text: '' }
  }
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** What every answer carries. */
export function expectGuarded(headers: Headers): void {
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{12}$/)
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull()
}

/** A refusal in the envelope: nothing but what the table says, under its status. */
export function expectRefusal(
  got: { status: number; headers: Headers; text: string },
  codes?: readonly string[],
): void {
  expect(got.status, got.text).toBeGreaterThanOrEqual(400)
  expect(got.status, got.text).toBeLessThan(500)
  expectGuarded(got.headers)
  const body = JSON.parse(got.text)
  expect(Object.keys(body).toSorted()).toEqual(['error', 'success'])
  expect(body.success).toBe(false)
  const { code, message, requestId, ...others } = body.error
  expect(Object.keys(others).every((key) => key === 'fields' || key === 'details')).toBe(true)
  expect(isErrorCode(code), code).toBe(true)
  expect(got.status).toBe(errorTable[code as ErrorCode].status)
  expect(message.length).toBeGreaterThan(10)
  expect(requestId).toBe(got.headers.get('x-request-id'))
  expect(got.text).not.toMatch(/node_modules|at \w+ \(|postgres|select |insert |SQLSTATE|\/server\/src/i)
  expect(got.headers.getSetCookie()).toEqual([])
  if (codes) expect(codes).toContain(code)
}

/** Whatever a door makes of it, it is never a fault of the server. */
export function expectNoFault(got: Got): void {
  if (got.status >= 400) return expectRefusal(got)
  expectGuarded(got.headers)
}
