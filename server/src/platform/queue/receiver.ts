import type { Ctx } from '../context.ts'
import type { Listener } from '../events/listener.ts'
import { makeBoss, poolDatabase, runQueue, type RunJob } from './boss.ts'

export interface Receiver {
  /** Look now, e.g. because a place became free. */
  wake(): void
  stop(): Promise<void>
}

/**
 * Fetch run jobs as the role `worker`, woken by NOTIFY and at least every `pollMs`. `free` says how many may
 * be taken now; `take` gets each and must hold the run's own lease when it resolves, for the job is deleted
 * then: from there on the run's row, not the job, says that somebody works on it.
 */
export async function startReceiver(
  ctx: Pick<Ctx, 'db' | 'log'>,
  listener: Listener,
  options: { pollMs: number; free(): number; take(job: RunJob): Promise<void> },
): Promise<Receiver> {
  let stopped = false
  let looking: Promise<void> | null = null
  let again = false
  let off: (() => void) | undefined
  const boss = makeBoss(
    {
      ...poolDatabase(ctx.db.worker),
      // pg-boss names its channel; the connection is the one this process already listens on.
      listen: async (channel, onNotification, onReconnect) => {
        off = await listener.on(channel, {
          onPayload(payload) {
            onNotification(payload)
            if (payload === runQueue) wake()
          },
          onGap() {
            onReconnect()
            wake()
          },
        })
        return { close: async () => off?.() }
      },
    },
    ctx.log,
    { useListenNotify: true, supervise: true },
  )

  async function drain(): Promise<void> {
    do {
      again = false
      const free = options.free()
      if (free <= 0) return
      const jobs = await boss.fetch<RunJob>(runQueue, { batchSize: free })
      if (jobs.length === 0) continue
      const taken = await Promise.allSettled(jobs.map((job) => options.take(job.data)))
      for (const outcome of taken) {
        if (outcome.status === 'rejected')
          ctx.log.error({ err: outcome.reason }, 'a job could not be taken; its run is swept up')
      }
      await boss.deleteJob(
        runQueue,
        jobs.map((job) => job.id),
      )
      if (jobs.length === free) again = true
    } while (again && !stopped)
  }

  function wake(): void {
    if (stopped) return
    if (looking) {
      again = true
      return
    }
    looking = drain()
      .catch((error: unknown) => ctx.log.error({ err: error }, 'jobs could not be fetched; trying again'))
      .finally(() => {
        looking = null
        // A wake that came while the last round was ending.
        if (again) wake()
      })
  }

  await boss.start()
  const timer = setInterval(wake, options.pollMs)
  wake()
  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await boss.stop({ graceful: false, close: false })
    },
  }
}
