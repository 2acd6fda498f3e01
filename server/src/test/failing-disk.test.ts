import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createLocalMail } from '../providers/mail/local.ts'
import { createDiskStorage } from '../providers/storage/disk.ts'
import type { Storage } from '../providers/storage/port.ts'
import { testApp } from './app.ts'
import { makeStory, newAccount, newSeries, runUntil, type Account } from './client.ts'

interface Story {
  id: string
  state: string
  narrative: string | null
  coverUrl: string | null
  audioUrl: string | null
}

const readStory = async (account: Account, id: string) =>
  (await account.client.get<Story>(`/api/v1/stories/${id}`)).body.data

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
    expect((await filesBelow(root)).length).toBe(before.length + 4)
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
        expect(one).toMatchObject({ state: 'pending', error: {} })
        expect(one?.attempts[0]?.outcome).not.toBe('started')
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
