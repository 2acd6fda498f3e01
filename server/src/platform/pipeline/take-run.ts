import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { dueSet } from '../due/due-set.ts'
import type { AnyPipeline, Note, Settled, StepState } from './define.ts'
import { runDueKind } from './end-run.ts'
import { examineRun, factsOf, leaseOf, type Pipelines } from './examine-run.ts'
import { inRun, leaseEnd, type Lease, type RunRow } from './lease.ts'
import { outcomeUnknown, runProgress, situationOf, type StepStatus } from './plan.ts'
import { publishRun } from './publish-run.ts'
import { firstLookMs, type RequestedBy } from './start-run.ts'
import { markRunning } from './step-rows.ts'
import { run, runStep } from './tables.ts'
import type { Timing } from './timing.ts'

/** A run in the hands of this process. */
export interface TakenRun {
  readonly lease: Lease
  readonly pipeline: AnyPipeline
  readonly facts: Settled['run']
  readonly requestedBy: RequestedBy
  readonly statuses: Map<string, StepStatus>
  /** Steps already marked as running, to be begun now. */
  readonly begin: readonly string[]
  readonly step: string | null
  readonly progress: number
}

/**
 * Take the lease of a run if it is free, and mark the steps that can begin. Null when somebody else has it,
 * it rests, or it has ended.
 */
export function takeRun(
  ctx: Ctx,
  pipelines: Pipelines,
  job: { workspaceId: string; runId: string },
  owner: string,
  timing: Timing,
): Promise<TakenRun | null> {
  return inRun(ctx, job, async (tx, inner) => {
    const finding = await examineRun(tx, inner, pipelines, timing, job.runId)
    if (finding.kind === 'foreign')
      ctx.log.warn({ runId: job.runId }, 'no pipeline of this kind is known here')
    if (finding.kind !== 'free') return null
    const { row, pipeline } = finding
    const now = ctx.clock.now()
    const statuses = await readStatuses(tx, pipeline, row)
    const lapsed = wakeSteps(statuses, now)
    const situation = situationOf(pipeline, statuses)
    const begin = situation.kind === 'ready' ? situation.names : []
    const step = begin[0] ?? row.step
    const progress = Math.max(row.progress, runProgress(pipeline, statuses))
    await tx
      .update(run)
      .set({
        lease: row.lease + 1,
        leaseOwner: owner,
        leaseUntil: leaseEnd(timing.leaseMs),
        state: 'running',
        step,
        progress,
        waitingReason: null,
        wakeAt: null,
        errorCode: null,
        startedAt: row.startedAt ?? now,
        updatedAt: now,
      })
      .where(and(eq(run.workspaceId, row.workspaceId), eq(run.id, row.id)))
    const lease = { ...leaseOf(row), number: row.lease + 1 }
    // The run must be looked at when this lease ends at the latest; with the usual intervals it is anyway.
    if (timing.leaseMs < firstLookMs) {
      await dueSet(tx, { kind: runDueKind, id: row.id, dueAt: new Date(now.getTime() + timing.leaseMs) })
    }
    if (lapsed.length > 0) await markLapsed(tx, lease, lapsed, now)
    if (begin.length > 0) await markRunning(tx, lease, begin, now)
    for (const name of begin) beginStatus(statuses, name)
    await publishRun(tx, ctx, { ...lease, subjectId: row.subjectId, step, progress, state: 'running' })
    return {
      lease,
      pipeline,
      facts: factsOf(row),
      requestedBy: row.requestedBy as RequestedBy,
      statuses,
      begin,
      step,
      progress,
    }
  })
}

export function beginStatus(statuses: ReadonlyMap<string, StepStatus>, name: string): void {
  const status = statuses.get(name)
  if (status) Object.assign(status, { state: 'running', waitingReason: null, wakeAt: null, errorCode: null })
}

const stepsOf = (lease: Lease, names: readonly string[]) =>
  and(
    eq(runStep.workspaceId, lease.workspaceId),
    eq(runStep.runId, lease.runId),
    inArray(runStep.name, [...names]),
  )

async function markLapsed(tx: Tx, lease: Lease, names: readonly string[], now: Date): Promise<void> {
  await tx
    .update(runStep)
    .set({ state: 'failed', errorCode: outcomeUnknown, waitingReason: null, wakeAt: null, finishedAt: now })
    .where(stepsOf(lease, names))
}

async function readStatuses(tx: Tx, pipeline: AnyPipeline, row: RunRow): Promise<Map<string, StepStatus>> {
  const rows = row.startedAt
    ? await tx
        .select()
        .from(runStep)
        .where(and(eq(runStep.workspaceId, row.workspaceId), eq(runStep.runId, row.id)))
    : []
  const known = new Map(rows.map((step) => [step.name, step]))
  const added = pipeline.steps.flatMap((step, position) =>
    known.has(step.name) ? [] : [{ name: step.name, position }],
  )
  if (added.length > 0) {
    await tx
      .insert(runStep)
      .values(
        added.map((step) => ({ ...step, workspaceId: row.workspaceId, runId: row.id, state: 'pending' })),
      )
  }
  return new Map(
    pipeline.steps.map(({ name }) => {
      const step = known.get(name)
      const state = (step?.state ?? 'pending') as StepState
      return [
        name,
        {
          name,
          state: state === 'running' ? 'pending' : state,
          tries: step?.tries ?? 0,
          fraction: state === 'done' ? 1 : 0,
          note: (step?.note ?? null) as Note | null,
          output: step?.output ?? null,
          errorCode: step?.errorCode ?? null,
          waitingReason: step?.waitingReason ?? null,
          wakeAt: step?.wakeAt ?? null,
        },
      ]
    }),
  )
}

/**
 * Waiting steps whose time has come begin again, except those with an unknown outcome: nobody decided, so
 * they have failed. Answers the names of the latter.
 */
function wakeSteps(statuses: ReadonlyMap<string, StepStatus>, now: Date): string[] {
  const lapsed: string[] = []
  for (const status of statuses.values()) {
    if (status.state !== 'waiting' || !status.wakeAt || status.wakeAt > now) continue
    if (status.waitingReason === outcomeUnknown) {
      lapsed.push(status.name)
      Object.assign(status, { state: 'failed', errorCode: outcomeUnknown })
    } else {
      status.state = 'pending'
    }
    Object.assign(status, { waitingReason: null, wakeAt: null })
  }
  return lapsed
}
