import type { Ctx } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { publishEvent } from '../../platform/events/publish-event.ts'

/** Tell who is watching that a delivery has moved. */
export async function publishDelivery(
  ctx: Ctx,
  tx: Tx,
  row: { id: string; workspaceId: string; subjectId: string },
): Promise<void> {
  await publishEvent(tx, ctx.clock, {
    workspaceId: row.workspaceId,
    type: 'delivery.changed',
    data: { deliveryId: row.id, storyId: row.subjectId },
  })
}
