import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, ownedPolicies, workspaceId } from '../db/columns.ts'

/** Last position given out in a workspace; its row lock puts positions into commit order. */
export const eventHead = pgTable(
  'event_head',
  { workspaceId: uuid().primaryKey(), position: bigint({ mode: 'number' }).notNull() },
  () => ownedPolicies('event_head'),
)

export const event = pgTable(
  'event',
  {
    workspaceId: workspaceId(),
    position: bigint({ mode: 'number' }).notNull(),
    type: text().notNull(),
    data: jsonb().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'event_pk', columns: [t.workspaceId, t.position] }),
    index('event_age').on(t.createdAt),
    ...ownedPolicies('event'),
  ],
)
