import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { asset } from './tables.ts'

/** What is known of a file once it is stored; plain JSON, so that a step can keep it as its output. */
export interface StoredAsset {
  id: string
  kind: 'cover' | 'narration'
  storageKey: string
  contentType: string
  bytes: number
  sha256: string
  alt: string
  width: number | null
  height: number | null
  durationMs: number | null
  /** Base64. */
  thumbHash: string | null
}

export const keyOf = (kind: string, workspaceId: string, name: string, extension: string) =>
  `${kind}/${workspaceId}/${name}.${extension}`

/** A cover's twin for lists. */
export const smallKeyOf = (workspaceId: string, id: string) =>
  keyOf('cover', workspaceId, `${id}-small`, 'webp')

/** A cover's twin for letters. */
export const letterKeyOf = (workspaceId: string, id: string) =>
  keyOf('cover', workspaceId, `${id}-letter`, 'jpg')

/** The row follows the file. Repeat: the same row stays. */
export async function insertAsset(
  ctx: Ctx,
  tx: Tx,
  workspaceId: string,
  stored: StoredAsset,
  runId: string | null,
): Promise<void> {
  const thumbHash = stored.thumbHash === null ? null : Buffer.from(stored.thumbHash, 'base64')
  await tx
    .insert(asset)
    .values({ ...stored, workspaceId, thumbHash, runId, createdAt: ctx.clock.now() })
    .onConflictDoNothing({ target: asset.id })
}

/** An asset that can be served; null when missing, deleted or another workspace's. */
export async function findAsset(tx: Tx, workspaceId: string, id: string) {
  const [row] = await tx
    .select()
    .from(asset)
    .where(and(eq(asset.workspaceId, workspaceId), eq(asset.id, id), isNull(asset.deletedAt)))
  return row ?? null
}
