import { createHash } from 'node:crypto'
import { pino } from 'pino'
import { readConfig } from '../../config.ts'
import type { Actor, Clock, Ctx, Providers, SystemActor, UserActor } from '../context.ts'
import type { Database } from '../db/database.ts'
import type { Queue } from '../queue/queue.ts'
import { makeRandom } from '../random.ts'
import { makeKeys } from '../security/keys.ts'

/** A clock that moves only when told to. */
export interface TestClock extends Clock {
  set(time: Date | string): void
  advance(ms: number): void
}

export interface TestQueue extends Queue {
  readonly sent: { workspaceId: string; runId: string; startAfter?: Date }[]
}

export interface TestCtx extends Ctx {
  readonly clock: TestClock
}

export interface TestCtxOptions {
  db: Database
  /** Fakes for what the test reaches; touching another port fails by its name. */
  providers?: Partial<Providers>
  /** Without one, jobs are written down in a list and go nowhere. */
  queue?: Queue
  now?: Date | string
  /** The same seed gives the same ids and bytes. */
  seed?: string
  /** Variables as in the environment; intervals default to those of tests. */
  env?: Record<string, string>
}

/** What a command needs, with a clock that stands still and randomness that repeats. */
export function testCtx(options: TestCtxOptions): TestCtx {
  const clock = testClock(options.now ?? '2026-03-02T09:00:00.000Z')
  const random = makeRandom(clock, seeded(options.seed ?? 'test'))
  const intervals = { LEASE_MS: '1000', HEARTBEAT_MS: '250', SWEEP_MS: '250', DUE_MS: '250' }
  return {
    db: options.db,
    clock,
    random,
    queue: options.queue ?? testQueue(),
    providers: guarded(options.providers ?? {}),
    keys: makeKeys({ current: 'test', keys: { test: '5e'.repeat(32) } }, random),
    log: pino({ level: 'silent' }),
    config: readConfig({ ...intervals, ...options.env }).config,
  }
}

export function testClock(start: Date | string): TestClock {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    set: (time) => (now = new Date(time)),
    advance: (ms) => (now = new Date(now.getTime() + ms)),
  }
}

export function testQueue(): TestQueue {
  const sent: TestQueue['sent'] = []
  return {
    sent,
    sendRun: async (_tx, job, { startAfter } = {}) => void sent.push({ ...job, startAfter }),
  }
}

export const systemOf = (workspaceId: string): SystemActor => ({ kind: 'system', workspaceId })

export function userOf(
  ids: { userId: string; workspaceId: string },
  role: UserActor['role'] = 'owner',
): Actor & UserActor {
  return { kind: 'user', deviceId: ids.userId, role, isOperator: false, ...ids }
}

/** Bytes from SHA-256 in counter mode: endless, and the same for the same seed. */
function seeded(seed: string): (count: number) => Uint8Array {
  let counter = 0
  return (count) => {
    const blocks: Buffer[] = []
    for (let size = 0; size < count; size += 32) {
      blocks.push(createHash('sha256').update(`${seed}/${counter++}`).digest())
    }
    return Buffer.concat(blocks).subarray(0, count)
  }
}

function guarded(given: Partial<Providers>): Providers {
  return new Proxy(given, {
    get(target, name) {
      if (name in target) return target[name as keyof Providers]
      // What an inspector or `await` looks for is no port.
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined
      throw new Error(`this test gave no ${name} provider`)
    },
  }) as Providers
}
