import type { Module } from '../../platform/http/module.ts'
import type { Composers } from './compose.ts'
import { deliveryRoutes } from './routes.ts'
import { deliveryKind } from './schedule-deliveries.ts'
import { sendDelivery } from './send-delivery.ts'

/** One ledger for everything that goes out, and the local mailbox that keeps what has nowhere to go. */
export function deliveryModule(composers: Composers): Module {
  return {
    name: 'delivery',
    routes: deliveryRoutes,
    due: { [deliveryKind]: (ctx, work) => sendDelivery(ctx, work, composers) },
    permissions: { 'deliveries.read': ['owner', 'admin', 'editor', 'reviewer', 'viewer'] },
  }
}
