import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, createdAt, time, workspaceId } from '../db/columns.ts'

/**
 * From a keyed hash or an outside reference to a workspace: share links, unsubscribe links, API keys, webhooks.
 * Unowned: `auth` reads it, `app` writes it through `locator_set` and `locator_clear`.
 */
export const locator = pgTable(
  'locator',
  {
    kind: text().notNull(),
    keyHash: bytes().notNull(),
    workspaceId: workspaceId(),
    refId: uuid().notNull(),
    expiresAt: time(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'locator_pk', columns: [t.kind, t.keyHash] }),
    index('locator_ref').on(t.workspaceId, t.kind, t.refId),
  ],
)
