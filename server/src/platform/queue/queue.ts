import type { Tx } from '../db/database.ts'

/** Sends runs to workers on the caller's transaction. The queue carries ids and nothing else. */
export interface Queue {
  sendRun(tx: Tx, job: { workspaceId: string; runId: string }, options?: { startAfter?: Date }): Promise<void>
}
