import { eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { inWorkspace, type InTx } from '../db/in-workspace.ts'
import { run } from './tables.ts'

/** The right to work on a run. Every write names it, and taking it anew makes the former one worthless. */
export interface Lease {
  readonly runId: string
  readonly workspaceId: string
  readonly number: number
}

/** The lease was taken by somebody else, or the run has ended: nothing of ours may be written any more. */
export class LeaseLost extends Error {
  constructor(lease: Lease) {
    super(`lease ${lease.number} of run ${lease.runId} is lost`)
    this.name = 'LeaseLost'
  }
}

type RunChange = Partial<typeof run.$inferInsert>

/**
 * Change the run's row under its lease; the row stays locked until commit, so nobody can take the lease
 * meanwhile. Errors: LeaseLost.
 */
export async function writeRun(
  tx: Tx,
  now: Date,
  lease: Lease,
  change: RunChange = {},
): Promise<{ cancelRequested: boolean }> {
  const [row] = await tx
    .update(run)
    .set({ ...change, updatedAt: now })
    .where(
      sql`${run.workspaceId} = ${lease.workspaceId} and ${run.id} = ${lease.runId} and ${run.lease} = ${lease.number}`,
    )
    .returning({ cancelRequested: run.cancelRequested })
  if (!row) throw new LeaseLost(lease)
  return row
}

/** One transaction of the run's workspace. */
export function inRun<T>(
  ctx: Ctx,
  lease: { workspaceId: string },
  work: (tx: Tx, inner: InTx) => Promise<T>,
): Promise<T> {
  return inWorkspace(ctx, { workspaceId: lease.workspaceId }, work)
}

/** Leases run by the database's clock, because several machines share it. */
export const leaseEnd = (leaseMs: number) =>
  sql<Date>`clock_timestamp() + ${leaseMs} * interval '1 millisecond'`

/** Keep the lease. Errors: LeaseLost. */
export function renewLease(ctx: Ctx, lease: Lease, leaseMs: number): Promise<{ cancelRequested: boolean }> {
  return inRun(ctx, lease, async (tx) => {
    const { rows } = await tx.execute<{ cancelRequested: boolean }>(sql`
      update run set lease_until = ${leaseEnd(leaseMs)}
      where workspace_id = ${lease.workspaceId} and id = ${lease.runId} and lease = ${lease.number}
      returning cancel_requested as "cancelRequested"`)
    if (!rows[0]) throw new LeaseLost(lease)
    return rows[0]
  })
}

export type RunRow = typeof run.$inferSelect

/** The run's row, locked; `leaseLeftMs` is null where nobody holds it, negative where its holder is gone. */
export async function lockRun(
  tx: Tx,
  workspaceId: string,
  runId: string,
): Promise<(RunRow & { leaseLeftMs: number | null }) | null> {
  const [row] = await tx
    .select({
      run,
      leaseLeftMs: sql<string | null>`extract(epoch from ${run.leaseUntil} - clock_timestamp()) * 1000`,
    })
    .from(run)
    .where(sql`${eq(run.workspaceId, workspaceId)} and ${eq(run.id, runId)}`)
    .for('update')
  if (!row) return null
  const held = row.run.leaseOwner !== null
  return { ...row.run, leaseLeftMs: held ? Number(row.leaseLeftMs ?? -1) : null }
}
