import { sql } from 'drizzle-orm'
import type { Clock } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { storableJson } from '../pipeline/storable-json.ts'
import { dueSet } from '../due/due-set.ts'

export const eventChannel = 'atelier_events'
export const eventLifeMs = 24 * 60 * 60 * 1000

export interface NewEvent {
  workspaceId: string
  /** `noun.verb`, e.g. `run.changed`. */
  type: string
  data: Record<string, unknown>
}

/**
 * Write an event and take its position. Call it last in the transaction: the row lock on the workspace's
 * head is held until commit, which is what puts positions into commit order, so that a reader who has seen
 * position n has missed none before it. The notification names the workspace and nothing else.
 */
export async function publishEvent(tx: Tx, clock: Clock, event: NewEvent): Promise<{ position: number }> {
  const now = clock.now()
  const result = await tx.execute<{ position: string; first: boolean }>(sql`
    with head as (
      insert into event_head (workspace_id, position) values (${event.workspaceId}, 1)
      on conflict (workspace_id) do update set position = event_head.position + 1
      returning position
    ), added as (
      insert into event (workspace_id, position, type, data, created_at)
      select ${event.workspaceId}, position, ${event.type}, ${storableJson(event.data)}::jsonb, ${now.toISOString()}::timestamptz from head
    )
    select position, not exists (select 1 from event where workspace_id = ${event.workspaceId}) as first,
      pg_notify(${eventChannel}, ${event.workspaceId})
    from head`)
  const row = result.rows[0]
  if (!row) throw new Error('an event got no position')
  // The first event after an empty time starts the clean-up; it goes on by itself while events remain.
  if (row.first) {
    await dueSet(tx, {
      kind: eventRetentionKind,
      id: event.workspaceId,
      dueAt: new Date(now.getTime() + eventLifeMs),
    })
  }
  return { position: Number(row.position) }
}

export const eventRetentionKind = 'event.retention'
