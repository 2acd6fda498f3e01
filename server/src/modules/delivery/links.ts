import { createHash } from 'node:crypto'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../../platform/context.ts'
import { asAuth } from '../../platform/db/as-auth.ts'
import type { Tx } from '../../platform/db/database.ts'
import { locator } from '../../platform/locator/tables.ts'

const kind = 'delivery'
const lifetimeMs = 90 * 24 * 60 * 60 * 1000

/** The secret in the links of one letter. The same for every try, so it is derived and never stored. */
export function letterToken(ctx: Pick<Ctx, 'keys'>, deliveryId: string): string {
  return ctx.keys.mac('letter-token', deliveryId).subarray(0, 24).toString('base64url')
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Let the links of a letter be found, for 90 days. */
export async function openLinks(ctx: Ctx, tx: Tx, deliveryId: string): Promise<void> {
  const expiresAt = new Date(ctx.clock.now().getTime() + lifetimeMs)
  const hash = hashOf(letterToken(ctx, deliveryId))
  await tx.execute(
    sql`select locator_set(${kind}, ${hash}, ${deliveryId}::uuid, ${expiresAt.toISOString()}::timestamptz)`,
  )
}

/** The delivery that a link belongs to; null for wrong, revoked and expired ones. */
export async function findByToken(
  ctx: Ctx,
  token: string,
): Promise<{ workspaceId: string; deliveryId: string } | null> {
  const [row] = await asAuth(ctx, (tx) =>
    tx
      .select({ workspaceId: locator.workspaceId, deliveryId: locator.refId })
      .from(locator)
      .where(
        and(
          eq(locator.kind, kind),
          eq(locator.keyHash, hashOf(token)),
          or(isNull(locator.expiresAt), gt(locator.expiresAt, ctx.clock.now())),
        ),
      ),
  )
  return row ?? null
}
