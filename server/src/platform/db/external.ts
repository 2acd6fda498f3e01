import pg from 'pg'
import { StartFault } from '../start-fault.ts'
import {
  quoted,
  roleKinds,
  roleNames,
  type DatabaseAccess,
  type RoleKind,
  type RoleNames,
} from './role-names.ts'

/**
 * A PostgreSQL of the operator's own (15 to 18). The role of the address makes what roles are missing, NOLOGIN, and
 * lets itself act as them; roles that are ready are used as they stand. Every connection then acts as its role
 * from its first statement on. Repeat: changes nothing.
 */
export async function prepareExternal(url: string, rolePrefix?: string): Promise<DatabaseAccess> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'atelier setup',
  })
  client.on('error', () => undefined)
  await client.connect().catch((cause: unknown) => {
    throw new StartFault(
      `The database of DATABASE_URL does not answer: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  })
  try {
    const self = await whoAmI(client)
    refuseUnfit(self)
    const roles = roleNames(rolePrefix ?? self.database)
    await client.query('begin')
    // Two processes that start together would both find the roles missing.
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`atelier roles ${self.database}`])
    const made = await createMissing(client, self, roles)
    await letActAs(client, self, roles)
    if (made) await letOwnerBuild(client, self, roles)
    await requireBuildRights(client, self, roles)
    await client.query('commit')
    return { roles, urls: urlsOf(url, roles) }
  } finally {
    await client.end()
  }
}

interface Self {
  name: string
  database: string
  version: number
  privileged: boolean
  mayCreateRoles: boolean
}

async function whoAmI(client: pg.Client): Promise<Self> {
  const { rows } = await client.query<Self>(
    `select current_user as name, current_database() as database, current_setting('server_version_num')::int as version,
            rolsuper or rolbypassrls as privileged, rolcreaterole as "mayCreateRoles"
       from pg_roles where rolname = current_user`,
  )
  if (!rows[0]) throw new Error('the database did not say who we are')
  return rows[0]
}

function refuseUnfit(self: Self): void {
  if (self.version < 150_000 || self.version >= 190_000) {
    throw new StartFault(
      `DATABASE_URL is a PostgreSQL ${Math.floor(self.version / 10_000)}; Atelier needs 15 to 18.`,
    )
  }
  if (self.privileged) {
    throw new StartFault(
      `DATABASE_URL signs in as ${self.name}, whom row security does not bind. Use a plain role: CREATE ROLE atelier LOGIN CREATEROLE PASSWORD '...'; ALTER DATABASE ${quoted(self.database)} OWNER TO atelier;`,
    )
  }
}

async function createMissing(client: pg.Client, self: Self, roles: RoleNames): Promise<boolean> {
  const names = roleKinds.map((kind) => roles[kind])
  const { rows } = await client.query<{ rolname: string; bad: boolean }>(
    'select rolname, rolsuper or rolbypassrls as bad from pg_roles where rolname = any($1)',
    [names],
  )
  const bad = rows.find((row) => row.bad)
  if (bad)
    throw new StartFault(
      `The database role ${bad.rolname} is a superuser or bypasses row security. Take that from it: ALTER ROLE ${quoted(bad.rolname)} NOSUPERUSER NOBYPASSRLS;`,
    )
  const missing = names.filter((name) => !rows.some((row) => row.rolname === name))
  if (missing.length === 0) return false
  if (!self.mayCreateRoles) {
    throw new StartFault(
      `The database lacks the role ${missing[0]} and ${self.name} may not create it. As an administrator: ALTER ROLE ${quoted(self.name)} CREATEROLE; or make ${missing.join(', ')} and grant them to ${self.name}.`,
    )
  }
  for (const name of missing) await client.query(`create role ${quoted(name)} nologin noinherit`)
  await client.query(`grant ${quoted(roles.app)} to ${quoted(roles.worker)}`)
  return true
}

/** From PostgreSQL 16 on, who creates a role may grant it but not act as it until told so. */
async function letActAs(client: pg.Client, self: Self, roles: RoleNames): Promise<void> {
  const how =
    self.version >= 160_000
      ? "pg_has_role(current_user, $1, 'SET')"
      : "pg_has_role(current_user, $1, 'MEMBER')"
  const options = self.version >= 160_000 ? ' with inherit false, set true' : ''
  for (const kind of roleKinds) {
    const role = roles[kind]
    const may = await client.query<{ may: boolean }>(`select ${how} as may`, [role])
    if (may.rows[0]?.may) continue
    await client.query('savepoint granting')
    await client.query(`grant ${quoted(role)} to ${quoted(self.name)}${options}`).catch((cause: unknown) => {
      throw new StartFault(
        `${self.name} may not act as the database role ${role}. As an administrator: GRANT ${quoted(role)} TO ${quoted(self.name)};`,
        { cause },
      )
    })
  }
}

async function letOwnerBuild(client: pg.Client, self: Self, roles: RoleNames): Promise<void> {
  const database = quoted(self.database)
  const all = roleKinds.map((kind) => quoted(roles[kind])).join(', ')
  await client.query(`grant connect on database ${database} to ${all}`)
  await client.query(`grant create on database ${database} to ${quoted(roles.owner)}`)
  await client.query(`grant usage on schema public to ${all}`)
  await client.query(`grant create on schema public to ${quoted(roles.owner)}`)
}

/** Who may not grant is only warned by PostgreSQL, so what was granted has to be looked at. */
async function requireBuildRights(client: pg.Client, self: Self, roles: RoleNames): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    "select has_database_privilege($1, $2, 'CREATE') and has_schema_privilege($1, 'public', 'CREATE') as may",
    [roles.owner, self.database],
  )
  if (rows[0]?.may) return
  const database = quoted(self.database)
  throw new StartFault(
    `${self.name} does not own the database ${self.database}, so ${roles.owner} may not create tables in it. As an administrator: ALTER DATABASE ${database} OWNER TO ${quoted(self.name)};`,
  )
}

/** The same address for each role; `options` is what the server applies at connect, and `RESET ROLE` returns to it. */
function urlsOf(url: string, roles: RoleNames): Record<RoleKind, string> {
  const entries = roleKinds.map((kind) => {
    const address = new URL(url)
    const given = address.searchParams.get('options')
    const role = `-c role=${roles[kind].replaceAll('\\', '\\\\').replaceAll(' ', '\\ ')}`
    address.searchParams.set('options', given ? `${given} ${role}` : role)
    // libpq, and with it psql, knows %20 and takes a plus for a plus.
    return [kind, address.href.replaceAll('+', '%20')]
  })
  return Object.fromEntries(entries) as Record<RoleKind, string>
}
