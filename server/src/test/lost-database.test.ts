import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import type { RoleKind } from '../platform/db/role-names.ts'
import { testCluster, withDatabase } from '../platform/test/database.ts'
import { testApp } from './app.ts'
import { makeStory, newAccount, newSeries, password, runUntil, type Account } from './client.ts'
import { readEventStream } from './event-reader.ts'
import { startTcpProxy } from './tcp-proxy.ts'

interface Story {
  id: string
  state: string
}

const readStory = async (account: Account, id: string) =>
  (await account.client.get<Story>(`/api/v1/stories/${id}`)).body.data

describe('the database goes and comes back', async () => {
  const { superuserUrl } = await testCluster()
  const at = new URL(superuserUrl)
  const proxy = await startTcpProxy({ host: at.hostname, port: Number(at.port) })
  const app = await testApp({
    way: (access) => ({
      ...access,
      urls: Object.fromEntries(
        Object.entries(access.urls).map(([kind, url]) => {
          const address = new URL(url)
          Object.assign(address, { hostname: '127.0.0.1', port: String(proxy.port) })
          return [kind, address.href]
        }),
      ) as Record<RoleKind, string>,
    }),
  })
  const account = await newAccount(app.address)
  afterEach(() => proxy.restore())
  afterAll(() => proxy.close())

  function expectAway(answer: Awaited<ReturnType<typeof account.client.get>>): void {
    expect([answer.status, answer.body.error]).toEqual([
      503,
      {
        code: 'database_unavailable',
        message: expect.stringMatching(/\w{4}/),
        requestId: answer.headers.get('x-request-id'),
      },
    ])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  }

  test('every answer meanwhile says so in the envelope, and afterwards all is as before', async () => {
    const seriesId = await newSeries(account)
    proxy.cut()
    const cookie = account.client.cookie
    for (const ask of [
      () => account.client.get('/api/v1/me'),
      () => account.client.get('/api/v1/series'),
      () => account.client.post(`/api/v1/series/${seriesId}/stories`),
      () => account.client.post('/api/v1/auth/login', { email: account.email, password }),
      () => account.client.get('/api/v1/events'),
      () => account.client.get('/api/v1/public/setup'),
    ]) {
      expectAway(await ask())
    }
    // Nobody is signed out by a database that is away.
    expect(account.client.cookie).toBe(cookie)
    const live = await account.client.get('/api/health/live')
    expect(live.status).toBe(200)
    const ready = await account.client.get('/api/health/ready')
    expect(ready.status).toBe(503)
    proxy.restore()
    await vi.waitFor(async () => expect((await account.client.get('/api/v1/me')).status).toBe(200))
    expect((await account.client.get<unknown[]>('/api/v1/stories')).body.data).toEqual([])
    expect((await account.client.get('/api/health/ready')).status).toBe(200)
  })

  test('requests that are under way when it goes are answered, and write all or nothing', async () => {
    const asked = Array.from({ length: 24 }, (_, index) =>
      account.client.post<{ id: string }>('/api/v1/series', {
        title: `Torn ${index}`,
        genre: 'detective',
        setting: 'A quay.',
        recipients: [account.email],
      }),
    )
    await pause(25)
    proxy.cut()
    const answers = await Promise.all(asked)
    proxy.restore()
    for (const answer of answers) {
      if (answer.status !== 201) expectAway(answer)
    }
    const shown = await vi.waitFor(async () => {
      const list = await account.client.get<{ id: string; recipients: unknown[] }[]>(
        '/api/v1/series?pageSize=100',
      )
      expect(list.status).toBe(200)
      return list.body.data
    })
    const ids = new Set(shown.map((one) => one.id))
    for (const answer of answers) if (answer.status === 201) expect(ids.has(answer.body.data.id)).toBe(true)
    expect(shown.every((one) => one.recipients.length === 1)).toBe(true)
  })

  test(
    'a run goes on where it stood and ends once, and its stream goes on',
    { timeout: 40_000 },
    async () => {
      const seriesId = await newSeries(account)
      const stream = await readEventStream(account.client)
      const { run, story } = await makeStory(account, seriesId)
      for (let outage = 0; outage < 3; outage++) {
        await pause(150)
        proxy.cut()
        await pause(120)
        proxy.restore()
      }
      const ended = await vi.waitFor(
        () => runUntil(account, run.id, ['succeeded', 'failed', 'waiting'], 1_000),
        {
          timeout: 30_000,
          interval: 100,
        },
      )
      expect(ended).toMatchObject({ state: 'succeeded', error: null })
      expect(ended.steps.every((step) => step.state === 'done')).toBe(true)
      expect(await readStory(account, story.id)).toMatchObject({ state: 'done' })
      await vi.waitFor(
        () => expect(app.mail.taken.filter((one) => one.to.address === account.email)).toHaveLength(1),
        { timeout: 15_000 },
      )
      stream.leave()
      const last = stream.all.at(-1)?.id ?? 0
      const again = await readEventStream(account.client, { 'last-event-id': String(last) })
      await again.until((all) => all.length > 0)
      const ids = [...stream.all, ...again.all.slice(1)].map((one) => one.id)
      expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) + index))
      again.leave()
    },
  )

  test('ending every backend in the middle of a run harms nothing', { timeout: 40_000 }, async () => {
    const admin = new pg.Client({ connectionString: withDatabase(superuserUrl, app.database.name) })
    await admin.connect()
    const seriesId = await newSeries(account)
    const { run, story } = await makeStory(account, seriesId)
    for (let kills = 0; kills < 5; kills++) {
      await pause(80)
      await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
      const answer = await account.client.get('/api/v1/me')
      if (answer.status !== 200) expectAway(answer)
    }
    await admin.end()
    const ended = await vi.waitFor(
      () => runUntil(account, run.id, ['succeeded', 'failed', 'waiting'], 1_000),
      {
        timeout: 30_000,
        interval: 100,
      },
    )
    expect(ended).toMatchObject({ state: 'succeeded', error: null })
    expect(await readStory(account, story.id)).toMatchObject({ state: 'done' })
    await vi.waitFor(
      () => expect(app.mail.taken.filter((one) => one.to.address === account.email)).toHaveLength(2),
      { timeout: 15_000 },
    )
  })
})
