import { lt, sql } from 'drizzle-orm'
import type { Clock, Ctx } from '../context.ts'
import { asAuth } from '../db/as-auth.ts'
import { AppError } from '../errors.ts'
import { limitCounter } from './tables.ts'

export interface Allowance {
  limit: number
  remaining: number
  resetSeconds: number
}

const windowMs = 60_000

/** What an answer says of a limit, granted or refused. */
export function limitHeaders({ limit, remaining, resetSeconds }: Allowance): Record<string, number> {
  return { 'ratelimit-limit': limit, 'ratelimit-remaining': remaining, 'ratelimit-reset': resetSeconds }
}

/** The refusal, with the limit that it refuses by. */
export class OverLimit extends AppError {
  readonly allowance: Allowance

  constructor(limit: number, resetSeconds: number) {
    super('too_many_requests', { details: { seconds: resetSeconds }, retryAfterSeconds: resetSeconds })
    this.allowance = { limit, remaining: 0, resetSeconds }
  }
}

/**
 * Counts one use in the current minute, across all processes.
 * Errors: too_many_requests with the seconds until the minute ends; a refused use is counted too.
 */
export async function takeStrict(
  ctx: Pick<Ctx, 'db' | 'clock' | 'keys'>,
  name: string,
  limit: number,
): Promise<Allowance> {
  const now = ctx.clock.now().getTime()
  const windowStart = new Date(now - (now % windowMs))
  const bucket = ctx.keys.mac('limit', name)
  const counted = await asAuth(ctx, (tx) =>
    tx
      .insert(limitCounter)
      .values({ bucket, windowStart, count: 1 })
      .onConflictDoUpdate({
        target: [limitCounter.bucket, limitCounter.windowStart],
        set: { count: sql`${limitCounter.count} + 1` },
      })
      .returning({ count: limitCounter.count }),
  )
  return allow(counted[0]?.count ?? limit + 1, limit, now)
}

/** The general limit: counted in this process alone, so that it costs no round trip. */
export class LocalLimit {
  readonly #clock: Clock
  readonly #limit: number
  #windowStart = 0
  #counts = new Map<string, number>()

  constructor(clock: Clock, limit: number) {
    this.#clock = clock
    this.#limit = limit
  }

  /** Errors: too_many_requests. */
  take(name: string): Allowance {
    const now = this.#clock.now().getTime()
    const start = now - (now % windowMs)
    if (start !== this.#windowStart) {
      this.#windowStart = start
      this.#counts = new Map()
    }
    const count = (this.#counts.get(name) ?? 0) + 1
    this.#counts.set(name, count)
    return allow(count, this.#limit, now)
  }
}

function allow(count: number, limit: number, now: number): Allowance {
  const resetSeconds = Math.ceil((windowMs - (now % windowMs)) / 1000)
  if (count > limit) throw new OverLimit(limit, resetSeconds)
  return { limit, remaining: limit - count, resetSeconds }
}

/** Forgets minutes that are over, now and then; returns the way to stop. */
export function sweepLimits(ctx: Pick<Ctx, 'db' | 'clock' | 'log'>): () => void {
  const timer = setInterval(() => {
    const before = new Date(ctx.clock.now().getTime() - 10 * windowMs)
    asAuth(ctx, (tx) => tx.delete(limitCounter).where(lt(limitCounter.windowStart, before))).catch(
      (error: unknown) => ctx.log.warn({ err: error }, 'old limit counters stay until the next sweep'),
    )
  }, 10 * windowMs)
  timer.unref()
  return () => clearInterval(timer)
}
