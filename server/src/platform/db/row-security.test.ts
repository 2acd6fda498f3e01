import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { systemOf, testCtx } from '../test/ctx.ts'
import { testDatabase } from '../test/database.ts'
import { sqlState } from './faults.ts'
import { assertSafeToServe } from './guard.ts'
import { inWorkspace } from './in-workspace.ts'
import { openDatabase } from './open-database.ts'

const { db, asOwner, access } = await testDatabase()
const ctx = testCtx({ db })

async function givenEvent(workspaceId = randomUUID()): Promise<string> {
  await addEvent(workspaceId, workspaceId)
  return workspaceId
}

const addEvent = (as: string, workspaceId: string) =>
  inWorkspace(ctx, systemOf(as), (tx) =>
    tx.execute(
      sql`insert into event (workspace_id, position, type, data, created_at) values (${workspaceId}, 1, 'test.made', '{}', now())`,
    ),
  )

const stateOf = (work: Promise<unknown>) => work.then(() => 'no error', sqlState)

test('without any where clause a workspace reads, changes and deletes its own rows only', async () => {
  const [mine, theirs] = [await givenEvent(), await givenEvent()]
  await inWorkspace(ctx, systemOf(mine), async (tx) => {
    const seen = await tx.execute(sql`select workspace_id from event`)
    expect(seen.rows).toEqual([{ workspace_id: mine }])
    expect((await tx.execute(sql`update event set type = 'test.changed'`)).rowCount).toBe(1)
    expect((await tx.execute(sql`delete from event`)).rowCount).toBe(1)
  })
  expect(await asOwner('select type from event where workspace_id = $1', [theirs])).toEqual([
    { type: 'test.made' },
  ])
})

test('a row for another workspace is refused, and so is moving one there', async () => {
  const [mine, theirs] = [await givenEvent(), randomUUID()]
  expect(await stateOf(addEvent(mine, theirs))).toBe('42501')
  const move = inWorkspace(ctx, systemOf(mine), (tx) =>
    tx.execute(sql`update event set workspace_id = ${theirs}`),
  )
  expect(await stateOf(move)).toBe('42501')
})

test('without a workspace nothing is there and nothing can be written', async () => {
  const theirs = await givenEvent()
  expect((await db.app.query('select 1 from event')).rowCount).toBe(0)
  const write = db.app.query(
    "insert into event (workspace_id, position, type, data, created_at) values ($1, 2, 'x', '{}', now())",
    [theirs],
  )
  expect(await stateOf(write)).toBe('42501')
})

test('the workspace of a transaction does not outlive it on its connection', async () => {
  await givenEvent()
  const client = await db.app.connect()
  try {
    await client.query(`begin; set local app.workspace_id = '${randomUUID()}'; commit`)
    const { rows } = await client.query("select current_setting('app.workspace_id', true) as left")
    expect(rows[0].left).toBe('')
    expect((await client.query('select 1 from event')).rowCount).toBe(0)
  } finally {
    client.release()
  }
})

test('the owner sees and writes all rows although row security is forced on it', async () => {
  const [one, other] = [await givenEvent(), await givenEvent()]
  const seen = await asOwner<{ workspace_id: string }>(
    'select workspace_id from event where workspace_id = any($1)',
    [[one, other]],
  )
  expect(seen).toHaveLength(2)
  const moved = await asOwner(
    "update event set type = 'test.owner' where workspace_id = any($1) returning 1",
    [[one, other]],
  )
  expect(moved).toHaveLength(2)
})

test('the worker reaches owned rows only as app, in one workspace', async () => {
  const mine = await givenEvent()
  await givenEvent()
  expect(await stateOf(db.worker.query('select 1 from event'))).toBe('42501')
  const client = await db.worker.connect()
  try {
    await client.query(`begin; set local role ${access.roles.app}; set local app.workspace_id = '${mine}'`)
    expect((await client.query('select workspace_id from event')).rows).toEqual([{ workspace_id: mine }])
    await client.query('commit')
    expect(await stateOf(client.query('select 1 from event'))).toBe('42501')
  } finally {
    client.release()
  }
})

test('app cannot become another role, and reads neither passwords nor what leads to workspaces', async () => {
  expect(await stateOf(db.app.query(`set role ${access.roles.owner}`))).toBe('42501')
  expect(await stateOf(db.app.query('select password_hash from "user"'))).toBe('42501')
  expect(await stateOf(db.app.query('select 1 from due'))).toBe('42501')
  expect(await stateOf(db.app.query('select 1 from locator'))).toBe('42501')
  expect(await stateOf(db.auth.query('select 1 from event'))).toBe('42501')
})

test('a table whose row security is not forced, or not enabled, makes the start refuse', async () => {
  await expect(assertSafeToServe(db)).resolves.toBeUndefined()
  for (const [off, on] of [
    ['no force', 'force'],
    ['disable', 'enable'],
  ]) {
    await asOwner(`alter table event ${off} row level security`)
    await expect(assertSafeToServe(db)).rejects.toThrow(/not forced on event\b/)
    await asOwner(`alter table event ${on} row level security`)
  }
  await asOwner('create table forgotten (workspace_id uuid not null)')
  await expect(assertSafeToServe(db)).rejects.toThrow(/not forced on forgotten\b/)
  await asOwner('drop table forgotten')
  await expect(assertSafeToServe(db)).resolves.toBeUndefined()
})

test('a role that owns tables is refused', async () => {
  const asItsOwner = { ...access, urls: { ...access.urls, app: access.urls.owner } }
  const wrong = openDatabase(asItsOwner, { app: 1, auth: 1, worker: 1 })
  try {
    await expect(assertSafeToServe(wrong)).rejects.toThrow(/owns tables/)
  } finally {
    await wrong.close()
  }
})

test('a workspace id that is not a UUID never reaches SQL', async () => {
  const bad = "x'; drop table event; --"
  await expect(inWorkspace(ctx, systemOf(bad), async () => 1)).rejects.toThrow('lower-case UUID')
})
