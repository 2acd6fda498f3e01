import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Actor, Ctx } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { AppError } from '../../platform/errors.ts'
import { publishEvent } from '../../platform/events/publish-event.ts'
import { planNextSlot } from './schedule-series.ts'
import { series } from './tables.ts'

/** Take a series off the shelf and off its schedule; its stories stay in the library. Errors: not_found. */
export function deleteSeries(ctx: Ctx, actor: Actor, id: string): Promise<{ id: string }> {
  return setDeleted(ctx, actor, id, true)
}

/** Put a deleted series back, on its schedule again. Errors: not_found. */
export function restoreSeries(ctx: Ctx, actor: Actor, id: string): Promise<{ id: string }> {
  return setDeleted(ctx, actor, id, false)
}

function setDeleted(ctx: Ctx, actor: Actor, id: string, deleted: boolean): Promise<{ id: string }> {
  return inWorkspace(ctx, actor, async (tx) => {
    const now = ctx.clock.now()
    const [row] = await tx
      .update(series)
      .set({ deletedAt: deleted ? now : null, updatedAt: now })
      .where(
        and(
          eq(series.workspaceId, actor.workspaceId),
          eq(series.id, id),
          deleted ? isNull(series.deletedAt) : isNotNull(series.deletedAt),
        ),
      )
      .returning()
    if (!row) throw new AppError('not_found')
    await planNextSlot(tx, row, now)
    await publishEvent(tx, ctx.clock, {
      workspaceId: actor.workspaceId,
      type: 'series.changed',
      data: { seriesId: id },
    })
    return { id }
  })
}
