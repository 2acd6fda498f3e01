import { and, eq } from 'drizzle-orm'
import type { Ctx, SystemActor } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { dueSet } from '../../platform/due/due-set.ts'
import { publishDelivery } from './publish-delivery.ts'
import { addressPlace, deliveryKind } from './schedule-deliveries.ts'
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

/** How long one try may take. */
export const patienceMs = 30_000
const marginMs = 5_000

/**
 * Write down that a try is being made; null when the delivery has ended. A process that stalled and lost its claim may still be
 * handing its message over, and then looking it up would find nothing: a try of another process is only taken for interrupted
 * once it must have ended, and is looked at again then. The mailbox of this machine takes a message twice as once.
 */
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
    const silentAt = new Date(row.updatedAt.getTime() + patienceMs + marginMs)
    if (interrupted && !ctx.providers.mail.local && now < silentAt) {
      await dueSet(tx, { kind: deliveryKind, id: deliveryId, dueAt: silentAt })
      return null
    }
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
