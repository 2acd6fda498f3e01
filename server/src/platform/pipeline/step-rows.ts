import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Tx } from '../db/database.ts'
import type { Lease } from './lease.ts'
import { runStep } from './tables.ts'

export type StepRowChange = PgUpdateSetSource<typeof runStep>

const ofRun = (lease: Lease) =>
  and(eq(runStep.workspaceId, lease.workspaceId), eq(runStep.runId, lease.runId))

/** Change a step that is not done; false when it is, for then it was changed before. */
export async function moveStep(tx: Tx, lease: Lease, name: string, row: StepRowChange): Promise<boolean> {
  const { rowCount } = await tx
    .update(runStep)
    .set(row)
    .where(and(ofRun(lease), eq(runStep.name, name), ne(runStep.state, 'done')))
  return rowCount === 1
}

/** Steps begin; one that begins again keeps the time it first began. */
export async function markRunning(tx: Tx, lease: Lease, names: readonly string[], now: Date): Promise<void> {
  await tx
    .update(runStep)
    .set({
      state: 'running',
      waitingReason: null,
      wakeAt: null,
      errorCode: null,
      startedAt: sql`coalesce(${runStep.startedAt}, ${now.toISOString()}::timestamptz)`,
    })
    .where(and(ofRun(lease), inArray(runStep.name, [...names])))
}

/** Steps that were under way are to be taken up again, should the run be. */
export async function stopSteps(tx: Tx, lease: Lease): Promise<void> {
  await tx
    .update(runStep)
    .set({ state: 'pending' })
    .where(and(ofRun(lease), eq(runStep.state, 'running')))
}
