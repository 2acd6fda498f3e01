import type pg from 'pg'
import { StartFault } from '../../start-fault.ts'
import type { DatabaseAccess, RoleNames } from '../role-names.ts'
import { readMigrations, withRoles, type Migration } from './migration-files.ts'
import { asOwner } from './owner-session.ts'

export interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
  readonly appliedAt: Date
}

export interface MigrationStatus {
  readonly applied: readonly Applied[]
  readonly pending: readonly Migration[]
}

/**
 * Apply all pending migrations, each in a transaction of its own. Returns what was applied.
 * Errors: `StartFault` for an edited file, a newer database, or a statement that failed.
 * Repeat: applies nothing. At once: one process works, the others wait and find nothing to do.
 */
export function migrateUp(access: DatabaseAccess, folder?: string): Promise<Migration[]> {
  return asOwner(access, async (client) => {
    const { pending } = await statusOf(client, folder)
    for (const migration of pending) await apply(client, access.roles, migration)
    return [...pending]
  })
}

/** Take back the last `count` migrations, newest first. Returns what was taken back. */
export function migrateDown(access: DatabaseAccess, count: number, folder?: string): Promise<Migration[]> {
  return asOwner(access, async (client) => {
    const files = await readMigrations(folder)
    const { applied } = await statusOf(client, folder)
    const known = files.slice(0, applied.length).reverse().slice(0, count)
    for (const migration of known) await takeBack(client, access.roles, migration)
    return known
  })
}

/** What is applied and what is pending; changes nothing. */
export function migrationStatus(access: DatabaseAccess, folder?: string): Promise<MigrationStatus> {
  return asOwner(access, (client) => statusOf(client, folder))
}

async function statusOf(client: pg.Client, folder?: string): Promise<MigrationStatus> {
  const files = await readMigrations(folder)
  const { rows: applied } = await client.query<Applied>(
    'select number, name, checksum, applied_at as "appliedAt" from public.schema_migration order by number',
  )
  for (const row of applied) refuseStranger(row, files)
  return { applied, pending: files.slice(applied.length) }
}

function refuseStranger(row: Applied, files: readonly Migration[]): void {
  const file = files[row.number - 1]
  const label = `${String(row.number).padStart(4, '0')}_${row.name}`
  if (!file) {
    throw new StartFault(
      `The database was made by a newer Atelier: it has the migration ${label}, this program knows ${files.length}. Start the newer program, or restore a backup of this version.`,
    )
  }
  if (file.name !== row.name || file.checksum !== row.checksum) {
    throw new StartFault(
      `The migration ${label} was changed after it was applied. Put the file back as it was and write a new migration instead.`,
    )
  }
}

async function apply(client: pg.Client, roles: RoleNames, migration: Migration): Promise<void> {
  await inTransaction(client, migration, 'applied', async () => {
    await client.query(withRoles(migration.up, roles))
    await client.query('insert into public.schema_migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ])
  })
}

async function takeBack(client: pg.Client, roles: RoleNames, migration: Migration): Promise<void> {
  await inTransaction(client, migration, 'taken back', async () => {
    await client.query(withRoles(migration.down, roles))
    await client.query('delete from public.schema_migration where number = $1', [migration.number])
  })
}

async function inTransaction(
  client: pg.Client,
  migration: Migration,
  verb: string,
  work: () => Promise<void>,
): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => undefined)
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartFault(
      `The migration ${String(migration.number).padStart(4, '0')}_${migration.name} could not be ${verb}; the database is as before it. ${reason}`,
      { cause },
    )
  }
}
