import type { Tx } from '../db/database.ts'
import type { InTx } from '../db/in-workspace.ts'
import { dueSet } from '../due/due-set.ts'
import type { AnyPipeline } from './define.ts'
import { endRun, runDueKind, type Ending } from './end-run.ts'
import { lockRun, writeRun, type Lease, type RunRow } from './lease.ts'
import { stopSteps } from './step-rows.ts'
import { mostLostLeases, restAfterLoss, type Timing } from './timing.ts'

export type Pipelines = ReadonlyMap<string, AnyPipeline>

export type Finding =
  /** Nothing is to be done, now or later. */
  | { kind: 'ended' }
  /** A process works on it. */
  | { kind: 'held'; leftMs: number }
  /** It goes on by itself at `until`, or, where that is null, when somebody acts. */
  | { kind: 'resting'; until: Date | null }
  | { kind: 'free'; row: RunRow; pipeline: AnyPipeline }
  /** This program does not know the kind; another version's worker may. */
  | { kind: 'foreign' }

const finished = new Set(['succeeded', 'failed', 'cancelled'])

/**
 * Look at a run under its row lock, and do what needs no worker: settle a cancelled one that nobody works on,
 * and take a lost lease away, which ends the run when it was one too many.
 */
export async function examineRun(
  tx: Tx,
  inner: InTx,
  pipelines: Pipelines,
  timing: Pick<Timing, 'lostLeaseRestMs'>,
  runId: string,
): Promise<Finding> {
  const row = await lockRun(tx, inner.open.workspaceId, runId)
  if (!row || finished.has(row.state)) return { kind: 'ended' }
  if (row.leaseLeftMs !== null && row.leaseLeftMs > 0) return { kind: 'held', leftMs: row.leaseLeftMs }
  const pipeline = pipelines.get(row.kind)
  if (!pipeline) return { kind: 'foreign' }
  const lease = leaseOf(row)
  if (row.cancelRequested) {
    await endRun(tx, inner, pipeline, lease, endingOf(row, 'cancelled', null))
    return { kind: 'ended' }
  }
  if (row.leaseLeftMs !== null) return lostLease(tx, inner, pipeline, row, timing)
  const now = inner.clock.now()
  if (row.wakeAt && row.wakeAt > now) return { kind: 'resting', until: row.wakeAt }
  if (row.state === 'waiting' && !row.wakeAt) return { kind: 'resting', until: null }
  return { kind: 'free', row, pipeline }
}

async function lostLease(
  tx: Tx,
  inner: InTx,
  pipeline: AnyPipeline,
  row: RunRow,
  timing: Pick<Timing, 'lostLeaseRestMs'>,
): Promise<Finding> {
  const lease = leaseOf(row)
  const lostLeases = row.lostLeases + 1
  if (lostLeases >= mostLostLeases) {
    await writeRun(tx, inner.clock.now(), lease, { lostLeases })
    await endRun(tx, inner, pipeline, lease, endingOf(row, 'failed', 'run_poisoned'))
    return { kind: 'ended' }
  }
  const now = inner.clock.now()
  const restMs = restAfterLoss(lostLeases, timing.lostLeaseRestMs)
  const wakeAt = restMs > 0 ? new Date(now.getTime() + restMs) : null
  const change = {
    state: 'queued',
    lostLeases,
    wakeAt,
    lease: lease.number + 1,
    leaseOwner: null,
    leaseUntil: null,
  }
  await writeRun(tx, now, lease, change)
  await stopSteps(tx, lease)
  if (wakeAt) {
    await dueSet(tx, { kind: runDueKind, id: row.id, dueAt: wakeAt })
    return { kind: 'resting', until: wakeAt }
  }
  return { kind: 'free', row: { ...row, ...change }, pipeline }
}

export const leaseOf = (row: RunRow): Lease => ({
  runId: row.id,
  workspaceId: row.workspaceId,
  number: row.lease,
})

export function factsOf(row: RunRow) {
  const { id, workspaceId, kind, subjectId, attempt, input } = row
  return { id, workspaceId, kind, subjectId, attempt, input }
}

function endingOf(row: RunRow, outcome: Ending['outcome'], errorCode: string | null): Ending {
  const { id: runId, workspaceId, subjectId, step, progress } = row
  return {
    runId,
    workspaceId,
    subjectId,
    step,
    progress,
    facts: factsOf(row),
    outcome,
    errorCode,
    missing: [],
  }
}
