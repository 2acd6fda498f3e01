import { sql } from 'drizzle-orm'
import { boolean, check, index, pgPolicy, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, createdAt, id, roles, time, updatedAt } from '../../platform/db/columns.ts'

const currentWorkspace = sql`(select nullif(current_setting('app.workspace_id', true), '')::uuid)`
const currentUser = sql`(select nullif(current_setting('app.user_id', true), '')::uuid)`

/** `auth` works on these before a workspace is known; `app` sees what its workspace or its user shows. */
const authAll = (table: string) => [
  pgPolicy(`${table}_auth_all`, { to: roles.auth, for: 'all', using: sql`true`, withCheck: sql`true` }),
  pgPolicy(`${table}_owner_all`, { to: roles.owner, for: 'all', using: sql`true`, withCheck: sql`true` }),
]

export const user = pgTable(
  'user',
  {
    id: id(),
    name: text(),
    /** Sealed at `user.email/<id>`. */
    emailSealed: bytes().notNull(),
    /** Keyed hash of the normalised address. */
    emailHash: bytes().notNull(),
    passwordHash: text().notNull(),
    isOperator: boolean().notNull().default(false),
    language: text().notNull().default('en'),
    theme: text().notNull().default('system'),
    timeZone: text().notNull().default('UTC'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('user_email').on(t.emailHash),
    check('user_language', sql`${t.language} in ('en', 'tr', 'es')`),
    check('user_theme', sql`${t.theme} in ('system', 'light', 'dark')`),
    pgPolicy('user_self', { to: roles.app, for: 'select', using: sql`id = ${currentUser}` }),
    ...authAll('user'),
  ],
)

export const device = pgTable(
  'device',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** SHA-256 of the cookie's secret; the one before it stays good for parallel tabs until `previousUntil`. */
    secretHash: bytes().notNull(),
    previousHash: bytes(),
    previousUntil: time(),
    rotatedAt: time().notNull(),
    userAgent: text(),
    lastSeenAt: time().notNull(),
    expiresAt: time().notNull(),
    revokedAt: time(),
    createdAt: createdAt(),
  },
  (t) => [
    index('device_user').on(t.userId, t.createdAt.desc()),
    pgPolicy('device_self', { to: roles.app, for: 'select', using: sql`user_id = ${currentUser}` }),
    ...authAll('device'),
  ],
)

export const workspace = pgTable(
  'workspace',
  { id: id(), name: text().notNull(), createdAt: createdAt(), updatedAt: updatedAt() },
  () => [
    pgPolicy('workspace_current', { to: roles.app, for: 'select', using: sql`id = ${currentWorkspace}` }),
    ...authAll('workspace'),
  ],
)

export const member = pgTable(
  'member',
  {
    workspaceId: uuid()
      .notNull()
      .references(() => workspace.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'member_pk', columns: [t.workspaceId, t.userId] }),
    index('member_user').on(t.userId),
    check('member_role', sql`${t.role} in ('owner', 'admin', 'editor', 'reviewer', 'viewer')`),
    pgPolicy('member_current', {
      to: roles.app,
      for: 'select',
      using: sql`workspace_id = ${currentWorkspace} or user_id = ${currentUser}`,
    }),
    ...authAll('member'),
  ],
)
