import type { Ctx, SystemActor } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { sqlState } from '../../platform/db/faults.ts'
import type { DueWork } from '../../platform/due/start-due.ts'
import { AppError } from '../../platform/errors.ts'
import { makeStory } from './make-story.ts'
import { localDate, type Schedule } from './rules/slots.ts'
import { leadMs, planNextSlot } from './schedule-series.ts'
import { requireSeries } from './series-queries.ts'

/**
 * Begin the story of a slot that has come, and note the next one. A slot more than half an hour past is missed: the series goes on with
 * the next. Repeat: the slot's date is unique, so a second story is never begun for it.
 */
export async function beginSlot(ctx: Ctx, work: DueWork): Promise<void> {
  const actor: SystemActor = { kind: 'system', workspaceId: work.workspaceId }
  try {
    await inWorkspace(ctx, actor, async (tx, inner) => {
      const found = await requireSeries(tx, work.workspaceId, work.id)
      const schedule = found.schedule as Schedule | null
      const now = ctx.clock.now()
      if (!schedule || !found.nextAt || found.paused) {
        await planNextSlot(tx, found, now)
        return
      }
      const at = found.nextAt
      if (now.getTime() < at.getTime() - leadMs) {
        await planNextSlot(tx, found, now)
        return
      }
      if (now.getTime() < at.getTime() + leadMs) {
        await makeStory(inner, actor, {
          seriesId: found.id,
          slot: { date: localDate(at, schedule.timeZone), at },
        })
      } else {
        ctx.log.warn({ seriesId: found.id }, 'a slot was missed; the series goes on with the next')
      }
      const later = new Date(Math.max(now.getTime(), at.getTime()))
      await planNextSlot(tx, found, later)
    })
  } catch (error) {
    // Deleted meanwhile, or the slot's story exists already: there is nothing to begin.
    const settled = (error instanceof AppError && error.code === 'not_found') || sqlState(error) === '23505'
    if (!settled) throw error
  }
}
