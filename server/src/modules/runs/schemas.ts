import { z } from 'zod'
import { ListQuery } from '../../platform/http/lists.ts'

const time = z.iso.datetime()
export const RunState = z.enum(['queued', 'running', 'waiting', 'succeeded', 'failed', 'cancelled'])
const Refusal = z.object({ code: z.string(), message: z.string() })

export const RunView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    state: RunState,
    step: z.string().nullable(),
    progress: z.number().min(0).max(1),
    error: Refusal.nullable(),
    waiting: z.object({ reason: z.string() }).nullable(),
    steps: z.array(
      z.object({
        name: z.string(),
        state: z.enum(['pending', 'running', 'waiting', 'done', 'failed', 'skipped']),
        progress: z.number(),
        startedAt: time.nullable(),
        finishedAt: time.nullable(),
        note: z.record(z.string(), z.unknown()).nullable(),
        error: Refusal.nullable(),
      }),
    ),
    subject: z
      .object({
        kind: z.string(),
        id: z.uuid(),
        title: z.string().nullable(),
        number: z.number().int(),
        seriesId: z.uuid(),
        seriesTitle: z.string(),
      })
      .nullable(),
    attempt: z.number().int(),
    createdAt: time,
    startedAt: time.nullable(),
    finishedAt: time.nullable(),
    can: z.object({ cancel: z.boolean(), retry: z.boolean(), retryMayBeBilledTwice: z.boolean() }),
  })
  .meta({ id: 'Run' })
export type RunView = z.output<typeof RunView>

export const RunQuery = ListQuery.extend({
  state: z
    .enum(['active', 'recent'])
    .default('recent')
    .meta({ description: 'active: not ended; recent: all, newest first.' }),
})
export type RunQuery = z.output<typeof RunQuery>

export const Retry = z
  .strictObject({ repeatUnknown: z.boolean().default(false) })
  .default({ repeatUnknown: false })
