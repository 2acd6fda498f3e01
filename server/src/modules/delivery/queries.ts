import { and, asc, desc, eq, inArray, lt, or } from 'drizzle-orm'
import type { Actor, Ctx } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { errorWords, isErrorCode, type Language } from '../../platform/error-table.ts'
import { listed, windowOf } from '../../platform/http/lists.ts'
import { addressPlace } from './schedule-deliveries.ts'
import { DeliveryView, type DeliveryQuery } from './schemas.ts'
import { delivery, deliveryAttempt } from './tables.ts'

/** Deliveries of the workspace with their tries, newest first. Two statements a page. */
export function listDeliveries(ctx: Ctx, actor: Actor, query: DeliveryQuery, language: Language) {
  return inWorkspace(ctx, actor, async (tx) => {
    const window = windowOf(query)
    const wanted = and(
      eq(delivery.workspaceId, actor.workspaceId),
      query.storyId ? eq(delivery.subjectId, query.storyId) : undefined,
      query.state ? eq(delivery.state, query.state) : undefined,
    )
    const after = window.kind === 'cursor' && window.after
    const older = after
      ? or(lt(delivery.createdAt, after.at), and(eq(delivery.createdAt, after.at), lt(delivery.id, after.id)))
      : undefined
    const rows = await tx
      .select()
      .from(delivery)
      .where(and(wanted, older))
      .orderBy(desc(delivery.createdAt), desc(delivery.id))
      .limit(window.limit + 1)
      .offset(window.kind === 'page' ? window.offset : 0)
    const total = window.kind === 'page' ? await tx.$count(delivery, wanted) : null
    const tries = rows.length
      ? await tx
          .select()
          .from(deliveryAttempt)
          .where(
            and(
              eq(deliveryAttempt.workspaceId, actor.workspaceId),
              inArray(
                deliveryAttempt.deliveryId,
                rows.map((row) => row.id),
              ),
            ),
          )
          .orderBy(asc(deliveryAttempt.number))
      : []
    return listed(
      window,
      rows,
      total,
      (row) => ({ at: row.createdAt, id: row.id }),
      (row) =>
        DeliveryView.parse({
          id: row.id,
          storyId: row.subjectId,
          storyTitle: row.title,
          to: ctx.keys.open(addressPlace(row.id), row.addressSealed),
          state: row.state,
          deliverAt: row.deliverAt.toISOString(),
          nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
          sentAt: row.sentAt?.toISOString() ?? null,
          provider: row.provider,
          error:
            row.errorCode === null
              ? null
              : { code: row.errorCode, message: words(row.errorCode, language) ?? row.errorCode },
          attempts: tries
            .filter((one) => one.deliveryId === row.id)
            .map((one) => ({
              number: one.number,
              at: one.startedAt.toISOString(),
              endedAt: one.endedAt?.toISOString() ?? null,
              outcome: one.outcome,
              code: one.errorCode,
              message: one.errorCode === null ? null : words(one.errorCode, language),
            })),
        }),
    )
  })
}

function words(code: string, language: Language): string | null {
  return isErrorCode(code) ? errorWords(code, language) : null
}
