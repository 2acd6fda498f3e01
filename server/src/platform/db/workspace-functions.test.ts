import { randomUUID } from 'node:crypto'
import { sql, type SQL } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { systemOf, testCtx } from '../test/ctx.ts'
import { testDatabase } from '../test/database.ts'
import { sqlState } from './faults.ts'
import { inWorkspace } from './in-workspace.ts'

const { db, asOwner } = await testDatabase()
const ctx = testCtx({ db })

const as = (workspaceId: string, statement: SQL) =>
  inWorkspace(ctx, systemOf(workspaceId), (tx) => tx.execute(statement))
const stateOf = (work: Promise<unknown>) => work.then(() => 'no error', sqlState)
const dueSet = (id: string, at: string) => sql`select due_set('test.ring', ${id}::uuid, ${at}::timestamptz)`
const dueClear = (id: string) => sql`select due_clear('test.ring', ${id}::uuid)`
const dueRow = (id: string) =>
  asOwner('select workspace_id, due_at, claimed_until, version from due where id = $1', [id])

test('setting due work again moves it, frees its claim and raises its version', async () => {
  const [workspace, id] = [randomUUID(), randomUUID()]
  await as(workspace, dueSet(id, '2026-03-02T09:00:00Z'))
  await asOwner("update due set claimed_until = '2027-01-01' where id = $1", [id])
  await as(workspace, dueSet(id, '2026-03-03T09:00:00Z'))
  expect(await dueRow(id)).toEqual([
    { workspace_id: workspace, due_at: new Date('2026-03-03T09:00:00Z'), claimed_until: null, version: 1 },
  ])
})

test('another workspace can neither move nor clear due work', async () => {
  const [workspace, id] = [randomUUID(), randomUUID()]
  await as(workspace, dueSet(id, '2026-03-02T09:00:00Z'))
  expect(await stateOf(as(randomUUID(), dueSet(id, '2026-03-09T09:00:00Z')))).toBe('42501')
  await as(randomUUID(), dueClear(id))
  expect(await dueRow(id)).toMatchObject([{ due_at: new Date('2026-03-02T09:00:00Z'), version: 0 }])
  await as(workspace, dueClear(id))
  expect(await dueRow(id)).toEqual([])
})

test('a locator belongs to the workspace that set it', async () => {
  const [workspace, ref, other] = [randomUUID(), randomUUID(), randomUUID()]
  const hash = Buffer.from(ref)
  const set = (refId: string) =>
    sql`select locator_set('test.link', ${hash}::bytea, ${refId}::uuid, null::timestamptz)`
  await as(workspace, set(ref))
  expect(await stateOf(as(other, set(randomUUID())))).toBe('42501')
  await as(other, sql`select locator_clear('test.link', ${ref}::uuid)`)
  const found = await db.auth.query(
    'select workspace_id, ref_id from locator where kind = $1 and key_hash = $2',
    ['test.link', hash],
  )
  expect(found.rows).toEqual([{ workspace_id: workspace, ref_id: ref }])
  await as(workspace, sql`select locator_clear('test.link', ${ref}::uuid)`)
  expect((await db.auth.query('select 1 from locator where key_hash = $1', [hash])).rowCount).toBe(0)
})

test('without a workspace the functions refuse, and only app may call them', async () => {
  const id = randomUUID()
  expect(await stateOf(db.app.query("select due_set('test.ring', $1, now())", [id]))).toBe('42501')
  expect(await stateOf(db.worker.query("select due_set('test.ring', $1, now())", [id]))).toBe('42501')
  expect(await stateOf(db.auth.query("select locator_clear('test.link', $1)", [id]))).toBe('42501')
})

test('a planted function or table in the caller’s search path is not used', async () => {
  const [workspace, id] = [randomUUID(), randomUUID()]
  await inWorkspace(ctx, systemOf(workspace), async (tx) => {
    await tx.execute(
      sql`create temporary table due (kind text, id uuid, workspace_id uuid, due_at timestamptz) on commit drop`,
    )
    await tx.execute(sql`set local search_path = pg_temp, public`)
    await tx.execute(sql`select public.due_set('test.ring', ${id}::uuid, now())`)
    expect((await tx.execute(sql`select 1 from pg_temp.due`)).rowCount).toBe(0)
  })
  expect(await dueRow(id)).toHaveLength(1)
})
