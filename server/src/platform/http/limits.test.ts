import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { Client, newAccount, newSeries, password } from '../../test/client.ts'
import { testClock, testCtx } from '../test/ctx.ts'
import { testDatabase } from '../test/database.ts'
import { LocalLimit, takeStrict } from './limits.ts'

/** The program itself counts by the wall clock; a test that straddles a minute would count in two windows. */
async function awayFromTheMinutesEnd(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000)
  if (left < 5_000) await new Promise((resolve) => setTimeout(resolve, left + 10))
}

function expectOver(answer: Awaited<ReturnType<Client['send']>>, limit: number): void {
  expect([answer.status, answer.body.error.code]).toEqual([429, 'too_many_requests'])
  const seconds = Number(answer.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)
  expect(Object.fromEntries([...answer.headers].filter(([name]) => name.startsWith('ratelimit-')))).toEqual({
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': '0',
    'ratelimit-reset': String(seconds),
  })
  expect(answer.body.error.message).toContain(String(seconds))
}

describe('over HTTP', async () => {
  const app = await testApp({ env: { MAKING_PER_MINUTE: '2', REQUESTS_PER_MINUTE: '40' } })
  const beside = await testApp({ env: { MAKING_PER_MINUTE: '2' }, beside: app })

  test('making is limited a workspace, by all its devices and processes together', async () => {
    await awayFromTheMinutesEnd()
    const account = await newAccount(app.address)
    const seriesId = await newSeries(account)
    const phone = new Client(beside.address)
    await phone.post('/api/v1/auth/login', { email: account.email, password })
    const path = `/api/v1/series/${seriesId}/stories`
    const first = await account.client.post(path)
    expect([
      first.status,
      first.headers.get('ratelimit-limit'),
      first.headers.get('ratelimit-remaining'),
    ]).toEqual([202, '2', '1'])
    expect((await phone.post(path)).status).toBe(202)
    expectOver(await phone.post(path), 2)
    expectOver(await account.client.post(path), 2)
    const stories = await account.client.get<unknown[]>('/api/v1/stories')
    expect(stories.body.data).toHaveLength(2)

    const other = await newAccount(app.address)
    const theirs = await other.client.post(`/api/v1/series/${await newSeries(other)}/stories`)
    expect(theirs.status).toBe(202)
  })

  test('everything is limited a device, and another device goes on', async () => {
    await awayFromTheMinutesEnd()
    const [busy, calm] = [await newAccount(app.address), await newAccount(app.address)]
    const left = async () => Number((await busy.client.get('/api/v1/me')).headers.get('ratelimit-remaining'))
    expect(await left()).toBe(39)
    expect(await left()).toBe(38)
    const rest = await Promise.all(Array.from({ length: 40 }, () => busy.client.get('/api/v1/series')))
    expect(rest.filter((answer) => answer.status === 200)).toHaveLength(38)
    expectOver(await busy.client.get('/api/v1/me'), 40)
    expect((await calm.client.get('/api/v1/me')).status).toBe(200)
  })
})

const { db } = await testDatabase()

test('a window is a minute of the clock, also for processes that count together', async () => {
  const ctx = testCtx({ db, now: '2026-03-02T09:00:59.000Z' })
  const twin = { ...testCtx({ db }), clock: ctx.clock }
  expect(await takeStrict(ctx, 'a', 2)).toEqual({ limit: 2, remaining: 1, resetSeconds: 1 })
  expect(await takeStrict(twin, 'a', 2)).toEqual({ limit: 2, remaining: 0, resetSeconds: 1 })
  await expect(takeStrict(twin, 'a', 2)).rejects.toMatchObject({
    code: 'too_many_requests',
    retryAfterSeconds: 1,
  })
  expect(await takeStrict(ctx, 'b', 2)).toMatchObject({ remaining: 1 })
  ctx.clock.advance(1_000)
  expect(await takeStrict(ctx, 'a', 2)).toEqual({ limit: 2, remaining: 1, resetSeconds: 60 })
})

test('of many at once exactly as many pass as may', async () => {
  const ctx = testCtx({ db })
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => takeStrict(ctx, 'many', 7)))
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(7)
})

test('the local count forgets the minute before', () => {
  const clock = testClock('2026-03-02T09:00:30.000Z')
  const limit = new LocalLimit(clock, 1)
  expect(limit.take('x')).toEqual({ limit: 1, remaining: 0, resetSeconds: 30 })
  expect(() => limit.take('x')).toThrow('too_many_requests')
  clock.advance(30_000)
  expect(limit.take('x')).toMatchObject({ remaining: 0, resetSeconds: 60 })
})
