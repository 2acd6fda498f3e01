import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { newAccount } from '../../test/client.ts'
import { expectGuarded, expectRefusal, fill, label, readOperations, send } from '../../test/contract.ts'
import { parseRaw, rawRequest } from '../../test/raw-http.ts'
import { errorTable, isErrorCode, type ErrorCode } from '../error-table.ts'

const app = await testApp()
const { client } = await newAccount(app.address)
const operations = await readOperations(app.address)
const named = operations.map((one) => [label(one), one] as const)

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
      const got = await send(client, { ...one, method, path }, {})
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
  test.each(['/%', '/api/v1/%zz', '/api/v1/series/%', '/api/%ff', '/%E0%A4%A', '/api/v1/series/%00'])(
    '%s',
    async (path) => {
      expectRefusal(await raw(`GET ${path} HTTP/1.1\r\nCookie: ${client.cookie}`))
    },
  )
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
