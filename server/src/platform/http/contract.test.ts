import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { detective, newAccount, password } from '../../test/client.ts'
import {
  expectNoFault,
  expectRefusal,
  label,
  readOperations,
  send as sendAs,
  type Operation,
  type Sent,
} from '../../test/contract.ts'

const app = await testApp()
const { client } = await newAccount(app.address)
const operations = await readOperations(app.address)
const named = operations.map((one) => [label(one), one] as const)
const send = (one: Operation, sent: Sent) => sendAs(client, one, sent)

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
