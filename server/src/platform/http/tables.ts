import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { bytes, createdAt, ownedPolicies, time, workspaceId } from '../db/columns.ts'

/** The first answer to a request that costs or sends, kept for its repeats. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    workspaceId: workspaceId(),
    principal: text().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    key: text().notNull(),
    bodyHash: bytes().notNull(),
    status: integer().notNull(),
    answer: jsonb(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: 'idempotency_key_pk',
      columns: [t.workspaceId, t.principal, t.method, t.path, t.key],
    }),
    index('idempotency_key_age').on(t.createdAt),
    ...ownedPolicies('idempotency_key'),
  ],
)

/** Strict limits, counted across processes in fixed windows. Unowned; only `auth` may touch it. */
export const limitCounter = pgTable(
  'limit_counter',
  {
    /** A keyed hash: never an address or a name. */
    bucket: bytes().notNull(),
    windowStart: time().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: 'limit_counter_pk', columns: [t.bucket, t.windowStart] }),
    index('limit_counter_age').on(t.windowStart),
    check('limit_counter_count', sql`${t.count} >= 0`),
  ],
)
