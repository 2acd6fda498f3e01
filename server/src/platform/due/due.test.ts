import { afterEach, expect, test } from 'vitest'
import { systemClock } from '../clock.ts'
import type { Ctx } from '../context.ts'
import { inWorkspace } from '../db/in-workspace.ts'
import { makeRandom } from '../random.ts'
import { systemOf, testCtx, type TestCtx } from '../test/ctx.ts'
import { testDatabase } from '../test/database.ts'
import { claimDue } from './claim-due.ts'
import { dueClear, dueSet } from './due-set.ts'
import { startDue, type DueHandler, type DueOptions, type RunningDue } from './start-due.ts'

const { db, asOwner } = await testDatabase()
const base = testCtx({ db })
const real: Ctx = { ...base, clock: systemClock, random: makeRandom(systemClock) }
const running: RunningDue[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop(1_000)))
})

async function start(
  ctx: Ctx,
  handlers: Record<string, DueHandler>,
  options: DueOptions = {},
): Promise<RunningDue> {
  const made = await startDue(ctx, handlers, { pollMs: 60_000, ...options })
  running.push(made)
  return made
}

function set(ctx: Ctx, kind: string, dueAt: Date, id = real.random.id(), workspaceId = real.random.id()) {
  return inWorkspace(ctx, systemOf(workspaceId), (tx) => dueSet(tx, { kind, id, dueAt })).then(() => ({
    id,
    workspaceId,
  }))
}

const rowsOf = (kind: string) =>
  asOwner<{ version: number }>('select version from due where kind = $1', [kind])

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 800) throw new Error('it did not come about')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('due work is done at once when it is set, without waiting for the next look', async () => {
  const done: unknown[] = []
  await start(real, { 'test.now': async (_ctx, { id, workspaceId }) => void done.push({ id, workspaceId }) })
  const since = performance.now()
  const item = await set(real, 'test.now', real.clock.now())
  await eventually(() => done.length > 0)
  expect(performance.now() - since).toBeLessThan(1_000)
  expect(done).toEqual([item])
  await eventually(async () => (await rowsOf('test.now')).length === 0)
})

test('work in the future waits for its time, and no longer', async () => {
  let doneAt = 0
  await start(real, { 'test.soon': async () => void (doneAt = Date.now()) })
  const dueAt = new Date(Date.now() + 400)
  await set(real, 'test.soon', dueAt)
  await eventually(() => doneAt > 0)
  expect(doneAt).toBeGreaterThanOrEqual(dueAt.getTime())
  expect(doneAt).toBeLessThan(dueAt.getTime() + 800)
})

test('a time is the business clock: work waits however long the machine runs', async () => {
  const ctx: TestCtx = testCtx({ db, now: '2026-03-02T09:00:00Z' })
  const done: string[] = []
  await start(ctx, { 'test.clock': async (_ctx, { id }) => void done.push(id) }, { pollMs: 20 })
  const { id } = await set(ctx, 'test.clock', new Date('2026-03-02T09:01:00Z'))
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(done).toEqual([])
  ctx.clock.set('2026-03-02T09:01:00Z')
  await eventually(() => done.length > 0)
  expect(done).toEqual([id])
})

test('work that rolled back was never due; work taken back is not done', async () => {
  const done: string[] = []
  await start(real, { 'test.undone': async (_ctx, { id }) => void done.push(id) })
  const [workspaceId, id] = [real.random.id(), real.random.id()]
  const undone = inWorkspace(real, systemOf(workspaceId), async (tx) => {
    await dueSet(tx, { kind: 'test.undone', id, dueAt: real.clock.now() })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  const later = await set(real, 'test.undone', new Date(Date.now() + 200))
  await inWorkspace(real, systemOf(later.workspaceId), (tx) =>
    dueClear(tx, { kind: 'test.undone', id: later.id }),
  )
  const last = await set(real, 'test.undone', new Date(Date.now() + 250))
  await eventually(() => done.length > 0)
  expect(done).toEqual([last.id])
})

test('many processes share the work: each item is handled once', async () => {
  const done: string[] = []
  const handlers = { 'test.shared': async (_ctx: Ctx, { id }: { id: string }) => void done.push(id) }
  await Promise.all([1, 2, 3].map(() => start(real, handlers, { concurrency: 3 })))
  const items = await Promise.all(
    Array.from({ length: 40 }, () => set(real, 'test.shared', real.clock.now())),
  )
  await eventually(() => done.length >= items.length)
  await eventually(async () => (await rowsOf('test.shared')).length === 0)
  expect(done.toSorted()).toEqual(items.map((item) => item.id).toSorted())
})

test('work set anew while it is handled stays, and is handled again', async () => {
  const versions: number[] = []
  await start(real, {
    'test.again': async (ctx, { id, workspaceId, claimedVersion }) => {
      versions.push(claimedVersion)
      if (versions.length === 1) await set(ctx, 'test.again', new Date(Date.now() + 50), id, workspaceId)
    },
  })
  await set(real, 'test.again', real.clock.now())
  await eventually(() => versions.length === 2)
  await eventually(async () => (await rowsOf('test.again')).length === 0)
  expect(versions).toEqual([0, 1])
})

test('a handler that fails is called again when its claim runs out', async () => {
  const at: number[] = []
  await start(
    real,
    {
      'test.fails': async () => {
        at.push(performance.now())
        if (at.length === 1) throw new Error('the first time')
      },
    },
    { claimMs: 300, pollMs: 50 },
  )
  await set(real, 'test.fails', real.clock.now())
  await eventually(async () => at.length === 2 && (await rowsOf('test.fails')).length === 0)
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(250)
})

test('the claim of a process that died is respected until it runs out', async () => {
  await set(real, 'test.died', real.clock.now())
  expect(await claimDue(real, ['test.died'], { limit: 5, claimMs: 300 })).toHaveLength(1)
  expect(await claimDue(real, ['test.died'], { limit: 5, claimMs: 300 })).toEqual([])
  let done = 0
  await start(real, { 'test.died': async () => void (done += 1) }, { pollMs: 50 })
  expect(done).toBe(0)
  await eventually(() => done === 1)
})

test('a handler that takes longer than the claim keeps it', async () => {
  let begun = 0
  const slow = {
    'test.slow': async () => {
      begun += 1
      await new Promise((resolve) => setTimeout(resolve, 700))
    },
  }
  await Promise.all([1, 2].map(() => start(real, slow, { claimMs: 150, pollMs: 30 })))
  await set(real, 'test.slow', real.clock.now())
  await eventually(async () => begun > 0 && (await rowsOf('test.slow')).length === 0)
  expect(begun).toBe(1)
})

test('a handler whose row was taken over is told by its signal', async () => {
  let told = false
  await start(
    real,
    {
      'test.taken': (_ctx, { signal }) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            told = true
            resolve()
          }),
        ),
    },
    { claimMs: 150 },
  )
  await set(real, 'test.taken', real.clock.now())
  await eventually(
    async () =>
      (await asOwner("select 1 from due where kind = 'test.taken' and claimed_until is not null")).length > 0,
  )
  await asOwner("update due set claimed_until = now() + interval '1 hour' where kind = 'test.taken'")
  await eventually(() => told)
  expect(await rowsOf('test.taken')).toHaveLength(1)
})

test('due work belongs to its workspace: another cannot move or clear it', async () => {
  const item = await set(real, 'test.foreign', new Date('2030-01-01T00:00:00Z'))
  await expect(set(real, 'test.foreign', real.clock.now(), item.id)).rejects.toMatchObject({
    cause: { code: '42501' },
  })
  await inWorkspace(real, systemOf(real.random.id()), (tx) =>
    dueClear(tx, { kind: 'test.foreign', id: item.id }),
  )
  expect(await rowsOf('test.foreign')).toEqual([{ version: 0 }])
})
