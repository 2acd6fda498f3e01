import pg from 'pg'
import { StartFault } from '../../start-fault.ts'
import { quoted, type DatabaseAccess } from '../role-names.ts'

// Any constant will do; it keeps two starting processes from migrating at the same time.
const lockKey = 4_172_636

/** One connection as the owner that nobody else may migrate beside. */
export async function asOwner<T>(
  access: DatabaseAccess,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: access.urls.owner,
    application_name: 'atelier migrate',
    lock_timeout: 60_000,
  })
  // A connection lost in between fails the query under way; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]).catch((cause: unknown) => {
      throw new StartFault(
        'Another process has been changing the database for over a minute. Wait for it, then start again.',
        { cause },
      )
    })
    await client.query('set lock_timeout = 10000')
    await createHistory(client, access)
    return await work(client)
  } finally {
    await client.end()
  }
}

async function createHistory(client: pg.Client, access: DatabaseAccess): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('public.schema_migration') is not null as there",
  )
  if (rows[0]?.there) return
  const { app, worker, auth, operator } = access.roles
  await client.query(`
    begin;
    create table public.schema_migration (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    grant select on public.schema_migration to ${[app, worker, auth, operator].map(quoted).join(', ')};
    commit`)
}
