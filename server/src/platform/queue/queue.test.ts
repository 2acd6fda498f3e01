import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { inWorkspace } from '../db/in-workspace.ts'
import { openListener } from '../events/listener.ts'
import { systemOf, testCtx } from '../test/ctx.ts'
import { testDatabase } from '../test/database.ts'
import { startQueue, type RunJob } from './boss.ts'
import { migrateQueue } from './migrate.ts'
import { startReceiver } from './receiver.ts'

const database = await testDatabase()
const { asOwner, db } = database
const ctx = testCtx({ db })
const sender = await startQueue(ctx)
afterAll(() => sender.close())

const newJob = (): RunJob => ({ workspaceId: ctx.random.id(), runId: ctx.random.id() })
const send = (job: RunJob, options?: { startAfter?: Date }) =>
  inWorkspace(ctx, systemOf(job.workspaceId), (tx) => sender.queue.sendRun(tx, job, options))
const jobs = () => asOwner<{ data: unknown }>('select data from queue.job order by created_on')

async function receive(options: {
  pollMs?: number
  free?: () => number
  take: (job: RunJob) => Promise<void>
}) {
  const listener = await openListener(ctx)
  const receiver = await startReceiver(ctx, listener, { pollMs: 60_000, free: () => 10, ...options })
  return {
    ...receiver,
    async stop() {
      await receiver.stop()
      await listener.close()
    },
  }
}

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 500) throw new Error('it did not come about')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('a job comes with the commit, carries two ids, wakes the worker and is gone afterwards', async () => {
  const got: RunJob[] = []
  const receiver = await receive({ take: async (job) => void got.push(job) })
  const job = newJob()
  await inWorkspace(ctx, systemOf(job.workspaceId), async (tx) => {
    await sender.queue.sendRun(tx, job)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(got).toEqual([])
  })
  const since = performance.now()
  await eventually(() => got.length > 0)
  expect(performance.now() - since).toBeLessThan(1_000)
  expect(got).toEqual([job])
  await eventually(async () => (await jobs()).length === 0)
  await receiver.stop()
})

test('a job whose transaction rolled back does not exist', async () => {
  const job = newJob()
  const undone = inWorkspace(ctx, systemOf(job.workspaceId), async (tx) => {
    await sender.queue.sendRun(tx, job)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await jobs()).toEqual([])
})

test('a run waits in the queue once, however often it is sent', async () => {
  const job = newJob()
  await Promise.all([send(job), send(job), send(job)])
  await send(job)
  expect((await jobs()).map((row) => row.data)).toEqual([job])
  const got: RunJob[] = []
  const receiver = await receive({ take: async (each) => void got.push(each) })
  await eventually(() => got.length > 0)
  await send(job)
  await eventually(() => got.length === 2)
  await receiver.stop()
})

test('a job for later stays until then', async () => {
  const job = newJob()
  await send(job, { startAfter: new Date(Date.now() + 1_500) })
  const got: RunJob[] = []
  const receiver = await receive({ pollMs: 50, take: async (each) => void got.push(each) })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(got).toEqual([])
  await eventually(() => got.length === 1)
  await receiver.stop()
})

test('no more jobs are taken than there are places', async () => {
  const got: RunJob[] = []
  let free = 2
  const receiver = await receive({
    free: () => free,
    take: async (job) => {
      free -= 1
      got.push(job)
    },
  })
  await Promise.all(Array.from({ length: 5 }, () => send(newJob())))
  await eventually(() => got.length === 2)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect([got.length, (await jobs()).length]).toEqual([2, 3])
  free = 10
  receiver.wake()
  await eventually(() => got.length === 5)
  await receiver.stop()
})

test('a job that could not be taken does not hold up the others', async () => {
  const got: string[] = []
  const bad = newJob()
  const good = newJob()
  const receiver = await receive({
    take: async (job) => {
      if (job.runId === bad.runId) throw new Error('no')
      got.push(job.runId)
    },
  })
  await send(bad)
  await send(good)
  await eventually(() => got.length === 1)
  expect(got).toEqual([good.runId])
  await receiver.stop()
})

test('the queue may be prepared again, and app may add to it but not look inside', async () => {
  await migrateQueue(database.ownerUrl, database.roles)
  const client = new pg.Client({ connectionString: database.access.urls.app })
  await client.connect()
  for (const statement of [
    'select data from queue.job',
    'select id, data from queue.job_common',
    "update queue.job set data = '{}'",
    'delete from queue.job',
    "update queue.queue set policy = 'standard'",
    'create table queue.mine (id int)',
  ]) {
    await expect(client.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  }
  await client.end()
  const auth = new pg.Client({ connectionString: database.access.urls.auth })
  await auth.connect()
  await expect(auth.query('select 1 from queue.queue')).rejects.toMatchObject({ code: '42501' })
  await auth.end()
})
