import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { publishEvent } from '../../../platform/events/publish-event.ts'
import type { RunFacts } from '../../../platform/pipeline/define.ts'
import type { Maker } from '../schemas.ts'
import { story } from '../tables.ts'
import type { StoryRunInput } from './outputs.ts'

/** Show what has landed: the row of the story as far as it is made, and an event for who is watching. */
export async function showLanded(
  ctx: Ctx,
  tx: Tx,
  run: RunFacts,
  input: StoryRunInput,
  landed: Partial<typeof story.$inferInsert>,
): Promise<void> {
  await tx
    .update(story)
    .set({ ...landed, updatedAt: ctx.clock.now() })
    .where(and(eq(story.workspaceId, run.workspaceId), eq(story.id, input.storyId)))
  await publishEvent(tx, ctx.clock, {
    workspaceId: run.workspaceId,
    type: 'story.changed',
    data: { storyId: input.storyId, seriesId: input.seriesId, runId: run.id },
  })
}

/** A part made after the story was saved is added to where its parts came from. */
export async function tellMaker(
  tx: Tx,
  run: RunFacts,
  input: StoryRunInput,
  part: 'cover' | 'narration',
  maker: Maker,
): Promise<void> {
  await tx
    .update(story)
    .set({
      provenance: sql`jsonb_set(${story.provenance}, ${sql.raw(`'{${part}}'`)}, ${JSON.stringify(maker)}::jsonb)`,
    })
    .where(
      and(eq(story.workspaceId, run.workspaceId), eq(story.id, input.storyId), isNotNull(story.provenance)),
    )
}
