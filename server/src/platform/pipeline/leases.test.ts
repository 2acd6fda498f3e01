import type { PoolClient } from 'pg'
import { expect, test } from 'vitest'
import { inWorkspace } from '../db/in-workspace.ts'
import { asSuperuser, testCluster } from '../test/database.ts'
import { cancelRun } from './cancel-run.ts'
import { definePipeline, type AnyPipeline, type StepArgs } from './define.ts'
import { LeaseLost, writeRun } from './lease.ts'
import { getRun } from './queries.ts'
import { takeRun } from './take-run.ts'
import { eventually, gate, quick, testEngine } from './test/engine.ts'
import { startWorkers } from './workers.ts'
import { mostLostLeases, restAfterLoss } from './timing.ts'

const engine = await testEngine()
const { ctx, database } = engine

function onePiece(
  kind: string,
  run: (args: StepArgs) => Promise<unknown>,
  more: Partial<AnyPipeline> = {},
): AnyPipeline {
  return definePipeline({
    kind,
    steps: [{ name: 'only', needs: [], weight: 1, run: async (args) => ({ output: await run(args) }) }],
    ...more,
  })
}

/** A step that runs until its signal ends it, and says why. */
function endless() {
  const begun = gate()
  const reasons: string[] = []
  const run = ({ signal }: StepArgs) =>
    new Promise((_, reject) => {
      void begun.pass()
      signal.addEventListener('abort', () => {
        reasons.push((signal.reason as Error).message)
        reject(signal.reason as Error)
      })
    })
  return { begun, reasons, run }
}

const byKind = (pipeline: AnyPipeline) => new Map([[pipeline.kind, pipeline]])
const expireLease = (runId: string) =>
  database.asOwner("update run set lease_until = clock_timestamp() - interval '1 second' where id = $1", [
    runId,
  ])

test('of many workers that want a run one gets it, and it is worked on once', async () => {
  const actor = engine.newActor()
  let begun = 0
  const pipeline = onePiece('test.race', async () => {
    begun += 1
    await new Promise((resolve) => setTimeout(resolve, 50))
  })
  const runId = await engine.start(actor, 'test.race')
  const job = { workspaceId: actor.workspaceId, runId }
  const taken = await Promise.all(
    Array.from({ length: 6 }, (_, index) => takeRun(ctx, byKind(pipeline), job, `worker ${index}`, quick)),
  )
  expect(taken.filter((each) => each !== null)).toHaveLength(1)
  await expireLease(runId)
  await Promise.all([engine.work([pipeline]), engine.work([pipeline])])
  await engine.until(actor, runId, 'succeeded')
  expect(begun).toBe(1)
})

test('whoever lost the lease can write nothing', async () => {
  const actor = engine.newActor()
  const pipeline = onePiece('test.fence', async () => null)
  const runId = await engine.start(actor, 'test.fence')
  const job = { workspaceId: actor.workspaceId, runId }
  const first = await takeRun(ctx, byKind(pipeline), job, 'first', quick)
  await expireLease(runId)
  const second = await takeRun(ctx, byKind(pipeline), job, 'second', quick)
  if (!first || !second) throw new Error('the run could not be taken')
  const write = (lease: typeof first.lease) =>
    inWorkspace(ctx, actor, (tx) => writeRun(tx, ctx.clock.now(), lease, { progress: 0.7 }))
  await expect(write(first.lease)).rejects.toThrow(LeaseLost)
  expect((await getRun(ctx, actor, { runId })).progress).toBe(0)
  await write(second.lease)
  expect((await getRun(ctx, actor, { runId })).progress).toBeCloseTo(0.7)
})

test('a worker that was thought dead stops, and its result is not written', async () => {
  const actor = engine.newActor()
  const held = gate()
  let rounds = 0
  const pipeline = onePiece('test.thought-dead', async ({ signal }) => {
    rounds += 1
    if (rounds > 1) return 'second'
    await held.pass()
    expect(signal.aborted).toBe(true)
    return 'first'
  })
  const options = { intervals: { heartbeatMs: 100, sweepMs: 100 } }
  await Promise.all([engine.work([pipeline], options), engine.work([pipeline], options)])
  const runId = await engine.start(actor, 'test.thought-dead')
  await held.reached
  // As if its process had stood still for longer than the lease.
  await database.asOwner(
    'update run set lease = lease + 1, lease_owner = null, lease_until = null where id = $1',
    [runId],
  )
  await engine.until(actor, runId, 'succeeded')
  held.open()
  expect(rounds).toBe(2)
  const output = () => database.asOwner('select output from run_step where run_id = $1', [runId])
  expect(await output()).toEqual([{ output: 'second' }])
})

test('a run that loses its worker again and again ends as poisoned, with growing rests between', async () => {
  const actor = engine.newActor()
  const settled: string[] = []
  const pipeline = onePiece('test.poisoned', async () => null, {
    onSettled: async (_tx, _inner, { outcome, errorCode }) => void settled.push(`${outcome} ${errorCode}`),
  })
  const runId = await engine.start(actor, 'test.poisoned')
  const job = { workspaceId: actor.workspaceId, runId }
  for (let lost = 0; lost < mostLostLeases; lost++) {
    await eventually(async () => {
      if (!(await takeRun(ctx, byKind(pipeline), job, 'doomed', { ...quick, lostLeaseRestMs: 1 })))
        throw new Error('not free')
    })
    expect(settled).toEqual([])
    await expireLease(runId)
  }
  expect(await takeRun(ctx, byKind(pipeline), job, 'doomed', quick)).toBeNull()
  const run = await getRun(ctx, actor, { runId })
  expect(run).toMatchObject({ state: 'failed', error: { code: 'run_poisoned' } })
  expect(settled).toEqual(['failed run_poisoned'])
  expect([1, 2, 3, 4, 30].map((lost) => restAfterLoss(lost, 1_000))).toEqual([0, 1_000, 2_000, 4_000, 60_000])
})

test('a step that finishes forgives the leases lost before it', async () => {
  const actor = engine.newActor()
  const last = gate()
  const pipeline = definePipeline({
    kind: 'test.forgiven',
    steps: [
      { name: 'one', needs: [], weight: 1, run: async () => ({ output: 1 }) },
      {
        name: 'two',
        needs: ['one'],
        weight: 1,
        run: async () => {
          await last.pass()
          return { output: 2 }
        },
      },
    ],
  })
  const runId = await engine.start(actor, 'test.forgiven')
  await database.asOwner('update run set lost_leases = 11 where id = $1', [runId])
  await engine.work([pipeline])
  await last.reached
  expect(await database.asOwner('select lost_leases from run where id = $1', [runId])).toEqual([
    { lost_leases: 0 },
  ])
  last.open()
  await engine.until(actor, runId, 'succeeded')
})

test('a cancel reaches inside a long step within a second, and settles in the same transaction', async () => {
  const actor = engine.newActor()
  const long = endless()
  const settled: string[] = []
  const pipeline = onePiece('test.cancel', long.run, {
    onSettled: async (tx, _inner, { outcome, run }) => {
      const { rows } = await tx.execute<{ state: string }>(`select state from run where id = '${run.id}'`)
      settled.push(`${outcome}, the row says ${rows[0]?.state}`)
    },
  })
  await engine.work([pipeline], { intervals: { heartbeatMs: 60_000, leaseMs: 120_000 } })
  const runId = await engine.start(actor, 'test.cancel')
  await long.begun.reached
  const since = performance.now()
  await cancelRun(ctx, actor, { runId })
  const run = await engine.until(actor, runId, 'cancelled')
  expect(performance.now() - since).toBeLessThan(1_000)
  expect(long.reasons).toEqual(['the run was cancelled'])
  expect(settled).toEqual(['cancelled, the row says cancelled'])
  expect(run).toMatchObject({ error: null, can: { cancel: false, retry: true } })
  await expect(cancelRun(ctx, actor, { runId })).rejects.toMatchObject({ code: 'run_finished' })
  await expect(cancelRun(ctx, engine.newActor(), { runId })).rejects.toMatchObject({ code: 'not_found' })
})

test('a cancel whose notification was lost is noticed at the next heartbeat', async () => {
  const actor = engine.newActor()
  const long = endless()
  await engine.work([onePiece('test.cancel-unheard', long.run)], { intervals: { heartbeatMs: 50 } })
  const runId = await engine.start(actor, 'test.cancel-unheard')
  await long.begun.reached
  await database.asOwner('update run set cancel_requested = true where id = $1', [runId])
  await engine.until(actor, runId, 'cancelled')
})

test('a run that waits in the queue, or for somebody, is cancelled without a place being free', async () => {
  const actor = engine.newActor()
  const long = endless()
  const asks = definePipeline({
    kind: 'test.asks',
    steps: [{ name: 'only', needs: [], weight: 1, run: async () => ({ wait: { reason: 'approval' } }) }],
  })
  await engine.work([onePiece('test.full', long.run), asks], { concurrency: 1 })
  const waits = await engine.start(actor, 'test.asks')
  await engine.until(actor, waits, 'waiting')
  await engine.start(actor, 'test.full')
  await long.begun.reached
  const queued = await engine.start(actor, 'test.asks')
  for (const runId of [waits, queued]) {
    await cancelRun(ctx, actor, { runId })
    await engine.until(actor, runId, 'cancelled')
  }
})

test('a run whose job was lost is sent again by the sweep', async () => {
  const actor = engine.newActor()
  const pipeline = onePiece('test.swept', async () => null)
  const runId = await engine.start(actor, 'test.swept')
  await database.asOwner("delete from queue.job where data->>'runId' = $1", [runId])
  await database.asOwner('update due set due_at = now() where id = $1', [runId])
  await engine.work([pipeline])
  await engine.until(actor, runId, 'succeeded')
})

test('stop hands a run back at once: no failure, no lost lease, and another worker goes on', async () => {
  const actor = engine.newActor()
  const first = gate()
  const reasons: string[] = []
  let rounds = 0
  const pipeline = definePipeline({
    kind: 'test.hand-back',
    steps: [
      { name: 'done', needs: [], weight: 1, run: async () => ({ output: ++rounds }) },
      {
        name: 'long',
        needs: ['done'],
        weight: 1,
        run: ({ signal }) => {
          rounds += 1
          if (rounds > 2) return Promise.resolve({ output: null })
          void first.pass()
          return new Promise((_, reject) =>
            signal.addEventListener('abort', () => {
              reasons.push((signal.reason as Error).message)
              reject(signal.reason as Error)
            }),
          )
        },
      },
    ],
  })
  const workers = await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.hand-back')
  await first.reached
  await workers.stop(0)
  expect(reasons).toEqual(['handing back'])
  expect(await getRun(ctx, actor, { runId })).toMatchObject({ state: 'queued', error: null })
  expect(await database.asOwner('select lost_leases, lease_owner from run where id = $1', [runId])).toEqual([
    { lost_leases: 0, lease_owner: null },
  ])
  const since = performance.now()
  await engine.work([pipeline])
  const run = await engine.until(actor, runId, 'succeeded')
  expect(performance.now() - since).toBeLessThan(1_000)
  expect([rounds, run.attempt]).toEqual([3, 1])
})

test('stop lets a step finish within its grace, and does not wait for a vendor job', async () => {
  const actor = engine.newActor()
  const [short, polling] = [gate(), gate()]
  let begun = 0
  const pipeline = definePipeline({
    kind: 'test.grace',
    steps: [
      {
        name: 'short',
        needs: [],
        weight: 1,
        run: async () => {
          begun += 1
          await short.pass()
          return { output: 1 }
        },
      },
      {
        name: 'job',
        needs: [],
        weight: 1,
        run: async ({ call }) => ({
          output: await call('film', {
            repeatable: 'paid-once',
            submit: async () => ({ jobId: 'j' }),
            poll: async () => {
              void polling.pass()
              return { state: 'running', afterMs: 60_000 }
            },
          }),
        }),
      },
      { name: 'last', needs: ['short'], weight: 1, run: async () => ({ output: ++begun }) },
    ],
  })
  const workers = await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.grace')
  await Promise.all([short.reached, polling.reached])
  const since = performance.now()
  const stopped = workers.stop(20_000)
  short.open()
  await stopped
  expect(performance.now() - since).toBeLessThan(5_000)
  const run = await getRun(ctx, actor, { runId })
  expect(run.state).toBe('queued')
  expect(run.steps.map((step) => step.state)).toEqual(['done', 'pending', 'pending'])
  expect(begun).toBe(1)
})

test('rights taken away stop a run before it works, and while it does', async () => {
  const actor = engine.newActor()
  let begun = 0
  const long = endless()
  const pipelines = [onePiece('test.no-rights', async () => ++begun), onePiece('test.lost-rights', long.run)]
  let mayLong = true
  const asked: unknown[] = []
  await engine.work(pipelines, {
    intervals: { heartbeatMs: 50, rightsMs: 20 },
    mayRun: async (_ctx, run) => {
      asked.push(run.requestedBy)
      return run.kind === 'test.lost-rights' && mayLong ? null : 'forbidden'
    },
  })
  const userId = ctx.random.id()
  const refused = await engine.start(actor, 'test.no-rights', { requestedBy: { kind: 'user', userId } })
  expect((await engine.until(actor, refused, 'failed')).error).toEqual({ code: 'forbidden' })
  expect(begun).toBe(0)
  expect(asked).toContainEqual({ kind: 'user', userId })
  const running = await engine.start(actor, 'test.lost-rights')
  await long.begun.reached
  mayLong = false
  expect((await engine.until(actor, running, 'failed')).error).toEqual({ code: 'forbidden' })
  expect(long.reasons).toEqual(['the run may not go on'])
})

test('a run of a kind this program does not know is left alone', async () => {
  const actor = engine.newActor()
  const runId = await engine.start(actor, 'test.future')
  const past = await engine.work([onePiece('test.past', async () => null)])
  const other = await engine.start(actor, 'test.past')
  await engine.until(actor, other, 'succeeded')
  expect(await getRun(ctx, actor, { runId })).toMatchObject({ state: 'queued', error: null })
  await past.stop(0)
  await database.asOwner('update due set due_at = now() where id = $1', [runId])
  await engine.work([onePiece('test.future', async () => null)])
  await engine.until(actor, runId, 'succeeded')
})

test('at most so many runs are worked on at once, and the rest follow', async () => {
  const actor = engine.newActor()
  let [now, most] = [0, 0]
  const full = gate()
  const pipeline = onePiece('test.crowd', async () => {
    now += 1
    most = Math.max(most, now)
    if (now === 3) full.open()
    await full.pass()
    await new Promise((resolve) => setTimeout(resolve, 5))
    now -= 1
  })
  const ids = await Promise.all(Array.from({ length: 12 }, () => engine.start(actor, 'test.crowd')))
  await engine.work([pipeline], { concurrency: 3 })
  await Promise.all(ids.map((runId) => engine.until(actor, runId, 'succeeded')))
  expect(most).toBe(3)
})

test('connections that break while a run is worked on cost it nothing', async () => {
  const actor = engine.newActor()
  const [first, second] = [gate(), gate()]
  const begun: string[] = []
  const pipeline = definePipeline({
    kind: 'test.broken',
    steps: [
      {
        name: 'one',
        needs: [],
        weight: 1,
        run: async ({ call }) => {
          begun.push('one')
          const output = await call('text', {
            repeatable: 'text',
            submit: async () => {
              await first.pass()
              return { output: 'paid' }
            },
          })
          return { output }
        },
      },
      {
        name: 'two',
        needs: ['one'],
        weight: 1,
        run: async () => {
          begun.push('two')
          await second.pass()
          return { output: 2 }
        },
      },
    ],
  })
  await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.broken')
  for (const each of [first, second]) {
    await each.reached
    await breakConnections()
    each.open()
  }
  const run = await engine.until(actor, runId, 'succeeded')
  expect(begun).toEqual(['one', 'two'])
  expect(run.steps[0]?.note).toBeNull()
})

test('a commit whose answer was lost is not carried out twice', async () => {
  const actor = engine.newActor()
  let committed = 0
  let lose = false
  const pipeline = definePipeline({
    kind: 'test.lost-answer',
    steps: [
      {
        name: 'one',
        needs: [],
        weight: 1,
        run: async () => ({
          output: 1,
          commit: async () => {
            committed += 1
            lose = true
          },
        }),
      },
      { name: 'two', needs: ['one'], weight: 1, run: async () => ({ output: 2 }) },
    ],
  })
  const runId = await engine.start(actor, 'test.lost-answer')
  const connect = ctx.db.app.connect.bind(ctx.db.app)
  const app = Object.assign(Object.create(ctx.db.app) as typeof ctx.db.app, {
    connect: async () => losingAnswers(await connect(), () => lose && !(lose = false)),
  })
  const workers = await startWorkers({ ...ctx, db: { ...ctx.db, app } }, [pipeline], { intervals: quick })
  await engine.until(actor, runId, 'succeeded')
  await workers.stop(0)
  expect([committed, lose]).toEqual([1, false])
})

/** A client that commits and then breaks, when `lose` says so. */
function losingAnswers(client: PoolClient, lose: () => boolean): PoolClient {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (name !== 'query') return typeof value === 'function' ? (value.bind(target) as unknown) : value
      return async (...args: Parameters<PoolClient['query']>) => {
        const result: unknown = await target.query(...args)
        if (String(args[0]) !== 'commit' || !lose()) return result
        throw Object.assign(new Error('read ECONNRESET'), {
          code: 'ECONNRESET',
          syscall: 'read',
          address: 'x',
        })
      }
    },
  })
}

async function breakConnections(): Promise<void> {
  const cluster = await testCluster()
  await asSuperuser(
    cluster,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database.name}' and pid <> pg_backend_pid()`,
  )
}
