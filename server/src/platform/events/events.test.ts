import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import type { Ctx } from '../context.ts'
import { inWorkspace } from '../db/in-workspace.ts'
import { systemOf, testCtx } from '../test/ctx.ts'
import { testDatabase } from '../test/database.ts'
import { startEventListener } from './event-listener.ts'
import { openListener, sharedListener } from './listener.ts'
import { publishEvent } from './publish-event.ts'
import { eventSpan, readEvents } from './read-events.ts'
import { eventDueHandlers } from './sweep-events.ts'

const database = await testDatabase()
const { asOwner } = database
const ctx = testCtx({ db: database.db })
const random = testCtx({ db: database.db, seed: 'workspaces' }).random
const newWorkspace = () => random.id()

const publish = (workspaceId: string, data: Record<string, unknown> = {}, context: Ctx = ctx) =>
  inWorkspace(context, systemOf(workspaceId), (tx) =>
    publishEvent(tx, context.clock, { workspaceId, type: 'test.happened', data }),
  )
const read = (workspaceId: string, after = 0, limit = 100) =>
  inWorkspace(ctx, systemOf(workspaceId), (tx) => readEvents(tx, after, limit))

async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 500) throw new Error('it did not come about')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('events are numbered per workspace and read from any position', async () => {
  const [here, there] = [newWorkspace(), newWorkspace()]
  for (const n of [1, 2, 3]) await publish(here, { n })
  await publish(there, { n: 9 })
  expect((await read(here)).map((event) => [event.position, event.data])).toEqual([
    [1, { n: 1 }],
    [2, { n: 2 }],
    [3, { n: 3 }],
  ])
  expect((await read(here, 1, 1)).map((event) => event.position)).toEqual([2])
  expect(await read(there)).toMatchObject([
    { position: 1, type: 'test.happened', createdAt: ctx.clock.now() },
  ])
  const span = await inWorkspace(ctx, systemOf(here), (tx) => eventSpan(tx))
  expect(span).toEqual({ head: 3, oldest: 1 })
  expect(await inWorkspace(ctx, systemOf(newWorkspace()), (tx) => eventSpan(tx))).toEqual({
    head: 0,
    oldest: null,
  })
})

test('another workspace cannot be written to', async () => {
  const refused = inWorkspace(ctx, systemOf(newWorkspace()), (tx) =>
    publishEvent(tx, ctx.clock, { workspaceId: newWorkspace(), type: 'test.foreign', data: {} }),
  )
  await expect(refused).rejects.toMatchObject({ cause: { code: '42501' } })
})

test('a position that rolled back is given out again: there are no gaps', async () => {
  const workspaceId = newWorkspace()
  await publish(workspaceId)
  const undone = inWorkspace(ctx, systemOf(workspaceId), async (tx) => {
    await publishEvent(tx, ctx.clock, { workspaceId, type: 'test.undone', data: {} })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await publish(workspaceId)).toEqual({ position: 2 })
})

test('a reader that follows along misses nothing, however many publish at once', async () => {
  const workspaceId = newWorkspace()
  const seen: number[] = []
  let published = 0
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    for (let n = 0; n < 15; n++) {
      await publish(workspaceId, { writer, n })
      published += 1
    }
  })
  const reader = (async () => {
    while (published < 90 || seen.length < 90) {
      const events = await read(workspaceId, seen.at(-1) ?? 0, 7)
      seen.push(...events.map((event) => event.position))
    }
  })()
  await Promise.all([...writers, reader])
  expect(seen).toEqual(Array.from({ length: 90 }, (_, index) => index + 1))
})

test('a subscriber is woken for its own workspace only, until it leaves', async () => {
  const [here, there] = [newWorkspace(), newWorkspace()]
  const listener = await startEventListener(ctx)
  const wakes = { here: 0, twin: 0, there: 0 }
  const leave = listener.subscribe(here, () => (wakes.here += 1))
  listener.subscribe(here, () => (wakes.twin += 1))
  listener.subscribe(there, () => (wakes.there += 1))
  await publish(here)
  await eventually(() => wakes.here === 1 && wakes.twin === 1)
  leave()
  await publish(here)
  await eventually(() => wakes.twin === 2)
  expect(wakes).toEqual({ here: 1, twin: 2, there: 0 })
  await listener.close()
})

test('the notification names the workspace and nothing else', async () => {
  const workspaceId = newWorkspace()
  const listener = await openListener(ctx)
  const heard: string[] = []
  await listener.on('atelier_events', { onPayload: (payload) => heard.push(payload), onGap: () => undefined })
  await publish(workspaceId, { secret: 'yes' })
  await eventually(() => heard.length > 0)
  expect(heard).toEqual([workspaceId])
  await listener.close()
})

test('after a lost connection everyone is woken, and hears again', async () => {
  const workspaceId = newWorkspace()
  const listener = await startEventListener(ctx)
  let wakes = 0
  listener.subscribe(workspaceId, () => (wakes += 1))
  await killListeners()
  await eventually(() => wakes === 1)
  await publish(workspaceId)
  await eventually(() => wakes === 2)
  await listener.close()
})

test('all who listen in a process share one connection, which ends with the last of them', async () => {
  const [first, second] = await Promise.all([startEventListener(ctx), sharedListener(ctx)])
  expect(await listeners()).toBe(1)
  await first.close()
  await first.close()
  expect(await listeners()).toBe(1)
  await second.close()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await listeners()).toBe(0)
})

test('events go after a day, by a sweep that keeps itself going while there are any', async () => {
  const workspaceId = newWorkspace()
  const mine = testCtx({ db: database.db, now: '2026-05-01T00:00:00Z' })
  const dueAt = async () =>
    (
      await asOwner<{ due_at: Date }>("select due_at from due where kind = 'event.retention' and id = $1", [
        workspaceId,
      ])
    )[0]?.due_at
  const sweep = async () => {
    const work = { id: workspaceId, workspaceId, claimedVersion: 0, signal: new AbortController().signal }
    await eventDueHandlers['event.retention']?.(mine, work)
  }
  await publish(workspaceId, { n: 1 }, mine)
  expect(await dueAt()).toEqual(new Date('2026-05-02T00:00:00Z'))
  mine.clock.set('2026-05-01T10:00:00Z')
  await publish(workspaceId, { n: 2 }, mine)
  expect(await dueAt()).toEqual(new Date('2026-05-02T00:00:00Z'))

  mine.clock.set('2026-05-02T00:00:00Z')
  await sweep()
  expect((await read(workspaceId)).map((event) => event.position)).toEqual([2])
  expect(await dueAt()).toEqual(new Date('2026-05-02T10:00:00Z'))

  mine.clock.set('2026-05-02T10:00:00Z')
  await sweep()
  expect(await read(workspaceId)).toEqual([])
  // Positions go on where they were, so a reader's place stays meaningful.
  expect(await publish(workspaceId, { n: 3 }, mine)).toEqual({ position: 3 })
})

const admin = new pg.Pool({ connectionString: database.db.listen.connectionString, max: 1 })
afterAll(() => admin.end())

async function listeners(): Promise<number> {
  const { rowCount } = await admin.query(
    "select 1 from pg_stat_activity where application_name = 'atelier listen' and datname = current_database()",
  )
  return rowCount ?? 0
}

async function killListeners(): Promise<void> {
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'atelier listen' and datname = current_database()",
  )
}
