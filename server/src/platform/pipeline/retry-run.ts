import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Actor, Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { inWorkspace, type InTx } from '../db/in-workspace.ts'
import { dueSet } from '../due/due-set.ts'
import { AppError } from '../errors.ts'
import type { RunFacts, RunState } from './define.ts'
import { runDueKind } from './end-run.ts'
import { factsOf } from './examine-run.ts'
import { lockRun } from './lease.ts'
import { publishRun } from './publish-run.ts'
import { isRetryable } from './queries.ts'
import { firstLookMs } from './start-run.ts'
import { run, runCall, runStep } from './tables.ts'

export interface RetryRun {
  runId: string
  /** The person was warned that something of unknown outcome may be billed twice. */
  repeatUnknown?: boolean
  /** In the same transaction, before the run is queued, e.g. to hold its cost again. Throwing refuses the retry. */
  prepare?: (tx: Tx, inner: InTx, run: RunFacts & { state: RunState; input: unknown }) => Promise<void>
}

/**
 * Take a failed, cancelled or waiting run up where it stopped, or the optional steps a succeeded one lacks.
 * Finished steps are not done again. Errors: not_found (strangers too), run_not_retryable, outcome_unknown
 * unless `repeatUnknown`. Repeat: run_not_retryable, for the run is queued by then.
 */
export function retryRun(ctx: Ctx, actor: Pick<Actor, 'workspaceId'>, input: RetryRun): Promise<void> {
  const { workspaceId } = actor
  return inWorkspace(ctx, actor, async (tx, inner) => {
    const row = await lockRun(tx, workspaceId, input.runId)
    if (!row) throw new AppError('not_found')
    const here = and(eq(runStep.workspaceId, workspaceId), eq(runStep.runId, row.id))
    const steps = await tx.select({ name: runStep.name, state: runStep.state }).from(runStep).where(here)
    const state = row.state as RunState
    if (!isRetryable(state, steps) || row.cancelRequested) throw new AppError('run_not_retryable')
    await releaseUnknown(tx, ctx, row.workspaceId, row.id, input.repeatUnknown === true)
    await input.prepare?.(tx, inner, { ...factsOf(row), state })
    const now = ctx.clock.now()
    await tx
      .update(runStep)
      .set({
        state: 'pending',
        tries: 0,
        errorCode: null,
        waitingReason: null,
        wakeAt: null,
        finishedAt: null,
        progress: 0,
      })
      .where(and(here, inArray(runStep.state, ['failed', 'waiting', 'running'])))
    await tx
      .update(run)
      .set({
        state: 'queued',
        attempt: row.attempt + 1,
        lease: row.lease + 1,
        lostLeases: 0,
        progress: 0,
        errorCode: null,
        waitingReason: null,
        wakeAt: null,
        finishedAt: null,
        updatedAt: now,
      })
      .where(and(eq(run.workspaceId, workspaceId), eq(run.id, row.id)))
    await dueSet(tx, { kind: runDueKind, id: row.id, dueAt: new Date(now.getTime() + firstLookMs) })
    await ctx.queue.sendRun(tx, { workspaceId, runId: row.id })
    await publishRun(tx, ctx, { ...row, runId: row.id, progress: 0, state: 'queued' })
  })
}

/** Calls of unknown outcome are given free for one more submission, if the person agreed to that. */
async function releaseUnknown(
  tx: Tx,
  ctx: Ctx,
  workspaceId: string,
  runId: string,
  agreed: boolean,
): Promise<void> {
  const unknown = and(
    eq(runCall.workspaceId, workspaceId),
    eq(runCall.runId, runId),
    eq(runCall.canBeFound, false),
    inArray(runCall.state, ['unknown', 'intended']),
  )
  if (!agreed) {
    if ((await tx.$count(runCall, unknown)) > 0) throw new AppError('outcome_unknown')
    return
  }
  await tx
    .update(runCall)
    .set({ state: 'failed', mayHaveBeenBilledTwice: sql`true`, updatedAt: ctx.clock.now() })
    .where(unknown)
}
