import { sql } from 'drizzle-orm'
import { customType, pgPolicy, pgRole, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Roles of one installation; in the database their names carry the database's name as prefix. */
export const roles = {
  owner: pgRole('owner').existing(),
  app: pgRole('app').existing(),
  worker: pgRole('worker').existing(),
  auth: pgRole('auth').existing(),
  operator: pgRole('operator').existing(),
}

export const id = () => uuid().primaryKey()
export const workspaceId = () => uuid().notNull()
export const time = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })
export const createdAt = () => time().notNull()
export const updatedAt = () => time().notNull()

export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
})

const currentWorkspace = sql`workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)`

/**
 * Row security of a table that belongs to workspaces. `owner_all` lets migrations and backups see rows
 * although row security is forced on the owner too.
 */
export function ownedPolicies(table: string) {
  return [
    pgPolicy(`${table}_workspace`, {
      to: roles.app,
      for: 'all',
      using: currentWorkspace,
      withCheck: currentWorkspace,
    }),
    pgPolicy(`${table}_owner_all`, { to: roles.owner, for: 'all', using: sql`true`, withCheck: sql`true` }),
  ]
}
