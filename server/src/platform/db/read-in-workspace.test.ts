import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { event } from '../events/tables.ts'
import { systemOf, testCtx } from '../test/ctx.ts'
import { asSuperuser, testCluster, testDatabase } from '../test/database.ts'
import type { Tx } from './database.ts'
import { sqlState } from './faults.ts'
import { inWorkspace } from './in-workspace.ts'
import { openDatabase } from './open-database.ts'
import { hotRead, readInWorkspace } from './read-in-workspace.ts'

const { db, access, asOwner } = await testDatabase()
const ctx = testCtx({ db })

const allEvents = hotRead((tx) =>
  tx.select({ workspaceId: event.workspaceId }).from(event).prepare('all_events'),
)
const eventsOf = hotRead((tx) =>
  tx
    .select({ workspaceId: event.workspaceId })
    .from(event)
    .where(eq(event.workspaceId, sql.placeholder('workspaceId')))
    .prepare('events_of'),
)
const dividing = hotRead((tx) =>
  tx
    .select({ quotient: sql`12 / ${sql.placeholder('by')}::int` })
    .from(event)
    .prepare('dividing'),
)
const setting = hotRead((tx) =>
  tx
    .select({ now: sql<string>`current_setting('app.workspace_id', true)` })
    .from(sql`(select 1) one`)
    .prepare('setting'),
)

async function givenEvent(): Promise<string> {
  const workspaceId = randomUUID()
  await asOwner(
    "insert into event (workspace_id, position, type, data, created_at) values ($1, 1, 'test.made', '{}', now())",
    [workspaceId],
  )
  return workspaceId
}

/** Everything on one connection, so that what one read leaves behind would meet the next. */
function oneConnection() {
  const single = openDatabase(access, { app: 1, auth: 1, worker: 1 })
  return { ...testCtx({ db: single }), [Symbol.asyncDispose]: () => single.close() }
}

test('a read without any condition sees the rows of its workspace only, also prepared and in turn', async () => {
  await using single = oneConnection()
  const [mine, theirs] = [await givenEvent(), await givenEvent()]
  // More often than PostgreSQL plans anew, so that the plan kept for all is used too.
  for (let time = 0; time < 8; time += 1) {
    for (const workspaceId of [mine, theirs]) {
      const [all] = await readInWorkspace(single, systemOf(workspaceId), allEvents({}))
      expect(all).toEqual([{ workspaceId }])
    }
  }
})

test('naming another workspace shows nothing, and many readers at once never meet', async () => {
  const workspaces = await Promise.all(Array.from({ length: 20 }, givenEvent))
  const [theirs = ''] = workspaces
  await Promise.all(
    workspaces.slice(1).map(async (workspaceId) => {
      const actor = systemOf(workspaceId)
      const values = { workspaceId: theirs }
      const [own, others] = await readInWorkspace(ctx, actor, allEvents({}), eventsOf(values))
      expect(own).toEqual([{ workspaceId }])
      expect(others).toEqual([])
    }),
  )
})

test('a statement that fails is told, and leaves neither its workspace nor a broken transaction behind', async () => {
  await using single = oneConnection()
  const mine = await givenEvent()
  const failing = readInWorkspace(single, systemOf(mine), dividing({ by: 0 }), allEvents({}))
  expect(await failing.then(() => 'no error', sqlState)).toBe('22012')
  expect((await single.db.app.query('select 1 from event')).rowCount).toBe(0)
  const [quotients, seen] = await readInWorkspace(single, systemOf(mine), dividing({ by: 4 }), allEvents({}))
  expect(quotients).toEqual([{ quotient: 3 }])
  expect(seen).toEqual([{ workspaceId: mine }])
  const theirs = await givenEvent()
  await inWorkspace(single, systemOf(theirs), async (tx) =>
    expect((await tx.select({ id: event.workspaceId }).from(event)).map((row) => row.id)).toEqual([theirs]),
  )
})

test('a connection that is cut in the middle fails what runs on it and is replaced', async () => {
  await using single = oneConnection()
  const mine = await givenEvent()
  const sleep = (tx: Tx) => tx.select({ slept: sql`pg_sleep(20)` }).from(event)
  const sleeping = hotRead((tx) => sleep(tx).prepare('sleeping'))
  for (const work of [
    () => readInWorkspace(single, systemOf(mine), sleeping({})),
    () => inWorkspace(single, systemOf(mine), sleep),
  ]) {
    const { rows } = await single.db.app.query('select pg_backend_pid() as pid')
    const cut = work().then(
      () => 'no error',
      () => 'failed',
    )
    await asSuperuser(await testCluster(), `select pg_terminate_backend(${rows[0].pid})`)
    expect(await cut).toBe('failed')
    expect(await readInWorkspace(single, systemOf(mine), allEvents({}))).toEqual([[{ workspaceId: mine }]])
  }
})

test('nothing can be written, and a workspace that is no UUID reaches no connection', async () => {
  const mine = await givenEvent()
  const deleting = hotRead((tx) => tx.delete(event).prepare('deleting'))
  const writing = readInWorkspace(ctx, systemOf(mine), deleting({}))
  expect(await writing.then(() => 'no error', sqlState)).toBe('25006')
  await expect(readInWorkspace(ctx, systemOf("x'; --"), allEvents({}))).rejects.toThrow('lower-case UUID')
})

test('inside an open transaction it joins, and refuses another workspace', async () => {
  const mine = await givenEvent()
  await inWorkspace(ctx, systemOf(mine), async (tx, inner) => {
    await tx.delete(event)
    expect(await readInWorkspace(inner, systemOf(mine), allEvents({}))).toEqual([[]])
    const elsewhere = readInWorkspace(inner, systemOf(randomUUID()), setting({}))
    await expect(elsewhere).rejects.toThrow('belongs to one workspace')
  })
})
