import type { Ctx } from '../context.ts'
import { sharedListener } from '../events/listener.ts'
import { claimDue, finishDue, nextDueAt, renewDue, type Claimed } from './claim-due.ts'
import { dueChannel } from './due-set.ts'

export interface DueWork {
  readonly id: string
  readonly workspaceId: string
  readonly claimedVersion: number
  /** Aborted when the claim was lost or the process is stopping. */
  readonly signal: AbortSignal
}

export type DueHandler = (ctx: Ctx, work: DueWork) => Promise<void>

export interface DueOptions {
  /** Longest time between two looks; notifications and known times wake it earlier. */
  pollMs?: number
  /** How long a claim of a process that died is respected. */
  claimMs?: number
  /** Handlers running at once. */
  concurrency?: number
}

export interface RunningDue {
  /** Take no more work and wait for what runs, at most `graceMs`; the rest is claimed again elsewhere. */
  stop(graceMs: number): Promise<void>
}

/**
 * Look for due rows of the given kinds and hand each to its handler, once at a time over all processes.
 * The row goes when the handler returns, unless `dueSet` was called for it meanwhile. A handler that throws
 * or whose process dies is called again when the claim runs out, so it must be safe to repeat.
 */
export async function startDue(
  ctx: Ctx,
  handlers: Readonly<Record<string, DueHandler>>,
  options: DueOptions = {},
): Promise<RunningDue> {
  const { pollMs = 2_000, claimMs = 30_000, concurrency = 8 } = options
  const kinds = Object.keys(handlers)
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | null = null
  let timerAt = Infinity
  let looking = false
  let lookAgain = false

  function wakeIn(ms: number): void {
    const at = performance.now() + ms
    if (stopping.signal.aborted || at >= timerAt) return
    if (timer) clearTimeout(timer)
    timerAt = at
    timer = setTimeout(() => {
      timerAt = Infinity
      void look()
    }, ms)
  }

  async function look(): Promise<void> {
    if (stopping.signal.aborted) return
    if (looking) {
      lookAgain = true
      return
    }
    looking = true
    lookAgain = false
    let waitMs = pollMs
    try {
      const free = concurrency - running.size
      const claimed = free > 0 ? await claimDue(ctx, kinds, { limit: free, claimMs }) : []
      for (const item of claimed) start(item)
      if (free > 0 && claimed.length === free) waitMs = 0
      else if (free > 0) {
        const next = await nextDueAt(ctx, kinds)
        if (next) waitMs = Math.min(pollMs, Math.max(0, next.getTime() - ctx.clock.now().getTime()))
      }
      if (running.size >= concurrency) waitMs = pollMs
    } catch (error) {
      ctx.log.error({ err: error }, 'due work could not be looked up; trying again')
    } finally {
      looking = false
    }
    wakeIn(lookAgain ? 0 : waitMs)
  }

  function start(item: Claimed): void {
    const work = handle(item).finally(() => {
      running.delete(work)
      wakeIn(0)
    })
    running.add(work)
  }

  async function handle(item: Claimed): Promise<void> {
    const lost = new AbortController()
    let claim = item
    const renewal = setInterval(() => {
      renewDue(ctx, claim, claimMs).then(
        (renewed) => (renewed ? (claim = renewed) : lost.abort(new Error('the claim was lost'))),
        () => undefined,
      )
    }, claimMs / 3)
    try {
      const handler = handlers[item.kind]
      if (!handler) throw new Error(`no handler for ${item.kind}`)
      await handler(ctx, {
        id: item.id,
        workspaceId: item.workspaceId,
        claimedVersion: item.version,
        signal: AbortSignal.any([lost.signal, stopping.signal]),
      })
      clearInterval(renewal)
      if (!lost.signal.aborted) await finishDue(ctx, claim)
    } catch (error) {
      ctx.log.error({ err: error, kind: item.kind, id: item.id }, 'due work failed; it is tried again')
    } finally {
      clearInterval(renewal)
    }
  }

  const listener = await sharedListener(ctx)
  const off = await listener.on(dueChannel, {
    onPayload: (payload) => {
      const waitMs = Number(payload) - ctx.clock.now().getTime()
      if (waitMs < pollMs) wakeIn(Math.max(0, waitMs))
    },
    onGap: () => wakeIn(0),
  })
  await look()

  return {
    async stop(graceMs) {
      if (timer) clearTimeout(timer)
      timerAt = -Infinity
      stopping.abort(new Error('stopping'))
      off()
      await listener.close()
      let grace: NodeJS.Timeout | undefined
      await Promise.race([
        Promise.allSettled(running),
        new Promise((resolve) => (grace = setTimeout(resolve, graceMs))),
      ])
      clearTimeout(grace)
    },
  }
}
