import { sql } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'

export const dueChannel = 'atelier_due'

export interface DueItem {
  /** Literal name of the handler, e.g. `delivery.send`. */
  kind: string
  id: string
  dueAt: Date
}

/**
 * Note that a row of the open workspace has work at `dueAt`; setting it again moves it and makes a claim
 * taken before keep the row. Waiting processes hear of the new time at commit.
 */
export async function dueSet(tx: Tx, item: DueItem): Promise<void> {
  await tx.execute(sql`
    select due_set(${item.kind}, ${item.id}::uuid, ${item.dueAt.toISOString()}::timestamptz),
      pg_notify(${dueChannel}, ${String(item.dueAt.getTime())})`)
}

/** Take the note back: there is nothing to do any more. */
export async function dueClear(tx: Tx, item: { kind: string; id: string }): Promise<void> {
  await tx.execute(sql`select due_clear(${item.kind}, ${item.id}::uuid)`)
}
