import { and, eq, inArray } from 'drizzle-orm'
import type { Actor, Ctx } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { series, story } from './tables.ts'

export interface StorySubject {
  id: string
  title: string | null
  number: number
  seriesId: string
  seriesTitle: string
}

/** What runs and lists call the stories they are about, by id. */
export function storySubjects(
  ctx: Ctx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, StorySubject>> {
  if (ids.length === 0) return Promise.resolve(new Map())
  return inWorkspace(ctx, actor, async (tx) => {
    const rows = await tx
      .select({
        id: story.id,
        title: story.title,
        number: story.number,
        seriesId: story.seriesId,
        seriesTitle: series.title,
      })
      .from(story)
      .innerJoin(series, and(eq(series.workspaceId, story.workspaceId), eq(series.id, story.seriesId)))
      .where(and(eq(story.workspaceId, actor.workspaceId), inArray(story.id, [...ids])))
    return new Map(rows.map((row) => [row.id, row]))
  })
}
