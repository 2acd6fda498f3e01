import type { Tx } from '../../platform/db/database.ts'
import type { InTx } from '../../platform/db/in-workspace.ts'
import { dueSet } from '../../platform/due/due-set.ts'
import { openLinks } from './links.ts'
import { delivery } from './tables.ts'

export const deliveryKind = 'delivery.send'
export const addressPlace = (deliveryId: string) => `delivery.address/${deliveryId}`

export interface NewDeliveries {
  workspaceId: string
  subject: { kind: 'story'; id: string; title: string }
  recipients: readonly { id: string; address: string }[]
  deliverAt: Date
}

/** One delivery a recipient, in the caller's transaction. Repeat: who has one keeps it. */
export async function scheduleDeliveries(inner: InTx, tx: Tx, input: NewDeliveries): Promise<void> {
  const now = inner.clock.now()
  for (const recipient of input.recipients) {
    const id = inner.random.id()
    const [row] = await tx
      .insert(delivery)
      .values({
        id,
        workspaceId: input.workspaceId,
        subjectKind: input.subject.kind,
        subjectId: input.subject.id,
        title: input.subject.title,
        recipientId: recipient.id,
        addressSealed: inner.keys.seal(addressPlace(id), recipient.address),
        state: 'pending',
        deliverAt: input.deliverAt,
        nextAttemptAt: input.deliverAt,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing({ target: [delivery.workspaceId, delivery.subjectId, delivery.recipientId] })
      .returning({ id: delivery.id })
    if (!row) continue
    await openLinks(inner, tx, id)
    await dueSet(tx, { kind: deliveryKind, id, dueAt: input.deliverAt })
  }
}
