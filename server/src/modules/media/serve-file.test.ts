import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeKeys } from '../../platform/security/keys.ts'
import { makeRandom } from '../../platform/random.ts'
import { systemClock } from '../../platform/clock.ts'
import { testApp } from '../../test/app.ts'
import { makeStory, newAccount, newSeries, runUntil, type Account } from '../../test/client.ts'
import { signAddress } from './rules/signed-address.ts'

const app = await testApp()
// The program's own, so that this test can sign as of another day.
const keys = makeKeys({ current: 'test', keys: { test: '5e'.repeat(32) } }, makeRandom(systemClock))
let account: Account
let audioUrl = ''
let coverUrl = ''
let bytes: Buffer
let etag = ''

const open = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(app.address + address, { method, headers: { cookie: account.client.cookie, ...headers } })
const bodyOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

beforeAll(async () => {
  account = await newAccount(app.address)
  const { run, story } = await makeStory(account, await newSeries(account))
  await runUntil(account, run.id)
  const made = await account.client.get<{ audioUrl: string; coverUrl: string }>(`/api/v1/stories/${story.id}`)
  ;({ audioUrl, coverUrl } = made.body.data)
  const whole = await open(audioUrl)
  bytes = await bodyOf(whole)
  etag = whole.headers.get('etag') ?? ''
})

test('a file comes whole, named, for members alone and for a day', async () => {
  const answer = await open(audioUrl)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'audio/mpeg',
    'content-length': String(bytes.length),
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=86400, immutable',
    'x-content-type-options': 'nosniff',
    etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
  })
  expect(await bodyOf(answer)).toEqual(bytes)
  expect(bytes.length).toBeGreaterThan(1_000)
})

test('HEAD tells the same without the bytes', async () => {
  const answer = await open(audioUrl, {}, 'HEAD')
  expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
    200,
    String(bytes.length),
    '',
  ])
})

test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=10-19', 10, 19],
  ['bytes=500-', 500, Infinity],
  ['bytes=-100', -100, Infinity],
  ['bytes=0-99999999', 0, Infinity],
])('the range %s', async (range, from, to) => {
  const answer = await open(audioUrl, { range })
  const part = from < 0 ? bytes.subarray(from) : bytes.subarray(from, Math.min(to + 1, bytes.length))
  const first = from < 0 ? bytes.length + from : from
  expect([answer.status, answer.headers.get('content-range')]).toEqual([
    206,
    `bytes ${first}-${first + part.length - 1}/${bytes.length}`,
  ])
  expect(answer.headers.get('content-length')).toBe(String(part.length))
  expect(await bodyOf(answer)).toEqual(part)
})

test('a range past the end is refused with the size, and the refusal is not kept', async () => {
  const answer = await open(audioUrl, { range: `bytes=${bytes.length}-` })
  expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`])
  expect(await answer.json()).toMatchObject({ success: false, error: { code: 'range_not_satisfiable' } })
  expect(answer.headers.get('cache-control') ?? '').not.toMatch(/immutable|max-age=[1-9]/)
  expect(answer.headers.get('etag')).toBeNull()
})

test.each([
  ['the same', (tag: string) => tag, 304],
  ['a weak one of the same', (tag: string) => `W/${tag}`, 304],
  ['one of several', (tag: string) => `"x", ${tag}`, 304],
  ['any', () => '*', 304],
  ['another', () => '"x"', 200],
])('who has %s is told so', async (_what, tagOf, status) => {
  const answer = await open(audioUrl, {
    'if-none-match': tagOf(etag),
    range: status === 304 ? 'bytes=0-9' : '',
  })
  expect([answer.status, answer.headers.get('etag')]).toEqual([status, etag])
  expect((await bodyOf(answer)).length).toBe(status === 304 ? 0 : bytes.length)
})

test('a part of another file is of no use: If-Range answers it whole', async () => {
  const same = await open(audioUrl, { range: 'bytes=0-9', 'if-range': etag })
  expect([same.status, (await bodyOf(same)).length]).toEqual([206, 10])
  for (const tag of ['"x"', `W/${etag}`, 'Mon, 01 Jan 2026 00:00:00 GMT']) {
    const other = await open(audioUrl, { range: 'bytes=0-9', 'if-range': tag })
    expect([other.status, (await bodyOf(other)).length]).toEqual([200, bytes.length])
  }
})

describe('an address', () => {
  const codeOf = async (response: Response) => [
    response.status,
    ((await response.json()) as { error: { code: string } }).error.code,
  ]

  test('of the day before yesterday has run out', async () => {
    const assetId = audioUrl.split('/')[4] ?? ''
    const asset = { workspaceId: account.workspaceId, assetId, variant: 'full' }
    const hourMs = 3_600_000
    const now = Date.now()
    expect((await open(signAddress(keys, asset, new Date(now - 23 * hourMs)))).status).toBe(200)
    expect(await codeOf(await open(signAddress(keys, asset, new Date(now - 26 * hourMs))))).toEqual([
      403,
      'link_expired',
    ])
  })

  test('that was changed in any part is not ours', async () => {
    const { searchParams } = new URL(audioUrl, app.address)
    const path = audioUrl.split('?')[0] ?? ''
    const changed: [string, string][] = [
      ['expires', String(Number(searchParams.get('expires')) + 3_600_000)],
      ['variant', 'small'],
      ['signature', (searchParams.get('signature') ?? '').split('').toReversed().join('')],
    ]
    for (const [name, value] of changed) {
      const query = new URLSearchParams(searchParams)
      query.set(name, value)
      expect([name, ...(await codeOf(await open(`${path}?${query}`)))]).toEqual([name, 403, 'link_expired'])
    }
    const cover = coverUrl.split('/')[4] ?? ''
    const moved = audioUrl.replace(audioUrl.split('/')[4] ?? '', cover)
    expect(await codeOf(await open(moved))).toEqual([403, 'link_expired'])
  })

  test('of a deleted asset, or of one whose file is gone, leads nowhere', async () => {
    const list = await account.client.get<{ coverUrl: string }[]>('/api/v1/stories')
    const smallUrl = list.body.data[0]?.coverUrl ?? ''
    expect((await open(smallUrl)).status).toBe(200)
    const [row] = await app.database.asOwner<{ id: string; storage_key: string }>(
      "select id, storage_key from asset where kind = 'cover'",
    )
    await rm(join(app.dataDir, 'files', row?.storage_key ?? ''))
    expect(await codeOf(await open(coverUrl))).toEqual([404, 'not_found'])
    await app.database.asOwner('update asset set deleted_at = now() where id = $1', [row?.id])
    const gone = await open(smallUrl)
    expect(gone.headers.get('cache-control') ?? '').not.toContain('immutable')
    expect(await codeOf(gone)).toEqual([404, 'not_found'])
  })
})
