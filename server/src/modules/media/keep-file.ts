import type { Ctx } from '../../platform/context.ts'
import { isDiskFault } from '../../platform/disk-faults.ts'
import { AppError } from '../../platform/errors.ts'
import type { StoredFile } from '../../providers/storage/port.ts'

/**
 * Put bytes into storage. Errors: storage_unavailable when it is full, read-only or broken. That is a refusal and
 * no unknown outcome: what a maker was paid for has arrived, and the maker is not asked again by itself.
 */
export async function keepFile(ctx: Ctx, key: string, bytes: Uint8Array): Promise<StoredFile> {
  try {
    return await ctx.providers.storage.put(key, bytes)
  } catch (cause) {
    if (isDiskFault(cause)) throw new AppError('storage_unavailable', { cause })
    throw cause
  }
}
