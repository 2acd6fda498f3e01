import { sql } from 'drizzle-orm'
import type { Pool } from 'pg'
import { fromDrizzle, PgBoss, type ConstructorOptions } from 'pg-boss'
import type { Ctx } from '../context.ts'
import type { Queue } from './queue.ts'

export const queueSchema = 'queue'
export const runQueue = 'run'

type BossDatabase = NonNullable<ConstructorOptions['db']>

/** Nothing but ids: this schema has no row security. */
export interface RunJob {
  workspaceId: string
  runId: string
}

/** pg-boss on a pool of ours, without any work on a clock of its own unless asked for. */
export function makeBoss(db: BossDatabase, log: Ctx['log'], options: ConstructorOptions = {}): PgBoss {
  const boss = new PgBoss({
    db,
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    ...options,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue reported an error'))
  return boss
}

export function poolDatabase(pool: Pool): BossDatabase {
  return { executeSql: (text, values) => pool.query(text, values) }
}

/**
 * The sending side. A job becomes visible with the caller's commit, and one that is already queued for the
 * same run is enough: a second send adds nothing.
 */
export async function startQueue(
  ctx: Pick<Ctx, 'db' | 'log'>,
): Promise<{ queue: Queue; close(): Promise<void> }> {
  const boss = makeBoss(poolDatabase(ctx.db.app), ctx.log)
  await boss.start()
  return {
    queue: {
      async sendRun(tx, { workspaceId, runId }, { startAfter } = {}) {
        await boss.send(runQueue, { workspaceId, runId } satisfies RunJob, {
          db: fromDrizzle(tx, sql),
          singletonKey: runId,
          startAfter,
        })
      },
    },
    close: () => boss.stop({ graceful: false, close: false }),
  }
}
