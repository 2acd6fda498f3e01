import { and, eq } from 'drizzle-orm'
import type { RetryRun } from '../../platform/pipeline/retry-run.ts'
import { story } from './tables.ts'

/** A failed story whose run is tried again is being made again; one in the library stays readable as it is. */
export const prepareRetry: NonNullable<RetryRun['prepare']> = async (tx, inner, run) => {
  if (!run.subjectId) return
  await tx
    .update(story)
    .set({ state: 'making', updatedAt: inner.clock.now() })
    .where(
      and(eq(story.workspaceId, run.workspaceId), eq(story.id, run.subjectId), eq(story.state, 'failed')),
    )
}
