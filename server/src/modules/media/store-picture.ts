import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { keyOf, letterKeyOf, smallKeyOf, type StoredAsset } from './assets.ts'
import { keepFile } from './keep-file.ts'

const smallEdge = 480

/**
 * Put a picture into storage: re-encoded as WebP without metadata, with a small twin for lists, a JPEG for letters (mail programs
 * that cannot show WebP are common) and a thumb-hash.
 * The row is not written; `insertAsset` does that in the caller's transaction.
 * Errors: picture_refused for what is no picture or too large to open (24 megapixels), storage_unavailable.
 */
export async function storePicture(
  ctx: Ctx,
  input: { workspaceId: string; kind: 'cover'; bytes: Uint8Array; alt: string },
): Promise<StoredAsset> {
  const id = ctx.random.id()
  const source = sharp(input.bytes, { limitInputPixels: 24_000_000, failOn: 'error' })
  const [full, small, letter, thumb] = await Promise.all([
    source.clone().webp({ quality: 82 }).toBuffer({ resolveWithObject: true }),
    source.clone().resize(smallEdge, smallEdge, { fit: 'cover' }).webp({ quality: 80 }).toBuffer(),
    source
      .clone()
      .resize(smallEdge, smallEdge, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer(),
    source
      .clone()
      .resize(64, 64, { fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true }),
  ]).catch((cause: unknown) => {
    throw new AppError('picture_refused', { cause })
  })
  const storageKey = keyOf(input.kind, input.workspaceId, id, 'webp')
  const stored = await keepFile(ctx, storageKey, full.data)
  try {
    await keepFile(ctx, smallKeyOf(input.workspaceId, id), small)
    await keepFile(ctx, letterKeyOf(input.workspaceId, id), letter)
  } catch (error) {
    // A part of the set belongs to no row and would never be looked for.
    const keys = [storageKey, smallKeyOf(input.workspaceId, id), letterKeyOf(input.workspaceId, id)]
    await Promise.allSettled(keys.map((key) => ctx.providers.storage.delete(key)))
    throw error
  }
  return {
    id,
    kind: input.kind,
    storageKey,
    contentType: 'image/webp',
    bytes: stored.bytes,
    sha256: stored.sha256 ?? '',
    alt: input.alt,
    width: full.info.width,
    height: full.info.height,
    durationMs: null,
    thumbHash: Buffer.from(rgbaToThumbHash(thumb.info.width, thumb.info.height, thumb.data)).toString(
      'base64',
    ),
  }
}
