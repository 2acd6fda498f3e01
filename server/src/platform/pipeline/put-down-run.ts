import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import type { InTx } from '../db/in-workspace.ts'
import { dueClear, dueSet } from '../due/due-set.ts'
import { runDueKind } from './end-run.ts'
import { writeRun, type Lease } from './lease.ts'
import { publishRun, type RunView } from './publish-run.ts'
import { firstLookMs } from './start-run.ts'
import { stopSteps } from './step-rows.ts'
import { runStep } from './tables.ts'

const released = (lease: Lease) => ({ lease: lease.number + 1, leaseOwner: null, leaseUntil: null })

/** Give an unfinished run back, so that another worker picks it up at once; not a failure, not a lost lease. */
export async function handBackRun(tx: Tx, inner: InTx, lease: Lease, view: RunView): Promise<void> {
  const now = inner.clock.now()
  await writeRun(tx, now, lease, { ...released(lease), state: 'queued', wakeAt: null })
  await stopSteps(tx, lease)
  await sendAgain(tx, inner, lease, now)
  await publishRun(tx, inner, { ...view, state: 'queued' })
}

/** Put a run down until its next step wakes, or until somebody acts. */
export async function restRun(
  tx: Tx,
  inner: InTx,
  lease: Lease,
  view: RunView,
  reason: string,
): Promise<void> {
  const now = inner.clock.now()
  // Read again: a step may have been woken while we held the run.
  const { rows } = await tx.execute<{ untilMs: string | null }>(sql`
    select extract(epoch from min(${runStep.wakeAt})) * 1000 as "untilMs" from ${runStep}
    where ${and(eq(runStep.workspaceId, lease.workspaceId), eq(runStep.runId, lease.runId), eq(runStep.state, 'waiting'))}`)
  const untilMs = rows[0]?.untilMs
  const wakeAt = untilMs == null ? null : new Date(Number(untilMs))
  const isNow = wakeAt !== null && wakeAt <= now
  const state = isNow ? 'queued' : 'waiting'
  await writeRun(tx, now, lease, {
    ...released(lease),
    state,
    step: view.step,
    progress: view.progress,
    waitingReason: isNow ? null : reason,
    wakeAt: isNow ? null : wakeAt,
  })
  if (isNow) await sendAgain(tx, inner, lease, now)
  else if (wakeAt) await dueSet(tx, { kind: runDueKind, id: lease.runId, dueAt: wakeAt })
  else await dueClear(tx, { kind: runDueKind, id: lease.runId })
  await publishRun(tx, inner, { ...view, state })
}

async function sendAgain(tx: Tx, inner: InTx, lease: Lease, now: Date): Promise<void> {
  await dueSet(tx, { kind: runDueKind, id: lease.runId, dueAt: new Date(now.getTime() + firstLookMs) })
  await inner.queue.sendRun(tx, { workspaceId: lease.workspaceId, runId: lease.runId })
}
