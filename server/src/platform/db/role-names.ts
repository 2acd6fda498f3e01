export const roleKinds = ['owner', 'app', 'worker', 'auth', 'operator'] as const
export type RoleKind = (typeof roleKinds)[number]

/** The real names of an installation's roles. A cluster shares its roles, hence the prefix. */
export type RoleNames = Readonly<Record<RoleKind, string>>

export function roleNames(prefix: string): RoleNames {
  return {
    owner: `${prefix}_owner`,
    app: `${prefix}_app`,
    worker: `${prefix}_worker`,
    auth: `${prefix}_auth`,
    operator: `${prefix}_operator`,
  }
}

/** How to reach a prepared database: one connection string a role, and what the roles are called. */
export interface DatabaseAccess {
  readonly urls: Readonly<Record<RoleKind, string>>
  readonly roles: RoleNames
}

/** An SQL identifier in quotes, for names that come from configuration. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** An SQL string, for the statements that take no parameters (CREATE ROLE). */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
