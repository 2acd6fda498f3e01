import pg from 'pg'
import { literal, quoted, roleKinds, type RoleNames } from '../role-names.ts'
import type { Credentials } from './credentials.ts'

/**
 * Makes the database and its five login roles; as the superuser, which nothing else uses.
 * Worker and owner do not inherit: they hold `app`'s rights only after SET ROLE.
 * Repeat: leaves what is there.
 */
export async function prepareRoles(
  superuserUrl: string,
  database: string,
  roles: RoleNames,
  credentials: Credentials,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const names = roleKinds.map((kind) => roles[kind])
    const found = await client.query<{ roles: number; databases: number }>(
      `select (select count(*)::int from pg_roles where rolname = any($1)) as roles,
              (select count(*)::int from pg_database where datname = $2) as databases`,
      [names, database],
    )
    const hasRoles = found.rows[0]?.roles === names.length
    const hasDatabase = found.rows[0]?.databases === 1
    if (hasRoles && hasDatabase) return
    if (!hasRoles) await createRoles(client, roles, credentials)
    if (!hasDatabase) await client.query(`create database ${quoted(database)} owner ${quoted(roles.owner)}`)
    await client.query(`revoke all on database ${quoted(database)} from public`)
    await client.query(`grant connect on database ${quoted(database)} to ${names.map(quoted).join(', ')}`)
  } finally {
    await client.end()
  }
}

async function createRoles(client: pg.Client, roles: RoleNames, credentials: Credentials): Promise<void> {
  await client.query('begin')
  for (const kind of roleKinds) {
    const exists = await client.query('select 1 from pg_roles where rolname = $1', [roles[kind]])
    if (exists.rowCount) continue
    const password = literal(credentials.roles[kind])
    await client.query(
      `create role ${quoted(roles[kind])} login noinherit nosuperuser nobypassrls password ${password}`,
    )
  }
  const others = [roles.app, roles.worker, roles.auth, roles.operator].map(quoted).join(', ')
  await client.query(`grant ${quoted(roles.app)} to ${quoted(roles.worker)}`)
  await client.query(`grant ${others} to ${quoted(roles.owner)}`)
  await client.query('commit')
}
