import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import { unforcedTables } from '../guard.ts'
import type { DatabaseAccess } from '../role-names.ts'
import { catalogueOf } from './catalogue.ts'
import { draft, emptySnapshot, snapshotOfTables } from './draft.ts'
import { withRoles } from './migration-files.ts'
import { lastSnapshot } from './new-migration.ts'
import { asOwner } from './owner-session.ts'

/**
 * Compares the live catalogue with the tables of the program, and looks for what a review overlooks. Returns one
 * sentence a finding; none means all is well. Changes nothing: it builds the tables anew beside the live
 * ones, in a transaction that is rolled back.
 */
export function checkDatabase(access: DatabaseAccess): Promise<string[]> {
  return asOwner(access, async (client) => {
    await client.query('begin')
    try {
      const live = await catalogueOf(client, 'public')
      const findings = [
        ...(await unguarded(client)),
        ...(await unindexed(client)),
        ...(await unsorted(client)),
        ...(await undrafted()),
      ]
      const wanted = await catalogueOfTables(client, access)
      return [...differences(live, wanted), ...findings]
    } finally {
      await client.query('rollback')
    }
  })
}

async function catalogueOfTables(client: pg.Client, access: DatabaseAccess): Promise<string[]> {
  const statements = await draft(emptySnapshot(), await snapshotOfTables())
  await client.query('create schema drift; set local search_path = drift')
  for (const statement of statements) {
    await client.query(withRoles(statement.replaceAll('"public".', '"drift".'), access.roles))
  }
  return catalogueOf(client, 'drift')
}

function differences(live: string[], wanted: string[]): string[] {
  return [
    ...wanted.filter((fact) => !live.includes(fact)).map((fact) => `the database lacks ${fact}`),
    ...live.filter((fact) => !wanted.includes(fact)).map((fact) => `tables.ts does not know ${fact}`),
  ]
}

async function unguarded(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(unforcedTables)
  return rows.map(
    (row) => `row security is not enabled and forced on ${row.name}, which belongs to workspaces`,
  )
}

/** A foreign key without an index on its side makes every delete of the other row read the whole table. */
async function unindexed(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; key: string }>(`
    select c.conrelid::regclass::text as table, c.conname as key from pg_constraint c
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace
       and not exists (
         select 1 from pg_index i
          where i.indrelid = c.conrelid and i.indpred is null
            and (select array_agg(k order by k) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k)
              = (select array_agg(k order by k) from unnest(c.conkey) k))
     order by 1, 2`)
  return rows.map((row) => `no index begins with the columns of the foreign key ${row.key} of ${row.table}`)
}

/** An index called `<table>_newest` declares the order of a list; PostgreSQL uses it only where it is that order exactly. */
async function unsorted(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select c.relname as name, pg_get_indexdef(c.oid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
     where c.relnamespace = 'public'::regnamespace and c.relname like '%\\_newest'
       and not (cardinality(i.indkey) = 3 and (i.indoption::int2[])[1:2] = array[3, 3]::int2[])`)
  return rows.map(
    (row) => `${row.name} is not in the order of its list, newest first with the id to tell equals apart`,
  )
}

async function undrafted(): Promise<string[]> {
  const drafted = (await lastSnapshot())?.tables ?? {}
  const present = (await snapshotOfTables()).tables
  const names = new Set([...Object.keys(drafted), ...Object.keys(present)])
  return [...names]
    .filter((name) => !isDeepStrictEqual(plain(drafted[name]), plain(present[name])))
    .map((name) => `no migration was written for the changes of ${name} (npm run db -- new NAME)`)
}

const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)))
