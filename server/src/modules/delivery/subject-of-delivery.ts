import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx, SystemActor } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { delivery } from './tables.ts'

/** What a delivery is about; null when it is gone. */
export function subjectOfDelivery(ctx: Ctx, actor: SystemActor, deliveryId: string): Promise<string | null> {
  return inWorkspace(ctx, actor, async (tx) => {
    const [row] = await tx
      .select({ subjectId: delivery.subjectId })
      .from(delivery)
      .where(and(eq(delivery.workspaceId, actor.workspaceId), eq(delivery.id, deliveryId)))
    return row?.subjectId ?? null
  })
}

/** What a delivery that has not ended is about. */
export function openSubject(
  ctx: Ctx,
  actor: SystemActor,
  deliveryId: string,
): Promise<{ kind: string; id: string } | null> {
  return inWorkspace(ctx, actor, async (tx) => {
    const [row] = await tx
      .select({ kind: delivery.subjectKind, id: delivery.subjectId })
      .from(delivery)
      .where(
        and(
          eq(delivery.workspaceId, actor.workspaceId),
          eq(delivery.id, deliveryId),
          inArray(delivery.state, ['pending', 'sending']),
        ),
      )
    return row ?? null
  })
}
