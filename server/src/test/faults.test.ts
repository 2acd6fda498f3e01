import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RoleKind } from '../platform/db/role-names.ts'
import { testCluster, withDatabase } from '../platform/test/database.ts'
import { createDiskStorage } from '../providers/storage/disk.ts'
import { createLocalMail } from '../providers/mail/local.ts'
import type { Storage } from '../providers/storage/port.ts'
import { testApp } from './app.ts'
import { makeStory, newAccount, newSeries, password, runUntil, type Account } from './client.ts'
import { readEventStream } from './event-reader.ts'
import { startTcpProxy } from './tcp-proxy.ts'

interface Story {
  id: string
  state: string
  narrative: string | null
  coverUrl: string | null
  audioUrl: string | null
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

/** Real files, with a disk that can be told to be full, read-only, or to break in the middle of a file. */
function breakableStorage(root: string) {
  const disk = createDiskStorage(root)
  let fault: 'ENOSPC' | 'EROFS' | 'EIO' | null = null
  let torn = false
  let reads = false
  const failure = (code: string) => Object.assign(new Error(`${code}: told to fail`), { code })
  const storage: Storage = {
    ...disk,
    async put(key, body) {
      if (!fault) return disk.put(key, body)
      const code = fault
      if (!torn) throw failure(code)
      const half = body instanceof Uint8Array ? body.subarray(0, body.length / 2) : new Uint8Array(10)
      return disk.put(
        key,
        Readable.from(
          (async function* () {
            yield Buffer.from(half)
            throw failure(code)
          })(),
        ),
      )
    },
    async get(key, range) {
      if (reads) throw failure('EIO')
      return disk.get(key, range)
    },
  }
  return {
    storage,
    fail(code: NonNullable<typeof fault>, options: { torn?: boolean; reads?: boolean } = {}) {
      fault = code
      torn = options.torn ?? false
      reads = options.reads ?? false
    },
    heal() {
      fault = null
      reads = false
    },
  }
}

async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries.filter((one) => one.isFile()).map((one) => one.name)
}

describe('the storage is full, read-only or broken', async () => {
  const root = await mkdtemp(join(tmpdir(), 'atelier-storage-'))
  const disk = breakableStorage(root)
  const app = await testApp({ providers: { storage: disk.storage } })
  afterEach(disk.heal)
  afterAll(() => rm(root, { recursive: true, force: true }))

  test.each([
    ['full', 'ENOSPC', {}],
    ['read-only', 'EROFS', {}],
    ['torn in the middle of a file', 'EIO', { torn: true }],
  ] as const)('%s: the story is partial and says why; Retry makes it whole', async (_what, code, how) => {
    const account = await newAccount(app.address)
    const seriesId = await newSeries(account)
    const before = await filesBelow(root)
    disk.fail(code, how)
    const { run, story } = await makeStory(account, seriesId)
    const ended = await runUntil(account, run.id)
    expect(ended.state).toBe('succeeded')
    for (const name of ['cover', 'narration']) {
      const step = ended.steps.find((one) => one.name === name)
      expect(step).toMatchObject({ state: 'failed', error: { code: 'storage_unavailable' } })
    }
    expect(await readStory(account, story.id)).toMatchObject({
      state: 'partial',
      coverUrl: null,
      audioUrl: null,
    })
    expect((await readStory(account, story.id)).narrative).toContain('Ida')
    expect(await filesBelow(root)).toEqual(before)
    const assets = 'select 1 from asset where workspace_id = $1'
    expect(await app.database.asOwner(assets, [account.workspaceId])).toEqual([])

    disk.heal()
    expect((await account.client.post(`/api/v1/runs/${run.id}/retry`, {})).status).toBe(202)
    await vi.waitFor(async () => expect((await readStory(account, story.id)).state).toBe('done'), {
      timeout: 10_000,
    })
    const whole = await readStory(account, story.id)
    for (const address of [whole.coverUrl, whole.audioUrl]) {
      expect((await account.client.get(address ?? '')).status).toBe(200)
    }
    expect((await filesBelow(root)).length).toBe(before.length + 3)
  })

  test('a file that cannot be read now is unavailable, not missing, and that is not remembered', async () => {
    const account = await newAccount(app.address)
    const seriesId = await newSeries(account)
    const { run, story } = await makeStory(account, seriesId)
    await runUntil(account, run.id)
    const { coverUrl } = await readStory(account, story.id)
    disk.fail('EIO', { reads: true })
    const answer = await account.client.get(coverUrl ?? '')
    expect([answer.status, answer.body.error.code]).toEqual([503, 'storage_unavailable'])
    expect(answer.headers.get('cache-control') ?? '').not.toMatch(/immutable|max-age=[1-9]/)
    disk.heal()
    expect((await account.client.get(coverUrl ?? '')).status).toBe(200)
  })
})

describe('the mailbox folder cannot be written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-mailbox-'))
  const root = join(folder, 'mailbox')
  const app = await testApp({ providers: { mail: createLocalMail(root) } })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  // A file in the folder's place refuses everybody, also who may write everywhere.
  beforeAll(() => writeFile(root, 'in the way'))

  test('the delivery waits, says why, and goes out when the folder is back', async () => {
    const account = await newAccount(app.address)
    const { run } = await makeStory(account, await newSeries(account))
    expect((await runUntil(account, run.id)).state).toBe('succeeded')
    interface Delivery {
      id: string
      state: string
      nextAttemptAt: string | null
      error: { code: string } | null
      attempts: { outcome: string }[]
    }
    const ledger = async () => (await account.client.get<Delivery[]>('/api/v1/deliveries')).body.data
    const waiting = await vi.waitFor(
      async () => {
        const [one] = await ledger()
        expect(one?.attempts).toHaveLength(1)
        expect(one?.state).toBe('pending')
        return one
      },
      { timeout: 10_000 },
    )
    expect(waiting).toMatchObject({
      error: { code: 'mail_unavailable' },
      nextAttemptAt: expect.stringMatching(/Z$/),
      attempts: [{ outcome: 'unavailable' }],
    })
    expect((await account.client.get<unknown[]>('/api/v1/mailbox')).body.data).toEqual([])

    await rm(root)
    await mkdir(root)
    await app.database.asOwner("update due set due_at = now() where kind = 'delivery.send' and id = $1", [
      waiting?.id,
    ])
    await vi.waitFor(async () => expect((await ledger())[0]?.state).toBe('sent'), { timeout: 10_000 })
    expect((await ledger())[0]?.attempts.map((one) => one.outcome)).toEqual(['unavailable', 'sent'])
    expect((await account.client.get<unknown[]>('/api/v1/mailbox')).body.data).toHaveLength(1)
    expect((await readdir(root)).filter((name) => name.endsWith('.eml'))).toHaveLength(1)
  })
})
