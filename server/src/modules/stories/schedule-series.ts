import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '../../platform/db/database.ts'
import { dueClear, dueSet } from '../../platform/due/due-set.ts'
import { nextSlot, type Schedule, type Slot } from './rules/slots.ts'
import type { SeriesRow } from './series-queries.ts'
import { series, story } from './tables.ts'

/** Stories are begun this long before they go out. */
export const leadMs = 30 * 60 * 1000
export const seriesSlotKind = 'series.slot'

/**
 * Note when the series' next story is to be begun and sent; a paused, deleted or unscheduled one has none.
 * Returns the slot. Repeat: the same.
 */
export async function planNextSlot(tx: Tx, row: SeriesRow, after: Date): Promise<Slot | null> {
  const schedule = row.schedule as Schedule | null
  const active = schedule && !row.paused && !row.deletedAt
  const slot = active ? nextSlot(schedule, after, await lastSlotDate(tx, row)) : null
  await tx
    .update(series)
    .set({ nextAt: slot?.at ?? null })
    .where(and(eq(series.workspaceId, row.workspaceId), eq(series.id, row.id)))
  if (slot)
    await dueSet(tx, { kind: seriesSlotKind, id: row.id, dueAt: new Date(slot.at.getTime() - leadMs) })
  else await dueClear(tx, { kind: seriesSlotKind, id: row.id })
  return slot
}

async function lastSlotDate(tx: Tx, row: SeriesRow): Promise<string | null> {
  const [last] = await tx
    .select({ date: story.slotDate })
    .from(story)
    .where(and(eq(story.workspaceId, row.workspaceId), eq(story.seriesId, row.id), isNotNull(story.slotDate)))
    .orderBy(desc(story.slotDate))
    .limit(1)
  return last?.date ?? null
}
