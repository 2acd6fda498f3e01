import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Ctx } from '../../platform/context.ts'
import { inWorkspace, type InTx } from '../../platform/db/in-workspace.ts'
import { publishEvent } from '../../platform/events/publish-event.ts'
import { startRun } from '../../platform/pipeline/start-run.ts'
import { requireOffered } from './offers.ts'
import type { StoryRunInput } from './steps/outputs.ts'
import type { Length } from './rules/genres.ts'
import type { Started } from './schemas.ts'
import { requireSeries } from './series-queries.ts'
import { series, story } from './tables.ts'

export const storyKind = 'story'

/**
 * Begin the next story of a series: its row, its number and its run in one transaction.
 * `slot` is given by the schedule; without it the story goes out when it is ready.
 * Errors: not_found, offline_*_unavailable. Repeat: another story; send an Idempotency-Key to make one.
 */
export function makeStory(
  ctx: Ctx,
  actor: Actor,
  input: { seriesId: string; slot: { date: string; at: Date } | null },
): Promise<Started> {
  return inWorkspace(ctx, actor, async (tx, inner) => {
    const found = await requireSeries(tx, actor.workspaceId, input.seriesId)
    requireOffered(ctx, { genre: found.genre, length: found.length as Length, language: found.language })
    const number = await takeNumber(inner, actor, found.id)
    const now = ctx.clock.now()
    const storyId = ctx.random.id()
    await tx.insert(story).values({
      id: storyId,
      workspaceId: actor.workspaceId,
      seriesId: found.id,
      number,
      state: 'making',
      genre: found.genre,
      language: found.language,
      slotDate: input.slot?.date ?? null,
      createdAt: now,
      updatedAt: now,
    })
    const runInput: StoryRunInput = {
      storyId,
      seriesId: found.id,
      number,
      seed: `${found.id}/${number}`,
      deliverAt: input.slot?.at.toISOString() ?? null,
    }
    const run = await startRun(inner, {
      kind: storyKind,
      subjectId: storyId,
      input: runInput,
      requestedBy: actor,
    })
    await tx
      .update(story)
      .set({ runId: run.id })
      .where(and(eq(story.workspaceId, actor.workspaceId), eq(story.id, storyId)))
    await publishEvent(tx, ctx.clock, {
      workspaceId: actor.workspaceId,
      type: 'story.changed',
      data: { storyId, seriesId: found.id, runId: run.id },
    })
    return { run: { id: run.id, state: run.state }, story: { id: storyId } }
  })
}

/** Numbers are given by the series' own row, whose lock keeps two at once apart. */
async function takeNumber(inner: InTx, actor: Actor, seriesId: string): Promise<number> {
  const [row] = await inner.open.tx
    .update(series)
    .set({ storyCount: sql`${series.storyCount} + 1` })
    .where(and(eq(series.workspaceId, actor.workspaceId), eq(series.id, seriesId)))
    .returning({ number: series.storyCount })
  if (!row) throw new Error('a series vanished inside its own transaction')
  return row.number
}
