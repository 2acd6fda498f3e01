import { setTimeout as delay } from 'node:timers/promises'
import { isRunning } from './processes.ts'
import { startPostmaster, stopPostmaster, type Cluster, type Postmaster } from './postmaster.ts'

export interface KeptPostmaster {
  readonly pid: number
  stop(): Promise<void>
}

/**
 * Starts the server again, on its port, when it ends without being asked (killed for want of memory, say): pools
 * reconnect by themselves. `tell` hears of each such event in a sentence.
 */
export function keepRunning(
  cluster: Cluster,
  first: Postmaster,
  tell: (event: string) => void,
): KeptPostmaster {
  let { pid } = first
  let restarting: Promise<void> | null = null
  let stopped = false
  const timer = setInterval(() => {
    if (restarting || stopped || isRunning(pid)) return
    restarting = restart().finally(() => (restarting = null))
  }, 250)
  timer.unref()

  async function restart(): Promise<void> {
    tell('the embedded PostgreSQL ended unexpectedly; starting it again')
    for (let waitMs = 250; !stopped; waitMs = Math.min(waitMs * 2, 10_000)) {
      try {
        pid = (await startPostmaster(cluster, first.port)).pid
        return tell('the embedded PostgreSQL is back')
      } catch (error) {
        tell(error instanceof Error ? error.message : String(error))
        await delay(waitMs)
      }
    }
  }

  return {
    get pid() {
      return pid
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await restarting
      if (isRunning(pid)) await stopPostmaster(cluster, pid)
    },
  }
}
