import type { Actor, Ctx } from '../../platform/context.ts'
import { errorWords, isErrorCode, type Language } from '../../platform/error-table.ts'
import { listed, windowOf } from '../../platform/http/lists.ts'
import type { Listed } from '../../platform/http/route.ts'
import type { AnyPipeline } from '../../platform/pipeline/define.ts'
import { getRun, listRuns, listRunsBefore, type RunAnswer } from '../../platform/pipeline/queries.ts'
import type { RetryRun } from '../../platform/pipeline/retry-run.ts'
import { RunView, type RunQuery } from './schemas.ts'

interface Subject {
  id: string
  title: string | null
  number: number
  seriesId: string
  seriesTitle: string
}

/** Names what runs of a kind are about; given by the modules that own the kinds. */
export type SubjectReader = (ctx: Ctx, actor: Actor, ids: readonly string[]) => Promise<Map<string, Subject>>

export interface RunViews {
  pipelines: readonly AnyPipeline[]
  subjects: SubjectReader
  /** What else changes when a run of a kind is tried again, in the same transaction. */
  prepareRetry: NonNullable<RetryRun['prepare']>
}

const active = ['queued', 'running', 'waiting'] as const

export async function readRun(
  ctx: Ctx,
  actor: Actor,
  views: RunViews,
  id: string,
  language: Language,
): Promise<RunView> {
  const answer = await getRun(ctx, actor, { runId: id })
  const subjects = await views.subjects(ctx, actor, answer.subjectId ? [answer.subjectId] : [])
  return viewOf(answer, views, subjects, language)
}

/** Runs of the workspace, newest first. */
export async function listRunViews(
  ctx: Ctx,
  actor: Actor,
  views: RunViews,
  query: RunQuery,
  language: Language,
): Promise<Listed<RunView>> {
  const window = windowOf(query)
  const states = query.state === 'active' ? active : undefined
  const { rows, total } = await rowsOf(ctx, actor, window, states)
  const subjects = await views.subjects(
    ctx,
    actor,
    rows.flatMap((row) => row.subjectId ?? []),
  )
  return listed(
    window,
    rows,
    total,
    (row) => ({ at: row.createdAt, id: row.id }),
    (row) => viewOf(row, views, subjects, language),
  )
}

async function rowsOf(
  ctx: Ctx,
  actor: Actor,
  window: ReturnType<typeof windowOf>,
  states: typeof active | undefined,
): Promise<{ rows: RunAnswer[]; total: number | null }> {
  if (window.kind === 'cursor') {
    const before = window.after ? { createdAt: window.after.at, id: window.after.id } : null
    return {
      rows: await listRunsBefore(ctx, actor, { pageSize: window.limit + 1, before, states }),
      total: null,
    }
  }
  const { runs, total } = await listRuns(ctx, actor, { page: window.page, pageSize: window.limit, states })
  // One more than the page tells that it goes on; here the total tells it.
  const more = total > window.page * window.limit ? runs.at(-1) : undefined
  return { rows: more ? [...runs, more] : runs, total }
}

function viewOf(
  answer: RunAnswer,
  views: RunViews,
  subjects: Map<string, Subject>,
  language: Language,
): RunView {
  const subject = answer.subjectId ? subjects.get(answer.subjectId) : undefined
  const refusal = (error: { code: string } | null) =>
    error && { code: error.code, message: words(error.code, language) }
  return RunView.parse({
    ...answer,
    error: refusal(answer.error),
    steps: stepsOf(answer, views).map((step) => ({
      ...step,
      startedAt: step.startedAt?.toISOString() ?? null,
      finishedAt: step.finishedAt?.toISOString() ?? null,
      error: refusal(step.error),
    })),
    subject: subject ? { kind: answer.kind, ...subject } : null,
    createdAt: answer.createdAt.toISOString(),
    startedAt: answer.startedAt?.toISOString() ?? null,
    finishedAt: answer.finishedAt?.toISOString() ?? null,
  })
}

/** A run that no worker has taken yet has no steps of its own; its pipeline says what they will be. */
function stepsOf(answer: RunAnswer, views: RunViews): RunAnswer['steps'] {
  if (answer.steps.length > 0) return answer.steps
  const names =
    views.pipelines.find((pipeline) => pipeline.kind === answer.kind)?.steps.map((step) => step.name) ?? []
  return names.map((name) => ({
    name,
    state: 'pending' as const,
    progress: 0,
    startedAt: null,
    finishedAt: null,
    note: null,
    error: null,
    waiting: null,
  }))
}

function words(code: string, language: Language): string {
  return errorWords(isErrorCode(code) ? code : 'internal', language)
}
