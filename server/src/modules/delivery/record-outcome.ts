import { and, eq } from 'drizzle-orm'
import type { Ctx, SystemActor } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { dueSet } from '../../platform/due/due-set.ts'
import type { MailReceipt } from '../../providers/mail/port.ts'
import type { Begun } from './begin-attempt.ts'
import type { Letter } from './compose.ts'
import { publishDelivery } from './publish-delivery.ts'
import { nextTryAt } from './rules/next-try.ts'
import { deliveryKind } from './schedule-deliveries.ts'
import { delivery, deliveryAttempt, mailboxMessage } from './tables.ts'

export type Outcome =
  | { kind: 'sent' | 'found'; receipt: MailReceipt }
  | { kind: 'failed'; code: string }
  | { kind: 'retry'; code: string; retryAfterMs: number | null }
  | { kind: 'unknown' }

/** Write down how a try ended, and when the next one is; in one transaction with the mailbox row of a local message. */
export function recordOutcome(
  ctx: Ctx,
  actor: SystemActor,
  begun: Begun,
  outcome: Outcome,
  letter: Letter | null,
): Promise<void> {
  return inWorkspace(ctx, actor, async (tx) => {
    const now = ctx.clock.now()
    const retryAt = outcome.kind === 'retry' ? nextTryAt(begun.attempt, now, outcome.retryAfterMs) : null
    await tx
      .update(deliveryAttempt)
      .set({
        endedAt: now,
        outcome: attemptOutcome[outcome.kind],
        errorCode: 'code' in outcome ? outcome.code : null,
      })
      .where(
        and(
          eq(deliveryAttempt.workspaceId, actor.workspaceId),
          eq(deliveryAttempt.deliveryId, begun.deliveryId),
          eq(deliveryAttempt.number, begun.attempt),
        ),
      )
    const [row] = await tx
      .update(delivery)
      .set({ ...stateAfter(outcome, retryAt, now), updatedAt: now })
      .where(
        and(
          eq(delivery.workspaceId, actor.workspaceId),
          eq(delivery.id, begun.deliveryId),
          eq(delivery.state, 'sending'),
        ),
      )
      .returning()
    if (!row) return
    if ('receipt' in outcome && outcome.receipt.storedAs && letter) {
      await keepMessage(ctx, tx, row, begun, outcome.receipt, letter)
    }
    if (retryAt) await dueSet(tx, { kind: deliveryKind, id: begun.deliveryId, dueAt: retryAt })
    await publishDelivery(ctx, tx, row)
  })
}

const attemptOutcome = {
  sent: 'sent',
  found: 'found',
  failed: 'refused',
  retry: 'unavailable',
  unknown: 'unknown',
} as const

function stateAfter(
  outcome: Outcome,
  retryAt: Date | null,
  now: Date,
): Partial<typeof delivery.$inferInsert> {
  switch (outcome.kind) {
    case 'sent':
    case 'found':
      return {
        state: 'sent',
        sentAt: now,
        nextAttemptAt: null,
        providerId: outcome.receipt.providerId,
        errorCode: null,
      }
    case 'failed':
      return { state: 'failed', nextAttemptAt: null, errorCode: outcome.code }
    case 'retry':
      return { state: retryAt ? 'pending' : 'failed', nextAttemptAt: retryAt, errorCode: outcome.code }
    case 'unknown':
      return { state: 'uncertain', nextAttemptAt: null, errorCode: 'outcome_unknown' }
  }
}

async function keepMessage(
  ctx: Ctx,
  tx: Tx,
  row: typeof delivery.$inferSelect,
  begun: Begun,
  receipt: MailReceipt,
  letter: Letter,
): Promise<void> {
  const id = ctx.random.id()
  await tx
    .insert(mailboxMessage)
    .values({
      id,
      workspaceId: row.workspaceId,
      deliveryId: row.id,
      messageId: receipt.providerId,
      storageKey: receipt.storedAs ?? '',
      subject: letter.subject,
      preview: letter.preview,
      toSealed: ctx.keys.seal(`mailbox_message.to/${id}`, begun.address),
      bytes:
        letter.html.length +
        letter.text.length +
        letter.inline.reduce((sum, part) => sum + part.bytes.length, 0),
      sentAt: row.sentAt ?? ctx.clock.now(),
      createdAt: ctx.clock.now(),
    })
    .onConflictDoNothing({ target: [mailboxMessage.workspaceId, mailboxMessage.deliveryId] })
}
