import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { publishEvent } from '../../../platform/events/publish-event.ts'
import type { RunFacts } from '../../../platform/pipeline/define.ts'
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
