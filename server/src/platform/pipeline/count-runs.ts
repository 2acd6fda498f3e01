import { sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { transaction } from '../db/transaction.ts'

/** Unfinished runs of the whole installation, by state. */
export async function countUnfinishedRuns(
  ctx: Pick<Ctx, 'db'>,
): Promise<{ queued: number; running: number; waiting: number }> {
  const counted = await transaction(ctx.db.worker, 'begin read only', (tx) =>
    tx.execute<{ state: string; count: number }>(sql`
      select state, count(*)::int as count from run where state in ('queued', 'running', 'waiting') group by state`),
  )
  const of = (state: string) => counted.rows.find((row) => row.state === state)?.count ?? 0
  return { queued: of('queued'), running: of('running'), waiting: of('waiting') }
}
