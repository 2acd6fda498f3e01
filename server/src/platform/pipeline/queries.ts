import { and, asc, desc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Actor, Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { inWorkspace } from '../db/in-workspace.ts'
import { AppError } from '../errors.ts'
import type { RunState, StepState } from './define.ts'
import { run, runCall, runStep } from './tables.ts'

export interface RunAnswer {
  id: string
  kind: string
  state: RunState
  step: string | null
  progress: number
  error: { code: string } | null
  waiting: { reason: string } | null
  steps: StepAnswer[]
  subjectId: string | null
  attempt: number
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  can: {
    cancel: boolean
    retry: boolean
    /** Retry would repeat something whose outcome is unknown; it asks for `repeatUnknown`. */
    retryMayBeBilledTwice: boolean
  }
}

export interface StepAnswer {
  name: string
  state: StepState
  progress: number
  startedAt: Date | null
  finishedAt: Date | null
  note: unknown
  error: { code: string } | null
  waiting: { reason: string; until: Date | null } | null
}

export interface ListRuns {
  page: number
  pageSize: number
  kind?: string
  subjectId?: string
  states?: readonly RunState[]
}

/** One run of the actor's workspace. Errors: not_found (strangers too). */
export function getRun(
  ctx: Ctx,
  actor: Pick<Actor, 'workspaceId'>,
  input: { runId: string },
): Promise<RunAnswer> {
  return inWorkspace(ctx, actor, async (tx) => {
    const rows = await tx
      .select()
      .from(run)
      .where(and(eq(run.workspaceId, actor.workspaceId), eq(run.id, input.runId)))
    const [answer] = await withSteps(tx, actor.workspaceId, rows)
    if (!answer) throw new AppError('not_found')
    return answer
  })
}

/** A page of runs, newest first, and how many there are. `page` counts from 1. */
export function listRuns(
  ctx: Ctx,
  actor: Pick<Actor, 'workspaceId'>,
  input: ListRuns,
): Promise<{ runs: RunAnswer[]; total: number }> {
  const wanted = and(eq(run.workspaceId, actor.workspaceId), ...filters(input))
  return inWorkspace(ctx, actor, async (tx) => {
    const rows = await tx
      .select()
      .from(run)
      .where(wanted)
      .orderBy(desc(run.createdAt), desc(run.id))
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
    return { runs: await withSteps(tx, actor.workspaceId, rows), total: await tx.$count(run, wanted) }
  })
}

/** The same for deep reads: the runs older than a known one. */
export function listRunsBefore(
  ctx: Ctx,
  actor: Pick<Actor, 'workspaceId'>,
  input: Omit<ListRuns, 'page'> & { before: { createdAt: Date; id: string } | null },
): Promise<RunAnswer[]> {
  const older = input.before
    ? or(
        lt(run.createdAt, input.before.createdAt),
        and(eq(run.createdAt, input.before.createdAt), lt(run.id, input.before.id)),
      )
    : undefined
  return inWorkspace(ctx, actor, async (tx) => {
    const rows = await tx
      .select()
      .from(run)
      .where(and(eq(run.workspaceId, actor.workspaceId), ...filters(input), older))
      .orderBy(desc(run.createdAt), desc(run.id))
      .limit(input.pageSize)
    return withSteps(tx, actor.workspaceId, rows)
  })
}

function filters(input: Pick<ListRuns, 'kind' | 'subjectId' | 'states'>): SQL[] {
  return [
    ...(input.kind === undefined ? [] : [eq(run.kind, input.kind)]),
    ...(input.subjectId === undefined ? [] : [eq(run.subjectId, input.subjectId)]),
    ...(input.states === undefined ? [] : [inArray(run.state, [...input.states])]),
  ]
}

async function withSteps(
  tx: Tx,
  workspaceId: string,
  rows: (typeof run.$inferSelect)[],
): Promise<RunAnswer[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const steps = await tx
    .select()
    .from(runStep)
    .where(and(eq(runStep.workspaceId, workspaceId), inArray(runStep.runId, ids)))
    .orderBy(asc(runStep.position))
  const unknown = await tx
    .selectDistinct({ runId: runCall.runId })
    .from(runCall)
    .where(
      and(
        eq(runCall.workspaceId, workspaceId),
        inArray(runCall.runId, ids),
        eq(runCall.canBeFound, false),
        sql`${runCall.state} in ('unknown', 'intended')`,
      ),
    )
  const unknownIds = new Set(unknown.map((row) => row.runId))
  return rows.map((row) =>
    answerOf(
      row,
      steps.filter((step) => step.runId === row.id),
      unknownIds.has(row.id),
    ),
  )
}

function answerOf(
  row: typeof run.$inferSelect,
  steps: (typeof runStep.$inferSelect)[],
  hasUnknown: boolean,
): RunAnswer {
  const state = row.state as RunState
  const retry = isRetryable(state, steps)
  return {
    id: row.id,
    kind: row.kind,
    state,
    step: row.step,
    progress: row.progress,
    error: row.errorCode === null ? null : { code: row.errorCode },
    waiting: row.waitingReason === null ? null : { reason: row.waitingReason },
    steps: steps.map((step) => ({
      name: step.name,
      state: step.state as StepState,
      progress: step.progress,
      startedAt: step.startedAt,
      finishedAt: step.finishedAt,
      note: step.note,
      error: step.errorCode === null ? null : { code: step.errorCode },
      waiting: step.waitingReason === null ? null : { reason: step.waitingReason, until: step.wakeAt },
    })),
    subjectId: row.subjectId,
    attempt: row.attempt,
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    can: {
      cancel: ['queued', 'running', 'waiting'].includes(state) && !row.cancelRequested,
      retry,
      retryMayBeBilledTwice: retry && hasUnknown,
    },
  }
}

/** Failed, cancelled and waiting runs can be tried again, and a succeeded one that lacks an optional step. */
export function isRetryable(state: RunState, steps: readonly { state: string }[]): boolean {
  if (state === 'failed' || state === 'cancelled' || state === 'waiting') return true
  return state === 'succeeded' && steps.some((step) => step.state === 'failed')
}
