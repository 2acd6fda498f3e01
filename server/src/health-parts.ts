import { sql } from 'drizzle-orm'
import { asAuth } from './platform/db/as-auth.ts'
import { transaction } from './platform/db/transaction.ts'
import type { HealthPart } from './platform/http/health.ts'
import { countUnfinishedRuns } from './platform/pipeline/count-runs.ts'

const littleRoomBytes = 500 * 1024 * 1024

/** What readiness looks at, by name. */
export function healthParts({
  makers,
}: {
  makers: Readonly<Record<string, string>>
}): Record<string, HealthPart> {
  return {
    database: async (ctx) => {
      const begun = performance.now()
      await asAuth(ctx, (tx) => tx.execute(sql`select 1`))
      return { state: 'ok', latencyMs: Math.round(performance.now() - begun) }
    },
    queue: async (ctx) => ({ state: 'ok', ...(await countUnfinishedRuns(ctx)) }),
    workers: async (ctx) => {
      const found = await transaction(ctx.db.worker, 'begin read only', (tx) =>
        tx.execute<{ late: number }>(sql`
          select count(*)::int as late from due where kind = 'run.sweep' and due_at < now() - interval '2 minutes'`),
      )
      const late = found.rows[0]?.late ?? 0
      return late > 0
        ? {
            state: 'degraded',
            late,
            note: 'Runs wait for a worker. Is a process with ROLE=all or ROLE=worker alive?',
          }
        : { state: 'ok', late }
    },
    storage: async (ctx) => {
      const { freeBytes } = await ctx.providers.storage.usage()
      return { state: 'ok', name: ctx.providers.storage.name, freeBytes }
    },
    disk: async (ctx) => {
      const { freeBytes } = await ctx.providers.storage.usage()
      return freeBytes !== null && freeBytes < littleRoomBytes
        ? {
            state: 'degraded',
            freeBytes,
            note: 'Less than 500 MB are free. Make room before stories stop being saved.',
          }
        : { state: 'ok', freeBytes }
    },
    mail: async (ctx) => ({ state: 'ok', name: makers.mail, local: ctx.providers.mail.local }),
  }
}
