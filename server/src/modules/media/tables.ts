import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, createdAt, id, ownedPolicies, time, workspaceId } from '../../platform/db/columns.ts'

/** A stored file. The row follows the file: an asset that exists can be read. */
export const asset = pgTable(
  'asset',
  {
    id: id(),
    workspaceId: workspaceId(),
    kind: text().notNull(),
    storageKey: text().notNull(),
    contentType: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    alt: text().notNull().default(''),
    width: integer(),
    height: integer(),
    durationMs: integer(),
    thumbHash: bytes(),
    /** The run that made it; null for what was uploaded. */
    runId: uuid(),
    deletedAt: time(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('asset_workspace_id').on(t.workspaceId, t.id),
    unique('asset_storage_key').on(t.storageKey),
    index('asset_newest').on(t.workspaceId, t.createdAt.desc(), t.id.desc()),
    index('asset_run').on(t.workspaceId, t.runId),
    check('asset_kind', sql`${t.kind} in ('cover', 'narration')`),
    ...ownedPolicies('asset'),
  ],
)
