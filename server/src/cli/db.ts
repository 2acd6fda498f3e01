import pg from 'pg'
import { readConfig } from '../config.ts'
import { attachEmbedded } from '../platform/db/embedded/attach-embedded.ts'
import { checkDatabase } from '../platform/db/migrations/check.ts'
import { migrateDown, migrateUp, migrationStatus } from '../platform/db/migrations/migrate.ts'
import { withRoles, type Migration } from '../platform/db/migrations/migration-files.ts'
import { newMigration } from '../platform/db/migrations/new-migration.ts'
import { reachDatabase } from '../platform/db/reach-database.ts'
import type { DatabaseAccess } from '../platform/db/role-names.ts'
import { migrateQueue } from '../platform/queue/migrate.ts'

export const usage = `npm run db -- COMMAND
  new NAME   draft a migration from the tables, to be completed and reviewed by hand
  up         apply what is pending
  down N     take back the last N; --drop-data where there are accounts
  sql        print what up would run
  status     list what is applied and pending
  check      compare the database with the tables
  url        print the owner's address, for psql and for processes that share an embedded database
`

export interface Outcome {
  text: string
  code: 0 | 1
}

const commands: Record<
  string,
  (access: DatabaseAccess, argument?: string, flag?: string) => Promise<Outcome>
> = {
  async up(access) {
    const done = await migrateUp(access)
    await migrateQueue(access.urls.owner, access.roles)
    return ok(done.length > 0 ? `applied ${list(done)}` : 'nothing is pending')
  },
  async down(access, argument, flag) {
    const { applied } = await migrationStatus(access)
    const count = Number(argument)
    if (!Number.isInteger(count) || count < 1) return fault(usage)
    if (count > applied.length) return fault(`Only ${applied.length} migrations are applied.`)
    if (flag !== '--drop-data' && (await hasAccounts(access.urls.owner))) {
      return fault(
        `There are accounts in this database, and taking migrations back may drop what they made. Back it up, then: npm run db -- down ${count} --drop-data`,
      )
    }
    const done = await migrateDown(access, count)
    return ok(done.length > 0 ? `took back ${list(done)}` : 'nothing is applied')
  },
  async sql(access) {
    const { pending } = await migrationStatus(access)
    return ok(
      pending.map((one) => `-- ${label(one)}\n${withRoles(one.up, access.roles)}`).join('\n') ||
        '-- nothing is pending',
    )
  },
  async status(access) {
    const { applied, pending } = await migrationStatus(access)
    const lines = applied.map((one) => `${label(one)}  applied ${one.appliedAt.toISOString()}`)
    return ok(
      [...lines, ...pending.map((one) => `${label(one)}  pending`)].join('\n') || 'there are no migrations',
    )
  },
  async check(access) {
    const findings = await checkDatabase(access)
    return findings.length > 0 ? fault(findings.join('\n')) : ok('the database is as the tables say')
  },
  url: async (access) => ok(access.urls.owner),
}

/** One command of `npm run db`. `env` is the environment's variables; nothing else of it is read. */
export async function runDb(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  const [name = '', argument, flag] = args
  if (name === 'new') return argument ? await draftMigration(argument) : fault(usage)
  const command = commands[name]
  if (!command) return fault(usage)
  const { config } = readConfig(env)
  if (name === 'url' && !config.database.url && !(await attachEmbedded(config.dataDir)))
    return fault('The embedded database has an address only while Atelier runs. Start it, then ask again.')
  const reached = await reachDatabase(config, { attach: true })
  try {
    return await command(reached.access, argument, flag)
  } finally {
    await reached.stop()
  }
}

/** Is there anybody whose work would be lost? A database without the table has nobody. */
async function hasAccounts(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const table = await client.query<{ there: boolean }>(
      `select to_regclass('public."user"') is not null as there`,
    )
    if (!table.rows[0]?.there) return false
    return ((await client.query('select 1 from "user" limit 1')).rowCount ?? 0) > 0
  } finally {
    await client.end()
  }
}

async function draftMigration(name: string): Promise<Outcome> {
  const files = await newMigration(name)
  return ok(`${files.join('\n')}\nRead both, add grants and functions by hand, then: npm run db -- up`)
}

const ok = (text: string): Outcome => ({ text, code: 0 })
const fault = (text: string): Outcome => ({ text, code: 1 })
const label = (one: Pick<Migration, 'number' | 'name'>) =>
  `${String(one.number).padStart(4, '0')}_${one.name}`
const list = (many: readonly Migration[]) => many.map(label).join(', ')
