import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import { makeStory, newAccount, newSeries, runUntil } from './client.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const kills = 10

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

const dataDir = await mkdtemp(join(tmpdir(), 'atelier-killed-'))
const port = await freePort()
const base = `http://localhost:${port}`
let server: ChildProcess | undefined

async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      LEASE_MS: '1000',
      HEARTBEAT_MS: '250',
      SWEEP_MS: '500',
      DUE_MS: '250',
      SIGN_IN_PER_MINUTE: '100',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await vi.waitFor(async () => expect((await fetch(`${base}/api/health/live`)).ok).toBe(true), {
    timeout: 30_000,
    interval: 50,
  })
  return child
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  if (!server || server.exitCode !== null) return null
  const gone = once(server, 'exit')
  server.kill(signal)
  const [code] = (await gone) as [number | null]
  return code
}

afterAll(async () => {
  await end('SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
})

test(
  'a server killed ten times in the middle of a run still makes the story once',
  { timeout: 240_000 },
  async () => {
    server = await start()
    const account = await newAccount(base)
    const seriesId = await newSeries(account)
    const { run, story } = await makeStory(account, seriesId)
    for (let i = 0; i < kills; i++) {
      // Random on purpose: whatever instant it hits, the end must be the same.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1200))
      await end('SIGKILL')
      server = await start()
    }
    const ended = await runUntil(account, run.id, ['succeeded', 'failed', 'cancelled', 'waiting'], 120_000)
    expect(ended).toMatchObject({ state: 'succeeded', error: null })
    expect(ended.steps.every((step) => step.state === 'done')).toBe(true)

    const library = await account.client.get<{ id: string; state: string }[]>('/api/v1/stories')
    expect(library.body.data.map((one) => [one.id, one.state])).toEqual([[story.id, 'done']])
    await vi.waitFor(
      async () => {
        const sent = await account.client.get<{ state: string }[]>(`/api/v1/deliveries?storyId=${story.id}`)
        expect(sent.body.data.map((one) => one.state)).toEqual(['sent'])
      },
      { timeout: 15_000 },
    )
    const mailbox = await account.client.get<{ storyId: string }[]>('/api/v1/mailbox')
    expect(mailbox.body.data.map((one) => one.storyId)).toEqual([story.id])

    expect(await end('SIGTERM')).toBe(0)
    server = await start()
    const again = await account.client.get<{ id: string }[]>('/api/v1/stories')
    expect(again.body.data).toHaveLength(1)
  },
)
