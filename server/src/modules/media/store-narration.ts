import { fileTypeFromBuffer } from 'file-type'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { keyOf, type StoredAsset } from './assets.ts'
import { keepFile } from './keep-file.ts'

/**
 * Put a narration into storage. The row is not written; `insertAsset` does that in the caller's transaction.
 * Errors: voice_refused when the bytes are no MP3, storage_unavailable.
 */
export async function storeNarration(
  ctx: Ctx,
  input: { workspaceId: string; bytes: Uint8Array; seconds: number },
): Promise<StoredAsset> {
  const type = await fileTypeFromBuffer(input.bytes)
  if (type?.mime !== 'audio/mpeg') throw new AppError('voice_refused')
  const id = ctx.random.id()
  const storageKey = keyOf('narration', input.workspaceId, id, 'mp3')
  const stored = await keepFile(ctx, storageKey, input.bytes)
  return {
    id,
    kind: 'narration',
    storageKey,
    contentType: 'audio/mpeg',
    bytes: stored.bytes,
    sha256: stored.sha256 ?? '',
    alt: '',
    width: null,
    height: null,
    durationMs: Math.round(input.seconds * 1000),
    thumbHash: null,
  }
}
