import { afterAll, afterEach } from 'vitest'
import { systemClock } from '../../clock.ts'
import type { Ctx, SystemActor } from '../../context.ts'
import { inWorkspace } from '../../db/in-workspace.ts'
import { startQueue } from '../../queue/boss.ts'
import { makeRandom } from '../../random.ts'
import { testCtx } from '../../test/ctx.ts'
import { testDatabase, type TestDatabase } from '../../test/database.ts'
import type { AnyPipeline, RunState } from '../define.ts'
import { getRun, type RunAnswer } from '../queries.ts'
import { startRun, type NewRun } from '../start-run.ts'
import type { Timing } from '../timing.ts'
import { startWorkers, type WorkerOptions, type Workers } from '../workers.ts'

export const quick: Timing = {
  heartbeatMs: 250,
  leaseMs: 1_000,
  sweepMs: 250,
  pollMs: 1_000,
  retryMs: 20,
  shortWaitMs: 500,
  lostLeaseRestMs: 10,
  unknownMs: 60_000,
  rightsMs: 100,
}

export interface Engine {
  readonly ctx: Ctx
  readonly database: TestDatabase
  newActor(): SystemActor
  work(pipelines: readonly AnyPipeline[], options?: WorkerOptions): Promise<Workers>
  start(actor: SystemActor, kind: string, more?: Partial<NewRun>): Promise<string>
  until(actor: SystemActor, runId: string, state: RunState): Promise<RunAnswer>
}

/** The engine on a database of its own, with the real queue and the real clock. Workers end with their test. */
export async function testEngine(): Promise<Engine> {
  const database = await testDatabase()
  const base: Ctx = {
    ...testCtx({ db: database.db }),
    clock: systemClock,
    random: makeRandom(systemClock),
  }
  const sender = await startQueue(base)
  const ctx: Ctx = { ...base, queue: sender.queue }
  const workers: Workers[] = []
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((each) => each.stop(0)))
  })
  afterAll(() => sender.close())
  return {
    ctx,
    database,
    newActor: () => ({ kind: 'system', workspaceId: ctx.random.id() }),
    async work(pipelines, options = {}) {
      const made = await startWorkers(ctx, pipelines, {
        ...options,
        intervals: { ...quick, ...options.intervals },
      })
      workers.push(made)
      return made
    },
    async start(actor, kind, more = {}) {
      const made = await inWorkspace(ctx, actor, (_, inner) =>
        startRun(inner, { kind, subjectId: null, input: {}, requestedBy: actor, ...more }),
      )
      return made.id
    },
    until: (actor, runId, state) =>
      eventually(async () => {
        const answer = await getRun(ctx, actor, { runId })
        if (answer.state !== state)
          throw new Error(`the run is ${answer.state}, not ${state}: ${JSON.stringify(answer)}`)
        return answer
      }),
  }
}

/** Ask again until it holds; the last error is the test's. */
export async function eventually<T>(ask: () => Promise<T> | T, withinMs = 25_000): Promise<T> {
  const since = performance.now()
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (performance.now() - since > withinMs) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** A door that a step waits at until the test opens it. */
export function gate(): { readonly reached: Promise<void>; pass(): Promise<void>; open(): void } {
  let reach: () => void = () => undefined
  let open: () => void = () => undefined
  const reached = new Promise<void>((resolve) => (reach = resolve))
  const opened = new Promise<void>((resolve) => (open = resolve))
  return {
    reached,
    pass() {
      reach()
      return opened
    },
    open: () => open(),
  }
}
