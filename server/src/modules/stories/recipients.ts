import { and, eq, notInArray } from 'drizzle-orm'
import type { Actor, Ctx } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { addressOfUser } from '../identity/index.ts'
import { addressPlace } from './series-queries.ts'
import { recipient } from './tables.ts'

const purpose = 'recipient.address'

/** The address of the person who acts, so that it can be marked as theirs; read before the transaction opens. */
export function ownAddress(ctx: Ctx, actor: Actor): Promise<string | null> {
  return actor.kind === 'user' ? addressOfUser(ctx, actor.userId) : Promise.resolve(null)
}

/** Make a series go to exactly these addresses; who stays keeps their row. Repeat: the same. */
export async function writeRecipients(
  ctx: Ctx,
  tx: Tx,
  input: { workspaceId: string; seriesId: string; addresses: readonly string[]; own: string | null },
): Promise<void> {
  const { workspaceId, seriesId, own } = input
  const addresses = [...new Set(input.addresses)]
  const hashes = addresses.map((address) => ctx.keys.mac(purpose, address))
  const others = hashes.length > 0 ? notInArray(recipient.addressHash, hashes) : undefined
  await tx
    .delete(recipient)
    .where(and(eq(recipient.workspaceId, workspaceId), eq(recipient.seriesId, seriesId), others))
  if (addresses.length === 0) return
  const createdAt = ctx.clock.now()
  const rows = addresses.map((address) => {
    const id = ctx.random.id()
    return {
      id,
      workspaceId,
      seriesId,
      addressSealed: ctx.keys.seal(addressPlace(id), address),
      addressHash: ctx.keys.mac(purpose, address),
      isSelf: address === own,
      createdAt,
    }
  })
  await tx
    .insert(recipient)
    .values(rows)
    .onConflictDoNothing({ target: [recipient.workspaceId, recipient.seriesId, recipient.addressHash] })
}
