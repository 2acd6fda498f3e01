import type { Actor, Ctx } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { publishEvent } from '../../platform/events/publish-event.ts'
import { requireOffered } from './offers.ts'
import { ownAddress, writeRecipients } from './recipients.ts'
import { planNextSlot } from './schedule-series.ts'
import type { CreateSeries, SeriesView } from './schemas.ts'
import { viewsOf } from './series-queries.ts'
import { series } from './tables.ts'

/**
 * Make a series: settings, schedule and recipients. Its bible is written by its first run.
 * Errors: offline_genre_unavailable, offline_length_unavailable, offline_language_unavailable.
 * Repeat: a second series; send an Idempotency-Key to make one.
 */
export async function createSeries(ctx: Ctx, actor: Actor, input: CreateSeries): Promise<SeriesView> {
  requireOffered(ctx, input)
  const own = await ownAddress(ctx, actor)
  return inWorkspace(ctx, actor, async (tx) => {
    const { recipients, ...settings } = input
    const now = ctx.clock.now()
    const [row] = await tx
      .insert(series)
      .values({
        ...settings,
        id: ctx.random.id(),
        workspaceId: actor.workspaceId,
        createdBy: actor.kind === 'user' ? actor.userId : null,
        createdAt: now,
        updatedAt: now,
      })
      .returning()
    if (!row) throw new Error('a series was written and not read back')
    await writeRecipients(ctx, tx, {
      workspaceId: actor.workspaceId,
      seriesId: row.id,
      addresses: recipients,
      own,
    })
    const slot = await planNextSlot(tx, row, now)
    const [view] = await viewsOf(ctx, tx, actor, [{ ...row, nextAt: slot?.at ?? null }])
    await publishEvent(tx, ctx.clock, {
      workspaceId: actor.workspaceId,
      type: 'series.changed',
      data: { seriesId: row.id },
    })
    return view as SeriesView
  })
}
