import { hostname } from 'node:os'
import type { Ctx } from '../context.ts'
import { startDue } from '../due/start-due.ts'
import { sharedListener } from '../events/listener.ts'
import type { RunJob } from '../queue/boss.ts'
import { startReceiver } from '../queue/receiver.ts'
import { cancelChannel } from './cancel-run.ts'
import type { AnyPipeline } from './define.ts'
import { runDueKind } from './end-run.ts'
import { examineRun } from './examine-run.ts'
import { inRun } from './lease.ts'
import { rightsOf, type MayRun } from './rights.ts'
import { startSession, type Session } from './session.ts'
import { sweepRun } from './sweep-run.ts'
import { takeRun } from './take-run.ts'
import { defaultTiming, type Timing } from './timing.ts'

export interface WorkerOptions {
  /** Runs worked on at once in this process. */
  concurrency?: number
  /** Differences from the default intervals. */
  intervals?: Partial<Timing>
  /** Asked before work begins, and again while it goes on. Without it nobody loses rights. */
  mayRun?: MayRun
}

export interface Workers {
  /** Runs in hand now. */
  readonly busy: number
  /**
   * Take no more runs, let steps finish for at most `graceMs`, and hand back the rest. A vendor's job is not
   * waited for: its id is written down, and another worker goes on asking after it.
   */
  stop(graceMs: number): Promise<void>
}

/** Work on runs in this process, until stopped. Any number of processes may do so side by side. */
export async function startWorkers(
  ctx: Ctx,
  pipelines: readonly AnyPipeline[],
  options: WorkerOptions = {},
): Promise<Workers> {
  const { concurrency = 4, mayRun = () => Promise.resolve(null) } = options
  const timing = { ...defaultTiming, ...options.intervals }
  const byKind = new Map(pipelines.map((pipeline) => [pipeline.kind, pipeline]))
  if (byKind.size < pipelines.length) throw new Error('two pipelines have the same kind')
  const owner = `${hostname()}/${process.pid}/${ctx.random.id()}`
  const sessions = new Map<string, Session>()
  let taking = 0
  let stopping = false

  async function take(job: RunJob): Promise<void> {
    taking += 1
    try {
      // Fetched while stopping: put it back, so that another process need not wait for the sweep.
      if (stopping) return await inRun(ctx, job, (tx) => ctx.queue.sendRun(tx, job))
      const taken = await takeRun(ctx, byKind, job, owner, timing)
      if (!taken) return
      const rights = rightsOf(ctx, mayRun, { ...taken.facts, requestedBy: taken.requestedBy })
      const session = startSession(ctx, taken, timing, rights)
      sessions.set(job.runId, session)
      void session.over.then(() => {
        if (sessions.get(job.runId) === session) sessions.delete(job.runId)
        receiver.wake()
      })
    } finally {
      taking -= 1
    }
  }

  async function hearCancel(payload: string): Promise<void> {
    const [workspaceId = '', runId = ''] = payload.split(' ')
    const session = sessions.get(runId)
    if (session) return session.cancel()
    // Nobody may be working on it; looking at it settles it then, without waiting for a place in the queue.
    await inRun(ctx, { workspaceId }, (tx, inner) => examineRun(tx, inner, byKind, timing, runId))
  }

  const listener = await sharedListener(ctx)
  const off = await listener.on(cancelChannel, {
    onPayload: (payload) =>
      void hearCancel(payload).catch((error: unknown) =>
        ctx.log.warn({ err: error }, 'a cancel is left to the sweep'),
      ),
    // A session notices at its next heartbeat, and the sweep sees to the rest.
    onGap: () => undefined,
  })
  const receiver = await startReceiver(ctx, listener, {
    pollMs: timing.pollMs,
    free: () => (stopping ? 0 : concurrency - sessions.size - taking),
    take,
  })
  const due = await startDue(
    ctx,
    { [runDueKind]: sweepRun(byKind, timing) },
    { pollMs: Math.min(2_000, timing.sweepMs), claimMs: Math.max(2_000, timing.sweepMs) },
  )

  return {
    get busy() {
      return sessions.size
    },
    async stop(graceMs) {
      if (stopping) return
      stopping = true
      const deadline = performance.now() + graceMs
      off()
      for (const session of sessions.values()) session.giveWay()
      await receiver.stop()
      // Those taken in the moment before.
      for (const session of sessions.values()) session.giveWay()
      const all = () => Promise.all([...sessions.values()].map((session) => session.over))
      await within(graceMs - handBackMs, all())
      for (const session of sessions.values()) void session.handBack()
      await within(Math.max(handBackMs, deadline - performance.now()), all())
      await due.stop(Math.max(0, deadline - performance.now()))
      await listener.close()
    },
  }
}

/** Kept of the grace for writing the hand-back down. */
const handBackMs = 2_000

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, Math.max(0, ms))))])
  clearTimeout(timer)
}
