import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { time, workspaceId } from '../db/columns.ts'

/**
 * Work that must be found before a workspace is known. Unowned: `worker` reads it, `app` writes it only through
 * the functions `due_set` and `due_clear`, which hold it to its own workspace.
 */
export const due = pgTable(
  'due',
  {
    kind: text().notNull(),
    id: uuid().notNull(),
    workspaceId: workspaceId(),
    dueAt: time().notNull(),
    claimedUntil: time(),
    /** Raised by every `due_set`, so that a claim taken before it does not delete what came after. */
    version: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ name: 'due_pk', columns: [t.kind, t.id] }),
    index('due_next').on(t.kind, t.dueAt),
    index('due_workspace').on(t.workspaceId),
  ],
)
