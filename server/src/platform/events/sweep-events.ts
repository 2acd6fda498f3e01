import { sql } from 'drizzle-orm'
import type { DueHandler } from '../due/start-due.ts'
import { dueSet } from '../due/due-set.ts'
import { inWorkspace } from '../db/in-workspace.ts'
import { eventLifeMs, eventRetentionKind } from './publish-event.ts'

const batch = 5_000

/** Delete a workspace's events older than 24 h, and come back when the next ones reach that age. */
const sweepEvents: DueHandler = async (ctx, { workspaceId }) => {
  await inWorkspace(ctx, { workspaceId }, async (tx) => {
    // Publishers queue behind this lock, so none decides "I am the first event" from a stale picture.
    await tx.execute(sql`select 1 from event_head where workspace_id = ${workspaceId} for update`)
    const now = ctx.clock.now()
    const before = new Date(now.getTime() - eventLifeMs).toISOString()
    const { rowCount } = await tx.execute(sql`
      delete from event where workspace_id = ${workspaceId} and position in (
        select position from event
        where workspace_id = ${workspaceId} and created_at <= ${before}::timestamptz
        order by position limit ${batch}
      )`)
    const deleted = rowCount ?? 0
    const { rows } = await tx.execute<{ oldestMs: string | null }>(sql`
      select extract(epoch from min(created_at)) * 1000 as "oldestMs" from event where workspace_id = ${workspaceId}`)
    const oldestMs = rows[0]?.oldestMs
    if (oldestMs == null && deleted === 0) return
    const nextMs = deleted === batch ? now.getTime() : Number(oldestMs ?? now.getTime()) + eventLifeMs
    await dueSet(tx, {
      kind: eventRetentionKind,
      id: workspaceId,
      dueAt: new Date(Math.max(nextMs, now.getTime())),
    })
  })
}

/** To be registered with `startDue`. */
export const eventDueHandlers: Readonly<Record<string, DueHandler>> = { [eventRetentionKind]: sweepEvents }
