import { and, eq } from 'drizzle-orm'
import type { InTx } from '../db/in-workspace.ts'
import { dueSet } from '../due/due-set.ts'
import { runDueKind } from './end-run.ts'
import { lockRun } from './lease.ts'
import { publishRun } from './publish-run.ts'
import { run, runStep } from './tables.ts'
import { firstLookMs } from './start-run.ts'

/**
 * Let the steps of a run that wait for `reason` begin again, because what they waited for has come. In the
 * caller's transaction. Answers false, and does nothing, when the run does not wait for that (any more).
 */
export async function wakeRun(inner: InTx, input: { runId: string; reason: string }): Promise<boolean> {
  const { tx, workspaceId } = inner.open
  const row = await lockRun(tx, workspaceId, input.runId)
  if (!row || !['queued', 'running', 'waiting'].includes(row.state)) return false
  const now = inner.clock.now()
  // A process that holds the run sees the time when it next looks; one that put it down is sent a job.
  const { rowCount } = await tx
    .update(runStep)
    .set({ wakeAt: now })
    .where(
      and(
        eq(runStep.workspaceId, workspaceId),
        eq(runStep.runId, row.id),
        eq(runStep.state, 'waiting'),
        eq(runStep.waitingReason, input.reason),
      ),
    )
  if (!rowCount) return false
  if (row.state !== 'waiting') return true
  await tx
    .update(run)
    .set({ state: 'queued', waitingReason: null, wakeAt: null, updatedAt: now })
    .where(and(eq(run.workspaceId, workspaceId), eq(run.id, row.id)))
  await dueSet(tx, { kind: runDueKind, id: row.id, dueAt: new Date(now.getTime() + firstLookMs) })
  await inner.queue.sendRun(tx, { workspaceId, runId: row.id })
  await publishRun(tx, inner, { ...row, runId: row.id, state: 'queued' })
  return true
}
