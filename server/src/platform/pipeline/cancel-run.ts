import { sql } from 'drizzle-orm'
import type { Actor, Ctx } from '../context.ts'
import { inWorkspace } from '../db/in-workspace.ts'
import { dueSet } from '../due/due-set.ts'
import { AppError } from '../errors.ts'
import { runDueKind } from './end-run.ts'
import { lockRun } from './lease.ts'
import { run } from './tables.ts'

/** Workers hear on this channel that a run is to be cancelled: `workspaceId runId`. */
export const cancelChannel = 'atelier_cancel'

/**
 * Ask for the end of a run. The process that works on it, or else any worker, settles it within a second.
 * Errors: not_found (strangers too), run_finished. Repeat: asks again, to no harm.
 */
export function cancelRun(
  ctx: Ctx,
  actor: Pick<Actor, 'workspaceId'>,
  input: { runId: string },
): Promise<void> {
  return inWorkspace(ctx, actor, async (tx) => {
    const row = await lockRun(tx, actor.workspaceId, input.runId)
    if (!row) throw new AppError('not_found')
    if (!['queued', 'running', 'waiting'].includes(row.state)) throw new AppError('run_finished')
    await tx
      .update(run)
      .set({ cancelRequested: true, updatedAt: ctx.clock.now() })
      .where(sql`${run.workspaceId} = ${actor.workspaceId} and ${run.id} = ${row.id}`)
    // A waiting run may have no due row; with one, a lost notification only costs time.
    if (row.leaseLeftMs === null) await dueSet(tx, { kind: runDueKind, id: row.id, dueAt: ctx.clock.now() })
    await tx.execute(sql`select pg_notify(${cancelChannel}, ${`${actor.workspaceId} ${row.id}`})`)
  })
}
