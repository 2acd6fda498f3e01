import type { Tx } from '../db/database.ts'
import type { InTx } from '../db/in-workspace.ts'
import { dueClear } from '../due/due-set.ts'
import type { AnyPipeline, RunState, Settled } from './define.ts'
import { writeRun, type Lease } from './lease.ts'
import { publishRun, type RunView } from './publish-run.ts'
import { stopSteps } from './step-rows.ts'

/** Name of the due rows by which unfinished runs are found again. */
export const runDueKind = 'run.sweep'

export interface Ending extends RunView {
  readonly facts: Settled['run']
  readonly outcome: Settled['outcome']
  readonly errorCode: string | null
  readonly missing: readonly string[]
}

/**
 * End a run and settle it, in the open transaction. The lease number rises, so a worker that still holds the
 * run can write nothing more. The event comes last, after whatever `onSettled` writes.
 */
export async function endRun(
  tx: Tx,
  inner: InTx,
  pipeline: AnyPipeline,
  lease: Lease,
  ending: Ending,
): Promise<void> {
  const now = inner.clock.now()
  const { facts, outcome, errorCode, missing } = ending
  const state: RunState = outcome
  await writeRun(tx, now, lease, {
    state,
    step: ending.step,
    progress: ending.progress,
    errorCode,
    finishedAt: now,
    lease: lease.number + 1,
    leaseOwner: null,
    leaseUntil: null,
    waitingReason: null,
    wakeAt: null,
    cancelRequested: false,
  })
  if (outcome !== 'succeeded') await stopSteps(tx, lease)
  await pipeline.onSettled?.(tx, inner, { run: facts, outcome, errorCode, missing })
  await dueClear(tx, { kind: runDueKind, id: lease.runId })
  await publishRun(tx, inner, { ...ending, state })
}
