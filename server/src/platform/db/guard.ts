import type { Pool } from 'pg'
import { StartFault } from '../start-fault.ts'
import type { Database } from './database.ts'

const serving = ['app', 'auth', 'worker', 'operator'] as const

/**
 * Refuses to serve where row security would not hold: signed in as a superuser or with BYPASSRLS (also behind
 * SET ROLE), as the owner of tables, or with a table of workspaces that is not both enabled and forced.
 */
export async function assertSafeToServe(database: Database): Promise<void> {
  await Promise.all(serving.map((role) => assertPlainRole(database[role])))
  const { rows } = await database.app.query<{ name: string }>(unforcedTables)
  if (rows.length === 0) return
  const names = rows.map((row) => row.name).join(', ')
  throw new StartFault(
    `Row security is not forced on ${names}. Atelier does not serve like this; run the migrations, or ALTER TABLE ... FORCE ROW LEVEL SECURITY.`,
  )
}

async function assertPlainRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; owns: boolean; privileged: boolean }>(
    `select rolname as name, rolsuper or rolbypassrls as privileged,
            exists (select 1 from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and rolname = current_user) as owns
       from pg_roles where rolname in (current_user, session_user)`,
  )
  const privileged = rows.find((row) => row.privileged)
  if (privileged)
    throw new StartFault(
      `The database role ${privileged.name} is a superuser or bypasses row security. Atelier serves only with plain roles: ALTER ROLE ... NOSUPERUSER NOBYPASSRLS.`,
    )
  const owner = rows.find((row) => row.owns)
  if (owner)
    throw new StartFault(
      `The database role ${owner.name} owns tables. Atelier serves only with roles that own nothing.`,
    )
}

/** Tables with policies or with a workspace; `due` and `locator` are unowned by design and closed by their grants. */
export const unforcedTables = `
  select c.relname as name
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and not (c.relrowsecurity and c.relforcerowsecurity)
     and (exists (select 1 from pg_policy p where p.polrelid = c.oid)
       or (c.relname not in ('due', 'locator') and exists (
            select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped)))
   order by 1`
