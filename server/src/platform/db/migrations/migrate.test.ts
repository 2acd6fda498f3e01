import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { asSuperuser, testCluster, testDatabase, withDatabase } from '../../test/database.ts'
import type { DatabaseAccess, RoleKind } from '../role-names.ts'
import { catalogueOf } from './catalogue.ts'
import { checkDatabase } from './check.ts'
import { migrateDown, migrateUp, migrationStatus } from './migrate.ts'
import { asOwner } from './owner-session.ts'

const cluster = await testCluster()
const names: string[] = []
const folders: string[] = []
let access: DatabaseAccess
let folder: string

beforeEach(async () => {
  const name = `empty_${randomBytes(6).toString('hex')}`
  names.push(name)
  await asSuperuser(cluster, `create database ${name} owner ${cluster.access.roles.owner}`)
  const urls = Object.entries(cluster.access.urls).map(([kind, url]) => [kind, withDatabase(url, name)])
  access = { roles: cluster.access.roles, urls: Object.fromEntries(urls) as Record<RoleKind, string> }
  folder = await mkdtemp(join(tmpdir(), 'atelier-migrations-'))
  folders.push(folder)
})

afterAll(async () => {
  for (const name of names) await asSuperuser(cluster, `drop database ${name} with (force)`)
  for (const path of folders) await rm(path, { recursive: true })
})

async function givenMigration(stem: string, up: string, down = 'select 1'): Promise<void> {
  await writeFile(join(folder, `${stem}.up.sql`), up)
  await writeFile(join(folder, `${stem}.down.sql`), down)
}

const namesOf = (list: readonly { name: string }[]) => list.map((one) => one.name)

async function catalogue(): Promise<string[]> {
  const client = new pg.Client({ connectionString: access.urls.owner })
  await client.connect()
  try {
    await client.query('begin')
    return await catalogueOf(client, 'public')
  } finally {
    await client.end()
  }
}

test('the real migrations go up, all the way down to nothing, and up to the same again', async () => {
  const done = await migrateUp(access)
  const first = await catalogue()
  expect(first.length).toBeGreaterThan(100)
  await migrateDown(access, done.length)
  expect(await catalogue()).toEqual([])
  const functions = await asOwner(access, (client) =>
    client.query("select proname from pg_proc where pronamespace = 'public'::regnamespace"),
  )
  expect(functions.rows).toEqual([])
  expect(namesOf(await migrateUp(access))).toEqual(namesOf(done))
  expect(await catalogue()).toEqual(first)
})

test('the real migrations make exactly the tables of the program', async () => {
  await migrateUp(access)
  expect(await checkDatabase(access)).toEqual([])
})

test('drift is told: a column, a policy, a foreign key without an index, a table without row security', async () => {
  await migrateUp(access)
  await asOwner(access, (client) =>
    client.query(`
      alter table event add column surprise text;
      drop policy event_workspace on event;
      create table stray (id uuid primary key, workspace_id uuid not null, parent uuid references stray (id));
      alter table asset no force row level security;
      drop index run_newest;
      create index run_newest on run (workspace_id, created_at desc nulls last, id desc nulls last)`),
  )
  const findings = (await checkDatabase(access)).join('\n')
  expect(findings).toContain('tables.ts does not know event: column surprise text')
  expect(findings).toMatch(/the database lacks event: policy event_workspace/)
  expect(findings).toContain('no index begins with the columns of the foreign key stray_parent_fkey of stray')
  expect(findings).toContain('row security is not enabled and forced on stray')
  expect(findings).toContain('row security is not enabled and forced on asset')
  expect(findings).toContain('run_newest is not in the order of its list')
  expect(
    await asOwner(access, (client) => client.query("select 1 from pg_namespace where nspname = 'drift'")),
  ).toMatchObject({ rowCount: 0 })
})

const workspace = '00000000-0000-7000-8000-000000000001'

test('lists that are newest first are read from their index, without sorting', async () => {
  await migrateUp(access)
  const plans = await asOwner(access, async (client) => {
    const { rows } = await client.query<{ table: string; sorted: string }>(`
      select i.indrelid::regclass::text as table, pg_get_indexdef(i.indexrelid, 2, true) as sorted
        from pg_index i join pg_class c on c.oid = i.indexrelid where c.relname like '%\\_newest'`)
    await client.query('set enable_seqscan = off; set enable_bitmapscan = off')
    const found: string[] = []
    for (const { table, sorted } of rows) {
      const plan = await client.query<{ 'QUERY PLAN': string }>(
        `explain select * from ${table} where workspace_id = '${workspace}' order by ${sorted} desc, id desc limit 21`,
      )
      found.push(plan.rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    return found
  })
  expect(plans.length).toBeGreaterThan(3)
  for (const plan of plans) {
    expect(plan).toMatch(/Index Scan using \w+_newest/)
    expect(plan).not.toContain('Sort')
  }
})

test('placeholders become this installation’s roles, and a repeat applies nothing', async () => {
  await givenMigration('0001_note', 'create table note (a int); grant select on note to {app}')
  expect(namesOf(await migrateUp(access, folder))).toEqual(['note'])
  expect(await migrateUp(access, folder)).toEqual([])
  const rights = await asOwner(access, (client) =>
    client.query('select has_table_privilege($1, $2, $3) as may', [access.roles.app, 'note', 'select']),
  )
  expect(rights.rows).toEqual([{ may: true }])
})

test('a migration that fails leaves the database as before it, and those before it applied', async () => {
  await givenMigration('0001_good', 'create table good (a int)')
  await givenMigration('0002_bad', 'create table half (a int); select 1/0')
  await expect(migrateUp(access, folder)).rejects.toThrow(/0002_bad could not be applied.*division by zero/)
  const { applied, pending } = await migrationStatus(access, folder)
  expect([namesOf(applied), namesOf(pending)]).toEqual([['good'], ['bad']])
  expect((await catalogue()).filter((fact) => fact.startsWith('half'))).toEqual([])
})

test('a file that was changed after it was applied is refused; other line ends are no change', async () => {
  await givenMigration('0001_note', 'create table note (\n a int\n)')
  await migrateUp(access, folder)
  await givenMigration('0001_note', 'create table note (\r\n a int\r\n)')
  await expect(migrateUp(access, folder)).resolves.toEqual([])
  await givenMigration('0001_note', 'create table note (\n a bigint\n)')
  await expect(migrateUp(access, folder)).rejects.toThrow('0001_note was changed after it was applied')
})

test('a database of a newer program is refused in one sentence', async () => {
  await givenMigration('0001_note', 'create table note (a int)')
  await givenMigration('0002_later', 'create table later (a int)')
  await migrateUp(access, folder)
  await rm(join(folder, '0002_later.up.sql'))
  await expect(migrateUp(access, folder)).rejects.toThrow(
    /made by a newer Atelier: it has the migration 0002_later, this program knows 1/,
  )
})

test('numbers without a gap, and a way down for every way up', async () => {
  await givenMigration('0002_early', 'select 1')
  await expect(migrateUp(access, folder)).rejects.toThrow('should have the number 1')
  await rm(join(folder, '0002_early.up.sql'))
  await writeFile(join(folder, '0001_lone.up.sql'), 'select 1')
  await expect(migrateUp(access, folder)).rejects.toThrow('no way down')
})

test('down takes back the newest first, and only as many as asked', async () => {
  await givenMigration('0001_one', 'create table one (a int)', 'drop table one')
  await givenMigration('0002_two', 'create table two (a int)', 'drop table two')
  await migrateUp(access, folder)
  expect(namesOf(await migrateDown(access, 1, folder))).toEqual(['two'])
  expect(namesOf((await migrationStatus(access, folder)).applied)).toEqual(['one'])
})

test('processes that start at once apply each migration once', async () => {
  await givenMigration('0001_slow', 'create table slow (a int); select pg_sleep(0.2)')
  await givenMigration('0002_next', 'create table next (a int)')
  const counts = await Promise.all([1, 2, 3].map(async () => (await migrateUp(access, folder)).length))
  expect(counts.sort()).toEqual([0, 0, 2])
})

test('every test file gets a database of its own', async () => {
  const [one, other] = [await testDatabase(), await testDatabase()]
  expect(one.name).not.toBe(other.name)
  await one.asOwner('create table mine (a int)')
  expect(await other.asOwner("select to_regclass('mine') as found")).toEqual([{ found: null }])
  await Promise.all([one.drop(), other.drop()])
})
