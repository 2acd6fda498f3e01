import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { pino } from 'pino'
import { z } from 'zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testCtx } from '../test/ctx.ts'
import type { Database } from '../db/database.ts'
import { makeMetrics } from '../metrics.ts'
import { parseRaw, rawRequest } from '../../test/raw-http.ts'
import { publicRoute } from './route.ts'
import { buildServer } from './server.ts'

const requestTimeoutMs = 400

/** One small route on a server that has little patience; no database is asked. */
const echo = publicRoute({
  method: 'POST',
  path: '/api/v1/echo',
  summary: 'Says it back',
  tag: 'test',
  body: z.strictObject({ text: z.string() }),
  reply: z.object({ text: z.string() }),
  example: { text: 'x' },
  handle: async (_ctx, _who, { body }) => body,
})

const ctx = { ...testCtx({ db: {} as Database }), log: pino({ level: 'silent' }) }
const server = await buildServer(ctx, {
  publicUrl: () => new URL('http://localhost'),
  version: '1',
  bodyLimitBytes: 1_000_000,
  requestTimeoutMs,
  trustedProxies: [],
  limits: { generalPerMinute: 10_000, makePerMinute: 10 },
  metricsToken: null,
  webRoot: null,
  routes: [echo],
  permissions: {},
  authenticator: { authenticate: () => Promise.resolve(null) },
  metrics: makeMetrics(),
  health: {},
})
let address = ''
beforeAll(async () => {
  await server.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

function expectRefused(text: string, code: string, status: number) {
  const answer = parseRaw(text)
  expect([text.slice(0, 200), answer.status]).toEqual([text.slice(0, 200), status])
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(answer.body).toEqual({
    success: false,
    error: { code, message: expect.stringMatching(/\w{3}/), requestId: answer.headers.get('x-request-id') },
  })
}

const head = 'POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'

test.each([
  ['no HTTP at all', 'hello there\r\n\r\n'],
  ['an unknown verb', 'FOO / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['another protocol', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n'],
  ['a TLS greeting', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001'],
  ['a header without a name', 'GET / HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n'],
  ['a header with NUL', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n'],
  ['a space in the address', 'GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['two lengths', `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
  ['a length and chunks', `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['a length below nothing', `${head}Content-Length: -1\r\n\r\n{}`],
  ['chunks that are none', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
  ['headers of 64 KB', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(65_536)}\r\n\r\n`],
  ['an address of 64 KB', `GET /${'x'.repeat(65_536)} HTTP/1.1\r\nHost: localhost\r\n\r\n`],
  ['two thousand and more headers', `GET / HTTP/1.1\r\nHost: localhost\r\n${'A: b\r\n'.repeat(4_000)}\r\n`],
])('%s is refused in the envelope', async (_what, bytes) => {
  expectRefused(await rawRequest(address, bytes), 'bad_request', 400)
})

test('a request without a host is told so', async () => {
  expectRefused(
    await rawRequest(address, 'GET /api/v1/echo HTTP/1.1\r\nConnection: close\r\n\r\n'),
    'foreign_host',
    421,
  )
})

test('an expectation that nobody knows is no reason to refuse', async () => {
  const answer = await rawRequest(
    address,
    `${head}Connection: close\r\nExpect: the-moon\r\nContent-Length: 14\r\n\r\n{"text":"yes"}`,
  )
  expect([parseRaw(answer).status, answer]).toEqual([200, expect.stringContaining('{"text":"yes"}')])
})

test('a body that never comes is given up, in the envelope', async () => {
  const begun = performance.now()
  const answer = await rawRequest(address, `${head}Content-Length: 100\r\n\r\n{"text":`)
  expect(performance.now() - begun).toBeLessThan(3 * requestTimeoutMs)
  expectRefused(answer, 'bad_request', 400)
})

test('headers that drip are given up', async () => {
  const { port } = server.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => undefined).resume()
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n')
  const drip = setInterval(() => socket.write('X: y\r\n'), 50)
  const begun = performance.now()
  await once(socket, 'close')
  clearInterval(drip)
  expect(performance.now() - begun).toBeLessThan(4 * requestTimeoutMs)
})

test('who hangs up in the middle harms nobody', async () => {
  for (const bytes of ['G', 'GET /api/v1/echo HT', `${head}Content-Length: 100\r\n\r\n{"te`]) {
    await rawRequest(address, bytes, 20)
  }
  const answer = await rawRequest(
    address,
    `${head}Connection: close\r\nContent-Length: 14\r\n\r\n{"text":"yes"}`,
  )
  expect(parseRaw(answer).status).toBe(200)
})
