import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { detective, newAccount, password } from '../../test/client.ts'
import { rawRequest, parseRaw } from '../../test/raw-http.ts'
import { errorTable, isErrorCode, type ErrorCode } from '../error-table.ts'

interface Operation {
  method: string
  path: string
  description: string
  parameters: { name: string; in: string }[]
  hasBody: boolean
  responses: Record<string, { content?: { 'application/json'?: { schema?: unknown; examples?: unknown } } }>
  security: unknown[] | undefined
}

const app = await testApp()
const { client } = await newAccount(app.address)
const operations = await readOperations()
const label = (one: Operation) => `${one.method} ${one.path}`
const named = operations.map((one) => [label(one), one] as const)

async function readOperations(): Promise<Operation[]> {
  const document = (await (await fetch(`${app.address}/api/openapi.json`)).json()) as {
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

/** Bodies that are right, so that only what a case adds to them can be what is refused. */
const rightBodies: Record<string, Record<string, unknown>> = {
  'POST /api/v1/auth/register': { email: 'someone@example.com', password },
  'POST /api/v1/auth/login': { email: 'someone@example.com', password },
  'PATCH /api/v1/me': { name: 'Ada' },
  'POST /api/v1/series': detective,
  'PATCH /api/v1/series/{id}': { title: 'Sable Quay' },
  'POST /api/v1/runs/{id}/retry': { repeatUnknown: false },
}
const withBody = named.filter(([, one]) => one.hasBody)
const withId = named.filter(([, one]) => one.path.includes('{'))
const unsafe = named.filter(([, one]) => one.method !== 'GET')
const isList = (one: Operation) => one.parameters.some((parameter) => parameter.name === 'cursor')

const fill = (path: string, value: string) => path.replace(/\{\w+\}/, () => value)

interface Sent {
  body?: string | Uint8Array
  headers?: Record<string, string>
  query?: string
  id?: string
}

interface Got {
  status: number
  headers: Headers
  text: string
}

async function send(
  one: Operation,
  { body, headers = {}, query = '', id = randomUUID() }: Sent,
): Promise<Got> {
  const response = await fetch(`${app.address}${fill(one.path, id)}${query && `?${query}`}`, {
    method: one.method,
    redirect: 'manual',
    headers: {
      origin: app.address,
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
function expectGuarded(headers: Headers): void {
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{12}$/)
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull()
}

/** A refusal in the envelope: nothing but what the table says, under its status. */
function expectRefusal(
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
function expectNoFault(got: Got): void {
  if (got.status >= 400) return expectRefusal(got)
  expectGuarded(got.headers)
}

test('the document names every operation of the product', () => {
  expect(operations.length).toBeGreaterThan(20)
  expect(new Set(named.map(([name]) => name)).size).toBe(operations.length)
})

describe.each(withBody)('the body of %s', (name, one) => {
  const right = rightBodies[name]
  const json = (value: unknown) => ({ body: JSON.stringify(value) })

  test('refuses fields it does not know', async () => {
    expect(right, `give ${name} a right body in this test`).toBeDefined()
    expectRefusal(await send(one, json({ ...right, unexpected: 1 })), ['invalid'])
  })

  test.each([[[]], ['text'], [7], [true], [[null]]])('refuses %j in its place', async (value) => {
    expectRefusal(await send(one, json(value)), ['invalid'])
  })

  test('refuses each field with another type', async () => {
    for (const field of Object.keys(right ?? {})) {
      for (const wrong of [{ deep: {} }, [[]], 1e308, { toString: 'x' }]) {
        expectRefusal(await send(one, json({ ...right, [field]: wrong })), ['invalid'])
      }
    }
  })

  test('refuses text that no table can hold, and says which', async () => {
    for (const [field, value] of Object.entries(right ?? {})) {
      if (typeof value !== 'string') continue
      for (const bad of ['nul \u0000 inside', 'half \ud800 a pair']) {
        const got = await send(one, json({ ...right, [field]: bad }))
        expectRefusal(got, ['invalid'])
        expect(JSON.parse(got.text).error.fields).toHaveProperty(field)
      }
    }
  })

  test.each([
    '{',
    '{"a":',
    '',
    'undefined',
    '{"a":1,}',
    '\u0000',
    '{"__proto__":{"isOperator":true}}',
    '\ufeff',
  ])('refuses the broken JSON %j', async (body) => {
    expectRefusal(await send(one, { body }), ['bad_request', 'invalid'])
  })

  test('refuses bytes that are not UTF-8 and JSON as deep as a well', async () => {
    expectRefusal(await send(one, { body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }))
    expectRefusal(await send(one, { body: '['.repeat(100_000) + ']'.repeat(100_000) }))
  })

  test('refuses other content types', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'nonsense',
      '*/*',
    ]) {
      const got = await send(one, { ...json(right), headers: { 'content-type': type } })
      expectRefusal(got, ['unsupported_media_type', 'invalid'])
    }
  })

  test('refuses more than a megabyte', async () => {
    expectRefusal(await send(one, json({ ...right, padding: 'x'.repeat(1_100_000) })), ['body_too_large'])
  })
})

describe.each(unsafe.filter(([, one]) => !one.hasBody))('%s, which takes no body,', (name, one) => {
  test.runIf(name !== 'POST /api/v1/auth/logout')('refuses what it would have to ignore', async () => {
    expectRefusal(await send(one, { body: '{"unexpected":1}' }), ['invalid'])
    expectRefusal(await send(one, { body: '[1]' }), ['invalid'])
    expectRefusal(await send(one, { body: '{' }), ['bad_request'])
    expectRefusal(await send(one, { body: 'x'.repeat(1_100_000) }), ['body_too_large'])
  })
})

test.each(withId)('%s has nothing under ids that are none', async (_name, one) => {
  const ids = [
    randomUUID(),
    randomUUID().toUpperCase(),
    'not-a-uuid',
    '0',
    `${randomUUID()}x`,
    'x'.repeat(290),
    'x'.repeat(6_000),
    '%00',
    `${randomUUID()}%00`,
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f',
    '%ff%fe',
    '%',
    '%zz',
    "'%20or%201=1--",
    '%F0%9F%A6%8A',
    '__proto__',
    'constructor',
  ]
  const body = one.hasBody ? JSON.stringify(rightBodies[label(one)]) : undefined
  for (const id of ids) {
    const got = await send(one, { id, body })
    expectRefusal(got, ['not_found', 'invalid', 'bad_request'])
  }
})

const badLists = [
  'page=0',
  'page=-1',
  'page=1.5',
  'page=abc',
  'page=1e99',
  'page=100001',
  'page=',
  'page=1&page=2',
  'pageSize=0',
  'pageSize=101',
  'pageSize=1000',
  'pageSize=-1',
  'pageSize=NaN',
  'cursor=',
  'cursor=garbage',
  `cursor=${'A'.repeat(300)}`,
  'cursor=%00',
  ...[
    ['0000-01-01T00:00:00.000Z', randomUUID()],
    ['2026-01-01T00:00:00.000Z', 'x'],
    ['x', randomUUID()],
    ['2026-13-01T00:00:00.000Z', randomUUID()],
    [0, randomUUID()],
    [],
    null,
    { at: 1 },
    ['2026-01-01T00:00:00.000Z', randomUUID(), 'more'],
  ].map((place) => `cursor=${Buffer.from(JSON.stringify(place)).toString('base64url')}`),
  `page=1&cursor=${Buffer.from(JSON.stringify(['2026-01-01T00:00:00.000Z', randomUUID()])).toString('base64url')}`,
]

test.each(named.filter(([, one]) => isList(one)))('%s refuses pages that cannot be', async (_name, one) => {
  for (const query of badLists) {
    const got = await send(one, { query })
    expect([query, got.status]).toEqual([query, 422])
    expectRefusal(got, ['invalid'])
  }
})

test.each(named)('%s refuses each of its parameters with nonsense in it', async (_name, one) => {
  const nonsense = ['%00', '%ED%A0%80', 'x'.repeat(2_000), '-1', '{}', '%f0%28%8c%28', '🦊', '&', 'a%5B%5D=1']
  const parameters = one.parameters.filter((parameter) => parameter.in === 'query')
  for (const { name } of parameters) {
    for (const value of nonsense) expectNoFault(await send(one, { query: `${name}=${value}` }))
    expectRefusal(await send(one, { query: `${name}=nul%00inside` }), ['invalid', 'bad_request', 'not_found'])
  }
  expectNoFault(await send(one, { query: 'a=b=c&&&==&%&__proto__[x]=1&constructor=1' }))
})

const badHeaders: Record<string, string>[] = [
  { cookie: 'atelier=' },
  { cookie: '%' },
  { cookie: ';;;=;==' },
  { cookie: 'x'.repeat(9_000) },
  { cookie: `${'a=b; '.repeat(1500)}` },
  { 'x-workspace-id': 'garbage' },
  { 'x-workspace-id': randomUUID() },
  { 'x-workspace-id': '' },
  { 'x-workspace-id': `${randomUUID()}, ${randomUUID()}` },
  { 'if-match': 'garbage' },
  { 'if-match': '"99999999999999999999"' },
  { 'if-none-match': '"'.repeat(500) },
  { range: 'bytes=-' },
  { range: 'bytes=9-1,,,' },
  { range: `bytes=${'9'.repeat(40)}-` },
  { 'if-range': 'garbage', range: 'bytes=0-0' },
  { 'accept-language': `${'tr;q=0.1,'.repeat(800)}` },
  { 'accept-language': ';;;,,' },
  { accept: 'nothing/known' },
  { 'accept-encoding': 'x'.repeat(1_000) },
  { 'x-forwarded-for': '1.2.3.4' },
  { 'x-forwarded-host': 'evil.example' },
  { 'user-agent': 'x'.repeat(5_000) },
  { 'content-type': '' },
]

test.each(named)('%s is not shaken by headers', async (_name, one) => {
  for (const headers of badHeaders) expectNoFault(await send(one, { headers }))
})

test.each(named.filter(([, one]) => /Needs a member/.test(one.description)))(
  '%s has nothing in a workspace that is not ours',
  async (name, one) => {
    const body = one.hasBody ? JSON.stringify(rightBodies[name]) : undefined
    for (const workspace of ['garbage', randomUUID(), `${randomUUID()}, ${randomUUID()}`]) {
      expectRefusal(await send(one, { body, headers: { 'x-workspace-id': workspace } }), [
        'not_found',
        'invalid',
      ])
    }
  },
)

test.each(named.filter(([, one]) => !/Open to everybody/.test(one.description)))(
  '%s wants to know who asks',
  async (name, one) => {
    const body = one.hasBody ? JSON.stringify(rightBodies[name]) : undefined
    const got = await send(one, { body, headers: { cookie: 'atelier=nobody' } })
    expectRefusal(got, ['not_signed_in'])
  },
)

test.each(named.filter(([, one]) => one.description.includes('Idempotency-Key')))(
  '%s takes 200 visible characters as a key and no others',
  async (name, one) => {
    const body = one.hasBody ? JSON.stringify(rightBodies[name]) : undefined
    for (const key of ['x'.repeat(201), 'x'.repeat(4_000), 'two words', 'ünïcode'.normalize('NFC'), ' ']) {
      if (key.trim() === '') continue
      const got = await send(one, { body, headers: { 'idempotency-key': key } })
      expectRefusal(got, ['idempotency_key_invalid'])
    }
  },
)

test('an event id that cannot be is as good as none, and a parameter that cannot be is refused', async () => {
  const [, events] = named.find(([name]) => name === 'GET /api/v1/events') ?? []
  if (!events) throw new Error('the event stream is gone')
  for (const id of ['garbage', '-1', '9'.repeat(400), '1e9', '%00']) {
    expectNoFault(await send(events, { headers: { 'last-event-id': id } }))
  }
  for (const value of ['-1', 'x', '1.5', '9'.repeat(30)]) {
    expectRefusal(await send(events, { query: `lastEventId=${value}` }), ['invalid'])
  }
})

describe('an address or method that is not there', () => {
  test.each([
    '/api/v1/nothing',
    '/api/v1/',
    '/api/v2/me',
    '/api/v1//me',
    '/api/v1/me/',
    '/api/v1/series/../../etc/passwd',
    '/api/v1/ME',
    '/.env',
    '/api',
  ])('%s', async (path) => {
    const got = await fetch(app.address + path)
    expectRefusal({ status: got.status, headers: got.headers, text: await got.text() }, [
      'not_found',
      'bad_request',
    ])
  })

  test.each(named)('other methods of the address of %s', async (_name, one) => {
    const known = new Set(operations.filter((other) => other.path === one.path).map((other) => other.method))
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'QUERY']) {
      if (known.has(method)) continue
      const path = fill(one.path, randomUUID())
      // GET /series/{id} answers for GET /series/offers and the like.
      const got = await send({ ...one, method, path }, {})
      expectRefusal(got, ['not_found', 'bad_request', 'invalid'])
    }
  })

  test.each(named.filter(([, one]) => one.method === 'GET'))(
    'HEAD of %s ends by itself',
    async (_name, one) => {
      const response = await fetch(app.address + fill(one.path, randomUUID()), {
        method: 'HEAD',
        headers: { cookie: client.cookie },
        signal: AbortSignal.timeout(3_000),
      })
      expect(response.status).toBeLessThan(500)
      expect(await response.text()).toBe('')
      expectGuarded(response.headers)
    },
  )
})

const hostOf = new URL(app.address).host
const raw = async (lines: string, host = hostOf) => {
  const answer = parseRaw(
    await rawRequest(app.address, `${lines}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
  )
  return { ...answer, text: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body) }
}

describe('the address line', () => {
  test.each([
    '/%',
    '/api/v1/%zz',
    '/api/v1/series/%',
    '/api/%ff',
    '/%E0%A4%A',
    '/api/v1/me?%',
    '/api/v1/series/%00',
  ])('%s', async (path) => {
    expectRefusal(await raw(`GET ${path} HTTP/1.1\r\nCookie: ${client.cookie}`).then(refusedOrMe))
  })

  /** `/me?%` is a right address with a strange query, so it may be answered. */
  function refusedOrMe(got: Awaited<ReturnType<typeof raw>>) {
    return got.status === 200 ? { ...got, ...plainRefusal(got.headers) } : got
  }

  function plainRefusal(headers: Headers) {
    const requestId = headers.get('x-request-id')
    const error = { code: 'bad_request', message: errorTable.bad_request.words.en, requestId }
    return { status: 400, text: JSON.stringify({ success: false, error }) }
  }
})

test.each([
  'evil.example',
  'localhost.evil.example',
  'evil.example:80',
  'localhost@evil.example',
  '',
  'a b',
  '[::1',
])('the host %j is not ours', async (host) => {
  expectRefusal(await raw('GET /api/v1/public/setup HTTP/1.1', host), ['foreign_host'])
})

describe('the document', () => {
  test.each(named)('says of %s who may, what it refuses and what it answers', (name, one) => {
    expect(one.description).toMatch(
      /^(Open to everybody|Needs a signed-in person|Needs a member of the workspace with `)/,
    )
    expect(one.security !== undefined).toBe(!one.description.startsWith('Open'))
    const codes = [...one.description.matchAll(/`(\w+)` \((\d{3})\)/g)]
    expect(codes.length).toBeGreaterThan(4)
    for (const [, code = '', status] of codes) {
      expect(isErrorCode(code), code).toBe(true)
      expect(errorTable[code as ErrorCode].status).toBe(Number(status))
    }
    const answers = Object.entries(one.responses).filter(([status]) => status.startsWith('2'))
    expect(answers.length, name).toBeGreaterThan(0)
    const isJson = answers.some(([, answer]) => answer.content?.['application/json'])
    if (!isJson) return
    for (const [, , status] of codes) expect(Object.keys(one.responses)).toContain(status)
    expect(JSON.stringify(answers[0]?.[1])).toContain('"example":{"success":true')
  })
})

test('every code has words in three languages, which say more than its name', () => {
  for (const [code, { status, words }] of Object.entries(errorTable)) {
    expect(status, code).toBeGreaterThanOrEqual(400)
    expect(Object.keys(words).toSorted()).toEqual(['en', 'es', 'tr'])
    for (const text of Object.values(words)) expect(text, code).toMatch(/^\S.{14,}[.?]$/su)
    expect(new Set(Object.values(words)).size, code).toBe(3)
    const slots = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()
    expect(slots(words.tr)).toEqual(slots(words.en))
    expect(slots(words.es)).toEqual(slots(words.en))
  }
})
