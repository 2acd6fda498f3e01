import { z } from 'zod'
import { languageOf } from '../../platform/http/language.ts'
import { memberRoute, type Route } from '../../platform/http/route.ts'
import { cancelRun } from '../../platform/pipeline/cancel-run.ts'
import { retryRun } from '../../platform/pipeline/retry-run.ts'
import { listRunViews, readRun, type RunViews } from './run-views.ts'
import { Retry, RunQuery, RunView } from './schemas.ts'

const tag = 'runs'
const One = z.object({ id: z.uuid() })
const id = '01932c4e-0000-7000-8000-00000000000c'
const at = '2026-11-21T08:00:00.000Z'
const example = {
  id,
  kind: 'story',
  state: 'running' as const,
  step: 'writer',
  progress: 0.31,
  error: null,
  waiting: null,
  steps: [
    {
      name: 'bible',
      state: 'done' as const,
      progress: 1,
      startedAt: at,
      finishedAt: at,
      note: null,
      error: null,
    },
  ],
  subject: {
    kind: 'story',
    id,
    title: null,
    number: 1,
    seriesId: id,
    seriesTitle: 'The Lamplighters of Sable Quay',
  },
  attempt: 1,
  createdAt: at,
  startedAt: at,
  finishedAt: null,
  can: { cancel: true, retry: false, retryMayBeBilledTwice: false },
}

export function runRoutes(views: RunViews): Route[] {
  return [
    memberRoute({
      method: 'GET',
      path: '/api/v1/runs',
      summary: 'Runs of the workspace, newest first',
      tag,
      permission: 'runs.read',
      query: RunQuery,
      reply: z.array(RunView),
      list: true,
      example: [example],
      handle: (ctx, actor, { query, request }) =>
        listRunViews(ctx, actor, views, query, languageOf(request.headers['accept-language'])),
    }),
    memberRoute({
      method: 'GET',
      path: '/api/v1/runs/:id',
      summary: 'One run with its steps',
      tag,
      permission: 'runs.read',
      params: One,
      reply: RunView,
      example,
      handle: (ctx, actor, { params, request }) =>
        readRun(ctx, actor, views, params.id, languageOf(request.headers['accept-language'])),
    }),
    memberRoute({
      method: 'POST',
      path: '/api/v1/runs/:id/cancel',
      summary: 'Ask for the end of a run',
      tag,
      permission: 'runs.control',
      params: One,
      status: 202,
      reply: RunView,
      example,
      errors: ['run_finished'],
      handle: async (ctx, actor, { params, request }) => {
        await cancelRun(ctx, actor, { runId: params.id })
        return readRun(ctx, actor, views, params.id, languageOf(request.headers['accept-language']))
      },
    }),
    memberRoute({
      method: 'POST',
      path: '/api/v1/runs/:id/retry',
      summary: 'Take a stopped run up where it stopped',
      tag,
      permission: 'runs.control',
      idempotent: true,
      limit: 'make',
      params: One,
      body: Retry,
      status: 202,
      reply: RunView,
      example,
      errors: ['run_not_retryable', 'outcome_unknown'],
      handle: async (ctx, actor, { params, body, request }) => {
        await retryRun(ctx, actor, {
          runId: params.id,
          repeatUnknown: body.repeatUnknown,
          prepare: views.prepareRetry,
        })
        return readRun(ctx, actor, views, params.id, languageOf(request.headers['accept-language']))
      },
    }),
  ]
}
