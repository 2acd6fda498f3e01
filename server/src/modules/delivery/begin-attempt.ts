import { and, eq } from 'drizzle-orm'
import type { Ctx, SystemActor } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { publishDelivery } from './publish-delivery.ts'
import { addressPlace } from './schedule-deliveries.ts'
import { delivery, deliveryAttempt } from './tables.ts'

export interface Begun {
  deliveryId: string
  subjectKind: string
  subjectId: string
  address: string
  attempt: number
  /** A try was begun before and nobody wrote down how it ended. */
  interrupted: boolean
}

/** Write down that a try is being made; null when the delivery has ended or is not due. */
export function beginAttempt(ctx: Ctx, actor: SystemActor, deliveryId: string): Promise<Begun | null> {
  return inWorkspace(ctx, actor, async (tx) => {
    const [row] = await tx
      .select()
      .from(delivery)
      .where(and(eq(delivery.workspaceId, actor.workspaceId), eq(delivery.id, deliveryId)))
      .for('update')
    if (!row || (row.state !== 'pending' && row.state !== 'sending')) return null
    const now = ctx.clock.now()
    const interrupted = row.state === 'sending'
    const number = interrupted ? row.attemptCount : row.attemptCount + 1
    if (!interrupted) {
      await tx.insert(deliveryAttempt).values({
        workspaceId: actor.workspaceId,
        deliveryId,
        number,
        startedAt: now,
        outcome: 'started',
      })
      await tx
        .update(delivery)
        .set({ state: 'sending', attemptCount: number, provider: ctx.providers.mail.name, updatedAt: now })
        .where(and(eq(delivery.workspaceId, actor.workspaceId), eq(delivery.id, deliveryId)))
      await publishDelivery(ctx, tx, row)
    }
    return {
      deliveryId,
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      address: ctx.keys.open(addressPlace(deliveryId), row.addressSealed),
      attempt: number,
      interrupted,
    }
  })
}
