import { and, asc, desc, eq, gt } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { event, eventHead } from './tables.ts'

export interface StoredEvent {
  position: number
  type: string
  data: unknown
  createdAt: Date
}

const openWorkspace = sql`(select nullif(current_setting('app.workspace_id', true), '')::uuid)`

/** Events of the open workspace after a position, oldest first; an empty list says the reader has caught up. */
export async function readEvents(tx: Tx, after: number, limit: number): Promise<StoredEvent[]> {
  return tx
    .select({ position: event.position, type: event.type, data: event.data, createdAt: event.createdAt })
    .from(event)
    .where(and(eq(event.workspaceId, openWorkspace), gt(event.position, after)))
    .orderBy(asc(event.position))
    .limit(limit)
}

/**
 * Where the open workspace's events stand: `head` is the last position given out, `oldest` the first still
 * kept (null when none is). A reader who asks for less than `oldest - 1` has missed events and must reload.
 */
export async function eventSpan(tx: Tx): Promise<{ head: number; oldest: number | null }> {
  const [head] = await tx
    .select({ position: eventHead.position })
    .from(eventHead)
    .where(eq(eventHead.workspaceId, openWorkspace))
    .orderBy(desc(eventHead.position))
    .limit(1)
  const [oldest] = await tx
    .select({ position: event.position })
    .from(event)
    .where(eq(event.workspaceId, openWorkspace))
    .orderBy(asc(event.position))
    .limit(1)
  return { head: head?.position ?? 0, oldest: oldest?.position ?? null }
}
