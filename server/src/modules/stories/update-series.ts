import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Ctx } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { AppError } from '../../platform/errors.ts'
import { publishEvent } from '../../platform/events/publish-event.ts'
import { requireOffered } from './offers.ts'
import { ownAddress, writeRecipients } from './recipients.ts'
import type { Length } from './rules/genres.ts'
import { planNextSlot } from './schedule-series.ts'
import type { SeriesView, UpdateSeries } from './schemas.ts'
import { requireSeries, viewsOf } from './series-queries.ts'
import { series } from './tables.ts'

/**
 * Change settings, schedule, pause or recipients; what is absent stays. Bible, memory and history are never touched,
 * except that other characters, another setting or genre let the next run write the bible anew.
 * Errors: not_found, stale when `version` is given and no longer the present one, offline_*_unavailable.
 * Repeat: the same, with a higher version.
 */
export async function updateSeries(
  ctx: Ctx,
  actor: Actor,
  input: { id: string; version: number | null; changes: UpdateSeries },
): Promise<SeriesView> {
  const { recipients, ...settings } = input.changes
  const own = recipients ? await ownAddress(ctx, actor) : null
  return inWorkspace(ctx, actor, async (tx) => {
    const before = await requireSeries(tx, actor.workspaceId, input.id)
    requireOffered(ctx, {
      genre: settings.genre ?? before.genre,
      length: settings.length ?? (before.length as Length),
      language: settings.language ?? before.language,
    })
    const newCanon =
      settings.characters !== undefined || settings.setting !== undefined || settings.genre !== undefined
    const [row] = await tx
      .update(series)
      .set({
        ...settings,
        ...(newCanon ? { bible: null } : {}),
        version: sql`${series.version} + 1`,
        updatedAt: ctx.clock.now(),
      })
      .where(
        and(
          eq(series.workspaceId, actor.workspaceId),
          eq(series.id, input.id),
          input.version === null ? undefined : eq(series.version, input.version),
        ),
      )
      .returning()
    if (!row) throw new AppError('stale')
    if (recipients)
      await writeRecipients(ctx, tx, {
        workspaceId: actor.workspaceId,
        seriesId: row.id,
        addresses: recipients,
        own,
      })
    const slot = await planNextSlot(tx, row, ctx.clock.now())
    const [view] = await viewsOf(ctx, tx, actor, [{ ...row, nextAt: slot?.at ?? null }])
    await publishEvent(tx, ctx.clock, {
      workspaceId: actor.workspaceId,
      type: 'series.changed',
      data: { seriesId: row.id },
    })
    return view as SeriesView
  })
}
