import type { Ctx, SystemActor } from '../../platform/context.ts'
import type { DueWork } from '../../platform/due/start-due.ts'
import { isDatabaseAway } from '../../platform/db/faults.ts'
import { isDiskFault } from '../../platform/disk-faults.ts'
import { AppError } from '../../platform/errors.ts'
import { ProviderFailure } from '../../providers/failure.ts'
import type { MailReceipt } from '../../providers/mail/port.ts'
import { beginAttempt, patienceMs, type Begun } from './begin-attempt.ts'
import type { Composers, Letter } from './compose.ts'
import { letterToken } from './links.ts'
import { recordOutcome, type Outcome } from './record-outcome.ts'
import { openSubject } from './subject-of-delivery.ts'

/**
 * Try one delivery that is due. The try is written down before it is made; one whose outcome is unknown is looked up,
 * and where that is impossible it becomes `uncertain` and is never repeated blindly.
 * Repeat: a delivery that has ended stays as it is.
 */
export async function sendDelivery(ctx: Ctx, work: DueWork, composers: Composers): Promise<void> {
  const actor: SystemActor = { kind: 'system', workspaceId: work.workspaceId }
  const composed = await compose(ctx, actor, work.id, composers)
  if (!composed) return
  const begun = await beginAttempt(ctx, actor, work.id)
  if (!begun) return
  const messageId = `${work.id}@${mailHost(ctx)}`
  if ('fault' in composed) {
    const failed = outcomeOfFault(composed.fault)
    // What an earlier try came to is written down with its letter at hand, unless there will never be one again.
    if (begun.interrupted && failed.kind === 'retry') throw composed.fault
    const known = begun.interrupted ? await lookUp(ctx, messageId) : failed
    await recordOutcome(ctx, actor, begun, known.kind === 'absent' ? failed : known, null)
    return
  }
  const { letter } = composed
  const outcome = begun.interrupted
    ? await lookUp(ctx, messageId)
    : await attempt(ctx, begun, messageId, letter, work.signal)
  if (outcome.kind === 'absent') {
    const again = await attempt(ctx, begun, messageId, letter, work.signal)
    await recordOutcome(ctx, actor, begun, again.kind === 'absent' ? { kind: 'unknown' } : again, letter)
    return
  }
  await recordOutcome(ctx, actor, begun, outcome, letter)
}

/**
 * The letter is written before the try is begun: a storage that does not answer must not leave a try of which nobody
 * can say how it ended. Null for a delivery that has ended.
 */
async function compose(
  ctx: Ctx,
  actor: SystemActor,
  deliveryId: string,
  composers: Composers,
): Promise<{ letter: Letter } | { fault: unknown } | null> {
  const subject = await openSubject(ctx, actor, deliveryId)
  if (!subject) return null
  const token = letterToken(ctx, deliveryId)
  try {
    const letter = await composers[subject.kind]?.(ctx, actor, { subjectId: subject.id, token })
    return letter ? { letter } : { fault: new AppError('not_found') }
  } catch (fault) {
    if (isDatabaseAway(fault)) throw fault
    ctx.log.warn({ err: fault, deliveryId }, 'a letter could not be written')
    return { fault }
  }
}

function outcomeOfFault(fault: unknown): Outcome {
  if (fault instanceof AppError && fault.code === 'not_found') return { kind: 'failed', code: fault.code }
  return { kind: 'retry', code: isDiskFault(fault) ? 'storage_unavailable' : 'internal', retryAfterMs: null }
}

async function attempt(
  ctx: Ctx,
  begun: Begun,
  messageId: string,
  letter: Letter,
  signal: AbortSignal,
): Promise<Outcome | { kind: 'absent' }> {
  const { fromName, fromAddress } = ctx.config.mail
  try {
    const receipt = await ctx.providers.mail.send(
      {
        ...letter,
        messageId,
        from: { name: fromName, address: fromAddress },
        to: { name: null, address: begun.address },
        headers: { 'X-Atelier-Delivery': begun.deliveryId },
      },
      AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    )
    return { kind: 'sent', receipt }
  } catch (error) {
    return failureOf(ctx, error, messageId)
  }
}

async function failureOf(ctx: Ctx, error: unknown, messageId: string): Promise<Outcome> {
  if (error instanceof ProviderFailure && error.kind === 'refused')
    return { kind: 'failed', code: error.code }
  if (error instanceof ProviderFailure && error.kind === 'unavailable') {
    return { kind: 'retry', code: error.code, retryAfterMs: error.retryAfterMs }
  }
  const known = await lookUp(ctx, messageId)
  return known.kind === 'absent' ? { kind: 'retry', code: 'mail_unavailable', retryAfterMs: null } : known
}

/** What became of a message: found, certainly absent, or nobody can say. */
async function lookUp(ctx: Ctx, messageId: string): Promise<Outcome | { kind: 'absent' }> {
  const { mail } = ctx.providers
  if (!mail.find) return { kind: 'unknown' }
  let receipt: MailReceipt | null
  try {
    receipt = await mail.find(messageId)
  } catch {
    return { kind: 'unknown' }
  }
  return receipt ? { kind: 'found', receipt } : { kind: 'absent' }
}

function mailHost(ctx: Ctx): string {
  return ctx.config.mail.fromAddress.split('@')[1] ?? 'localhost'
}
