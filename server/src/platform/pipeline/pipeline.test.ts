import { expect, test } from 'vitest'
import { inWorkspace } from '../db/in-workspace.ts'
import { AppError } from '../errors.ts'
import { readEvents } from '../events/read-events.ts'
import { definePipeline, type Settled } from './define.ts'
import { getRun, listRuns, listRunsBefore } from './queries.ts'
import { retryRun } from './retry-run.ts'
import { startRun } from './start-run.ts'
import { eventually, gate, testEngine } from './test/engine.ts'
import { wakeRun } from './wake-run.ts'

const engine = await testEngine()
const { ctx, database } = engine
await database.asOwner(
  `create table made (run_id uuid, step text); grant select, insert on made to ${database.roles.app}`,
)
const madeBy = (runId: string) =>
  database.asOwner<{ step: string }>('select step from made where run_id = $1 order by step', [runId])

test('a run does its steps in order, side by side where it can, and settles once', async () => {
  const actor = engine.newActor()
  const settled: Settled[] = []
  const together = gate()
  const waiting = { count: 0 }
  const meet = async () => {
    waiting.count += 1
    if (waiting.count === 2) together.open()
    await together.pass()
  }
  const pipeline = definePipeline<
    { title: string },
    { plan: { words: number }; cover: string; voice: string; ship: string }
  >({
    kind: 'test.order',
    steps: [
      {
        name: 'plan',
        needs: [],
        weight: 2,
        run: async ({ input }) => ({ output: { words: input.title.length }, note: { words: 5 } }),
      },
      {
        name: 'cover',
        needs: ['plan'],
        weight: 1,
        run: async () => {
          await meet()
          return { output: 'picture' }
        },
      },
      {
        name: 'voice',
        needs: ['plan'],
        weight: 1,
        run: async () => {
          await meet()
          return { output: 'sound' }
        },
      },
      {
        name: 'ship',
        needs: ['cover', 'voice'],
        weight: 1,
        run: async ({ outputs, run }) => ({
          output: `${outputs.cover} and ${outputs.voice} for ${outputs.plan.words}`,
          commit: async (tx) => {
            await tx.execute(`insert into made values ('${run.id}', 'ship')`)
          },
        }),
      },
    ],
    onSettled: async (_tx, _inner, each) => void settled.push(each),
  })
  await engine.work([pipeline])
  const subjectId = ctx.random.id()
  const runId = await engine.start(actor, 'test.order', { input: { title: 'hello' }, subjectId })
  const run = await engine.until(actor, runId, 'succeeded')

  expect(run).toMatchObject({ progress: 1, error: null, waiting: null, subjectId, attempt: 1 })
  expect(run.steps.map((step) => [step.name, step.state])).toEqual([
    ['plan', 'done'],
    ['cover', 'done'],
    ['voice', 'done'],
    ['ship', 'done'],
  ])
  expect(run.steps[0]?.note).toEqual({ words: 5 })
  expect(run.can).toEqual({ cancel: false, retry: false, retryMayBeBilledTwice: false })
  expect(await madeBy(runId)).toEqual([{ step: 'ship' }])
  expect(settled).toMatchObject([{ outcome: 'succeeded', errorCode: null, missing: [], run: { id: runId } }])
  const rows = await database.asOwner('select output from run_step where run_id = $1 and name = $2', [
    runId,
    'ship',
  ])
  expect(rows).toEqual([{ output: 'picture and sound for 5' }])
  const events = await inWorkspace(ctx, actor, (tx) => readEvents(tx, 0, 100))
  expect(events.map((event) => event.position)).toEqual(events.map((_, index) => index + 1))
  expect(events[0]?.data).toMatchObject({ runId, state: 'queued', subjectId })
  expect(events.at(-1)?.data).toEqual({ runId, state: 'succeeded', step: 'ship', progress: 1, subjectId })
  expect(await database.asOwner("select 1 from due where kind = 'run.sweep'")).toEqual([])
})

test('a run whose transaction rolls back does not exist and is not worked on', async () => {
  const actor = engine.newActor()
  const refused = inWorkspace(ctx, actor, async (_, inner) => {
    await startRun(inner, { kind: 'test.order', subjectId: null, input: {}, requestedBy: actor })
    throw new Error('changed my mind')
  })
  await expect(refused).rejects.toThrow('changed my mind')
  expect(await listRuns(ctx, actor, { page: 1, pageSize: 10 })).toEqual({ runs: [], total: 0 })
  expect(
    await database.asOwner('select 1 from queue.job where data->>$1 = $2', [
      'workspaceId',
      actor.workspaceId,
    ]),
  ).toEqual([])
})

test('a failing step fails the run with its code; retry does only what is left', async () => {
  const actor = engine.newActor()
  const calls: string[] = []
  const settled: string[] = []
  let broken = true
  const pipeline = definePipeline({
    kind: 'test.retry',
    steps: [
      {
        name: 'first',
        needs: [],
        weight: 1,
        run: async () => {
          calls.push('first')
          return { output: 1 }
        },
      },
      {
        name: 'second',
        needs: ['first'],
        weight: 1,
        run: async ({ outputs }) => {
          calls.push(`second after ${String(outputs['first'])}`)
          if (broken) throw new AppError('story_invalid')
          return { output: 2 }
        },
      },
    ],
    onSettled: async (_tx, _inner, { outcome, errorCode }) => void settled.push(`${outcome} ${errorCode}`),
  })
  await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.retry')
  const failed = await engine.until(actor, runId, 'failed')
  expect(failed).toMatchObject({ step: 'second', error: { code: 'story_invalid' }, progress: 0.5 })
  expect(failed.can).toEqual({ cancel: false, retry: true, retryMayBeBilledTwice: false })

  broken = false
  const held: number[] = []
  await retryRun(ctx, actor, { runId, prepare: async (_tx, _inner, run) => void held.push(run.attempt) })
  const again = await engine.until(actor, runId, 'succeeded')
  expect(again).toMatchObject({ attempt: 2, error: null })
  expect(held).toEqual([1])
  expect(calls).toEqual(['first', 'second after 1', 'second after 1'])
  expect(settled).toEqual(['failed story_invalid', 'succeeded null'])
  await expect(retryRun(ctx, actor, { runId })).rejects.toMatchObject({ code: 'run_not_retryable' })
  await expect(retryRun(ctx, engine.newActor(), { runId })).rejects.toMatchObject({ code: 'not_found' })
})

test('two retries at once queue the run once', async () => {
  const actor = engine.newActor()
  const pipeline = definePipeline({
    kind: 'test.retry-race',
    steps: [{ name: 'only', needs: [], weight: 1, run: () => Promise.reject(new AppError('story_invalid')) }],
  })
  const workers = await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.retry-race')
  await engine.until(actor, runId, 'failed')
  await workers.stop(0)
  const outcomes = await Promise.allSettled([
    retryRun(ctx, actor, { runId }),
    retryRun(ctx, actor, { runId }),
  ])
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await getRun(ctx, actor, { runId })).toMatchObject({ state: 'queued', attempt: 2 })
})

test('a bug in a step fails the run as internal, without its words', async () => {
  const actor = engine.newActor()
  const pipeline = definePipeline({
    kind: 'test.bug',
    steps: [
      { name: 'only', needs: [], weight: 1, run: () => Promise.reject(new TypeError('secret detail')) },
    ],
  })
  await engine.work([pipeline])
  const run = await engine.until(actor, await engine.start(actor, 'test.bug'), 'failed')
  expect(run.error).toEqual({ code: 'internal' })
  expect(JSON.stringify(run)).not.toContain('secret detail')
})

test('domain rows and the checkpoint land together or not at all', async () => {
  const actor = engine.newActor()
  let rounds = 0
  const pipeline = definePipeline({
    kind: 'test.commit',
    steps: [
      {
        name: 'only',
        needs: [],
        weight: 1,
        run: async ({ run }) => {
          rounds += 1
          return {
            output: null,
            commit: async (tx) => {
              await tx.execute(`insert into made values ('${run.id}', 'round ${rounds}')`)
              if (rounds === 1) throw new AppError('conflict')
            },
          }
        },
      },
    ],
  })
  await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.commit')
  await engine.until(actor, runId, 'failed')
  expect(await madeBy(runId)).toEqual([])
  await retryRun(ctx, actor, { runId })
  await engine.until(actor, runId, 'succeeded')
  expect(await madeBy(runId)).toEqual([{ step: 'round 2' }])
})

test('when settling fails, the rows of the step before it are not there either', async () => {
  const actor = engine.newActor()
  const outcomes: string[] = []
  const pipeline = definePipeline({
    kind: 'test.settle-fails',
    steps: [
      {
        name: 'only',
        needs: [],
        weight: 1,
        run: async ({ run }) => ({
          output: null,
          commit: async (tx) => {
            await tx.execute(`insert into made values ('${run.id}', 'too early')`)
          },
        }),
      },
    ],
    onSettled: async (_tx, _inner, { outcome }) => {
      outcomes.push(outcome)
      if (outcomes.length === 1) throw new Error('the books do not balance')
    },
  })
  await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.settle-fails')
  const run = await engine.until(actor, runId, 'failed')
  expect([run.error, outcomes]).toEqual([{ code: 'internal' }, ['succeeded', 'failed']])
  expect(await madeBy(runId)).toEqual([])
})

test('an optional step may fail: the run succeeds without it, and retry does it alone', async () => {
  const actor = engine.newActor()
  const calls: string[] = []
  const settled: Settled[] = []
  let broken = true
  const pipeline = definePipeline<unknown, { text: string; cover?: string; ship: string }>({
    kind: 'test.optional',
    steps: [
      {
        name: 'text',
        needs: [],
        weight: 1,
        run: async () => {
          calls.push('text')
          return { output: 'words' }
        },
      },
      {
        name: 'cover',
        needs: ['text'],
        weight: 1,
        optional: true,
        run: async () => {
          calls.push('cover')
          if (broken) throw new AppError('picture_refused')
          return { output: 'picture' }
        },
      },
      {
        name: 'ship',
        needs: ['text', 'cover'],
        weight: 1,
        run: async ({ outputs }) => {
          calls.push('ship')
          return { output: `${outputs.text} with ${outputs.cover ?? 'nothing'}` }
        },
      },
    ],
    onSettled: async (_tx, _inner, each) => void settled.push(each),
  })
  await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.optional')
  const run = await engine.until(actor, runId, 'succeeded')
  expect(run.steps.map((step) => step.state)).toEqual(['done', 'failed', 'done'])
  expect(run.steps[1]?.error).toEqual({ code: 'picture_refused' })
  expect(run.can.retry).toBe(true)
  expect(settled).toMatchObject([{ outcome: 'succeeded', missing: ['cover'] }])

  broken = false
  await retryRun(ctx, actor, { runId })
  await eventually(() => expect(settled).toHaveLength(2))
  const whole = await engine.until(actor, runId, 'succeeded')
  expect(whole.steps.map((step) => step.state)).toEqual(['done', 'done', 'done'])
  expect(calls).toEqual(['text', 'cover', 'ship', 'cover'])
  expect(settled[1]).toMatchObject({ outcome: 'succeeded', missing: [], run: { attempt: 2 } })
})

test('a fatal failure lets go of the other steps at once', async () => {
  const actor = engine.newActor()
  let stopped = false
  const beside = gate()
  const pipeline = definePipeline({
    kind: 'test.fatal',
    steps: [
      {
        name: 'long',
        needs: [],
        weight: 1,
        run: ({ signal }) =>
          new Promise((_, reject) => {
            void beside.pass()
            signal.addEventListener('abort', () => {
              stopped = true
              reject(signal.reason as Error)
            })
          }),
      },
      {
        name: 'short',
        needs: [],
        weight: 1,
        run: async () => {
          await beside.reached
          throw new AppError('story_invalid')
        },
      },
    ],
  })
  await engine.work([pipeline])
  const run = await engine.until(actor, await engine.start(actor, 'test.fatal'), 'failed')
  expect(stopped).toBe(true)
  expect(run.steps.map((step) => step.state)).toEqual(['pending', 'failed'])
})

test('a step may wait for a time, and for somebody', async () => {
  const actor = engine.newActor()
  const rounds = { soon: 0, late: 0, asked: 0 }
  const pipeline = definePipeline({
    kind: 'test.wait',
    steps: [
      {
        name: 'soon',
        needs: [],
        weight: 1,
        run: async ({ ctx }) =>
          rounds.soon++ === 0
            ? { wait: { reason: 'soon', until: new Date(ctx.clock.now().getTime() + 30) } }
            : { output: 1 },
      },
      {
        name: 'late',
        needs: ['soon'],
        weight: 1,
        // Longer than a worker sits out, so the run is put down and taken up again.
        run: async ({ ctx }) =>
          rounds.late++ === 0
            ? { wait: { reason: 'late', until: new Date(ctx.clock.now().getTime() + 900) } }
            : { output: 2 },
      },
      {
        name: 'asked',
        needs: ['late'],
        weight: 1,
        run: async () => (rounds.asked++ === 0 ? { wait: { reason: 'approval' } } : { output: 3 }),
      },
    ],
  })
  await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.wait')
  const late = await engine.until(actor, runId, 'waiting')
  expect(late).toMatchObject({ waiting: { reason: 'late' }, step: 'late' })
  const asked = await eventually(async () => {
    const run = await engine.until(actor, runId, 'waiting')
    expect(run.waiting).toEqual({ reason: 'approval' })
    return run
  })
  expect(asked.steps.map((step) => step.state)).toEqual(['done', 'done', 'waiting'])
  expect(await database.asOwner("select 1 from due where kind = 'run.sweep' and id = $1", [runId])).toEqual(
    [],
  )

  const wake = (reason: string) => inWorkspace(ctx, actor, (_, inner) => wakeRun(inner, { runId, reason }))
  expect(await wake('something else')).toBe(false)
  expect(await wake('approval')).toBe(true)
  await engine.until(actor, runId, 'succeeded')
  expect(rounds).toEqual({ soon: 2, late: 2, asked: 2 })
  expect(await wake('approval')).toBe(false)
})

test('progress goes by weight, never falls, and is told at most four times a second', async () => {
  const actor = engine.newActor()
  const pipeline = definePipeline({
    kind: 'test.progress',
    steps: [
      {
        name: 'busy',
        needs: [],
        weight: 3,
        run: async ({ progress }) => {
          for (let part = 0; part <= 100; part++) {
            progress(part / 100, { part })
            if (part === 50) progress(0.2)
            await new Promise((resolve) => setTimeout(resolve, 10))
          }
          return { output: null }
        },
      },
      { name: 'rest', needs: ['busy'], weight: 1, run: async () => ({ output: null }) },
    ],
  })
  await engine.work([pipeline])
  const since = performance.now()
  const runId = await engine.start(actor, 'test.progress')
  const run = await engine.until(actor, runId, 'succeeded')
  const seconds = (performance.now() - since) / 1000
  expect(run.steps[0]?.note).toEqual({ part: 100 })
  const events = await inWorkspace(ctx, actor, (tx) => readEvents(tx, 0, 500))
  const told = events.map((event) => (event.data as { progress: number }).progress)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.some((each) => each > 0.1 && each < 0.7)).toBe(true)
  // Queued, running and the end are told in any case.
  expect(events.length).toBeLessThanOrEqual(3 + Math.ceil(seconds * 4))
})

test('runs are listed newest first, by page, by position and by filter; strangers see none', async () => {
  const actor = engine.newActor()
  const ids: string[] = []
  for (const kind of ['a', 'b', 'a']) ids.push(await engine.start(actor, `test.list-${kind}`))
  const newest = ids.toReversed()
  const page = await listRuns(ctx, actor, { page: 1, pageSize: 2 })
  expect([page.total, page.runs.map((run) => run.id)]).toEqual([3, newest.slice(0, 2)])
  const last = page.runs[1]
  if (!last) throw new Error('no second run')
  const rest = await listRunsBefore(ctx, actor, { pageSize: 2, before: last })
  expect(rest.map((run) => run.id)).toEqual(newest.slice(2))
  const onlyA = await listRuns(ctx, actor, { page: 1, pageSize: 9, kind: 'test.list-a', states: ['queued'] })
  expect(onlyA.total).toBe(2)
  expect(await listRuns(ctx, engine.newActor(), { page: 1, pageSize: 9 })).toEqual({ runs: [], total: 0 })
  await expect(getRun(ctx, engine.newActor(), { runId: ids[0] ?? '' })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a vendor answer with characters jsonb refuses is kept without them', async () => {
  const actor = engine.newActor()
  const pipeline = definePipeline<unknown, { only: string }>({
    kind: 'test.text',
    steps: [
      { name: 'only', needs: [], weight: 1, run: async () => ({ output: 'a\0b\ud800c', note: { n: '\0' } }) },
    ],
  })
  await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.text')
  await engine.until(actor, runId, 'succeeded')
  expect(await database.asOwner('select output from run_step where run_id = $1', [runId])).toEqual([
    { output: 'ab\ufffdc' },
  ])
})
