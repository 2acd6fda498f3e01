import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import {
  Client,
  makeStory,
  newAccount,
  newSeries,
  password,
  runUntil,
  type Account,
} from '../../test/client.ts'
import { readEventStream, type EventReader } from '../../test/event-reader.ts'

const heartbeatMs = 200
const app = await testApp({ streamHeartbeatMs: heartbeatMs })
// A process that only serves: what happens in runs happens in the other one.
const beside = await testApp({
  beside: app,
  streamHeartbeatMs: heartbeatMs,
  env: { ROLE: 'web', DATABASE_URL: 'postgres://unused' },
})

const readers: EventReader[] = []
afterEach(() => readers.splice(0).forEach((reader) => reader.leave()))

async function open(...args: Parameters<typeof readEventStream>): Promise<EventReader> {
  const reader = await readEventStream(...args)
  readers.push(reader)
  return reader
}

/** The same person at the other process; its cookie goes by the other port's name. */
function at(base: string, account: Account): Client {
  const client = new Client(base)
  client.cookie = account.client.cookie.replace(/^atelier_\d+/, `atelier_${new URL(base).port}`)
  return client
}

const rename = (account: Account, seriesId: string, title: string) =>
  account.client.send('PATCH', `/api/v1/series/${seriesId}`, { title })
const positions = (reader: EventReader) => reader.all.map((one) => one.id)
const happened = (reader: EventReader) => reader.all.slice(1)

test('it begins at the present, with the headers of a stream and of every answer', async () => {
  const account = await newAccount(app.address)
  const seriesId = await newSeries(account)
  const reader = await open(account.client)
  await reader.until((all) => all.length === 1)
  expect(reader.all).toEqual([{ id: 1, event: 'ready', data: {} }])
  expect(Object.fromEntries(reader.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^default-src 'none'/),
    'x-request-id': expect.stringMatching(/^[\w-]{12}$/),
  })
  await rename(account, seriesId, 'Renamed')
  await reader.until((all) => all.length === 2)
  expect(reader.all[1]).toEqual({ id: 2, event: 'series.changed', data: { seriesId } })
})

test('what one process does shows on the stream of another, all of it and in order', async () => {
  const account = await newAccount(app.address)
  const seriesId = await newSeries(account)
  const reader = await open(at(beside.address, account))
  await reader.until((all) => all.length === 1)
  const { run, story } = await makeStory(account, seriesId)
  await runUntil(account, run.id)
  const isDone = (one: { event: string; data: Record<string, unknown> }) =>
    one.event === 'run.changed' && one.data.state === 'succeeded'
  await reader.until((all) => all.some(isDone))
  const ids = positions(reader)
  expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) + index))
  const kinds = new Set(happened(reader).map((one) => one.event))
  expect([...kinds]).toEqual(expect.arrayContaining(['run.changed', 'story.changed']))
  expect(happened(reader).some((one) => one.data.storyId === story.id)).toBe(true)
})

test('Last-Event-ID goes on where a stream broke off, at another process, without a gap or a repeat', async () => {
  const account = await newAccount(app.address)
  const seriesId = await newSeries(account)
  const first = await open(account.client)
  await rename(account, seriesId, 'One')
  await first.until((all) => all.length === 2)
  first.leave()
  const last = first.all.at(-1)?.id ?? 0
  for (const title of ['Two', 'Three', 'Four']) await rename(account, seriesId, title)
  const again = await open(at(beside.address, account), { 'last-event-id': String(last) })
  await rename(account, seriesId, 'Five')
  await again.until((all) => all.length === 5)
  expect(again.all.map((one) => one.event)).toEqual([
    'ready',
    ...Array.from({ length: 4 }, () => 'series.changed'),
  ])
  expect(positions(again)).toEqual([last, last + 1, last + 2, last + 3, last + 4])
  const byAddress = await open(account.client, {}, `?lastEventId=${last + 2}`)
  await byAddress.until((all) => all.length === 3)
  expect(positions(byAddress)).toEqual([last + 2, last + 3, last + 4])
})

test('more than a page of missed events comes whole', async () => {
  const account = await newAccount(app.address)
  await newSeries(account)
  await app.database.asOwner(
    `insert into event (workspace_id, position, type, data, created_at)
      select $1, n, 'test.many', '{}', now() from generate_series(2, 501) n`,
    [account.workspaceId],
  )
  await app.database.asOwner('update event_head set position = 501 where workspace_id = $1', [
    account.workspaceId,
  ])
  const reader = await open(account.client, { 'last-event-id': '1' })
  await reader.until((all) => all.length === 501)
  expect(positions(reader)).toEqual(Array.from({ length: 501 }, (_, index) => index + 1))
})

describe('who was away too long is told to read anew', () => {
  test('after the events it missed are gone', async () => {
    const account = await newAccount(app.address)
    const seriesId = await newSeries(account)
    for (const title of ['a', 'b', 'c']) await rename(account, seriesId, title)
    await app.database.asOwner('delete from event where workspace_id = $1 and position < 4', [
      account.workspaceId,
    ])
    const missed = await open(account.client, { 'last-event-id': '1' })
    await missed.until((all) => all.length === 1)
    expect(missed.all).toEqual([{ id: 4, event: 'reset', data: {} }])
    const none = await open(account.client, { 'last-event-id': '3' })
    await none.until((all) => all.length === 2)
    expect(none.all.map((one) => one.event)).toEqual(['ready', 'series.changed'])
    await app.database.asOwner('delete from event where workspace_id = $1', [account.workspaceId])
    const swept = await open(account.client, { 'last-event-id': '3' })
    await swept.until((all) => all.length === 1)
    expect(swept.all).toEqual([{ id: 4, event: 'reset', data: {} }])
  })

  test('with a place that this workspace never reached', async () => {
    const account = await newAccount(app.address)
    await newSeries(account)
    const reader = await open(account.client, { 'last-event-id': '99' })
    await reader.until((all) => all.length === 1)
    expect(reader.all).toEqual([{ id: 1, event: 'reset', data: {} }])
  })
})

test('a silent stream shows that it lives', async () => {
  const account = await newAccount(app.address)
  const reader = await open(account.client)
  await reader.until(() => reader.comments.length >= 2)
})

test('a device may hold six streams, also when it asks for ten at once, and gets places back', async () => {
  const account = await newAccount(app.address)
  const ten = await Promise.all(Array.from({ length: 10 }, () => open(account.client)))
  expect(ten.map((one) => one.status).toSorted()).toEqual([...Array(6).fill(200), ...Array(4).fill(429)])
  const over = await account.client.get('/api/v1/events')
  expect([over.status, over.body.error.code, over.headers.get('retry-after')]).toEqual([
    429,
    'too_many_requests',
    '5',
  ])
  const phone = new Client(app.address)
  await phone.post('/api/v1/auth/login', { email: account.email, password })
  expect((await open(phone)).status).toBe(200)
  ten.forEach((one) => one.leave())
  for (let tries = 0; ; tries++) {
    const one = await open(account.client)
    if (one.status === 200) break
    expect(tries).toBeLessThan(100)
    await pause(20)
  }
})

describe('when the device signs out', () => {
  test('its silent streams end, at every process', async () => {
    const account = await newAccount(app.address)
    const here = await open(account.client)
    const there = await open(at(beside.address, account))
    await Promise.all([here, there].map((one) => one.until((all) => all.length === 1)))
    await account.client.post('/api/v1/auth/logout')
    await Promise.all([here.ended, there.ended])
    expect((await account.client.get('/api/v1/me')).status).toBe(401)
  })

  test('a stream on which much happens ends too', async () => {
    const account = await newAccount(app.address)
    const seriesId = await newSeries(account)
    const phone = new Client(app.address)
    await phone.post('/api/v1/auth/login', { email: account.email, password })
    const reader = await open(phone)
    await reader.until((all) => all.length === 1)
    await phone.post('/api/v1/auth/logout')
    let over = false
    void reader.ended.then(() => (over = true))
    for (let n = 0; !over; n++) {
      expect(n).toBeLessThan(200)
      await rename(account, seriesId, `Change ${n}`)
    }
    expect(reader.comments).toEqual([])
  })

  test('and when its person is no longer a member', async () => {
    const account = await newAccount(app.address)
    const reader = await open(account.client)
    await reader.until((all) => all.length === 1)
    await app.database.asOwner('delete from member where workspace_id = $1', [account.workspaceId])
    await reader.ended
  })
})

const third = await testApp({ beside: app })

test('a server that stops ends its streams instead of waiting for them', async () => {
  const account = await newAccount(app.address)
  const reader = await open(at(third.address, account))
  await reader.until((all) => all.length === 1)
  const begun = performance.now()
  await third.close()
  await reader.ended
  expect(performance.now() - begun).toBeLessThan(5_000)
})
