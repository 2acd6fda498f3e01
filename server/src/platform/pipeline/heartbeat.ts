import type { Ctx } from '../context.ts'
import { LeaseLost, renewLease, type Lease } from './lease.ts'
import type { Timing } from './timing.ts'

/**
 * Keep a lease while its run is worked on, and hear with every renewal whether the run is to be cancelled.
 * `lost` also comes when the lease could not be renewed until its end: somebody else may have it by then.
 */
export function startHeartbeat(
  ctx: Ctx,
  lease: Lease,
  timing: Pick<Timing, 'heartbeatMs' | 'leaseMs'>,
  on: { beat(): void; cancelled(): void; lost(error: unknown): void },
): () => void {
  let renewedAt = performance.now()
  const timer = setInterval(() => {
    const askedAt = performance.now()
    renewLease(ctx, lease, timing.leaseMs).then(
      ({ cancelRequested }) => {
        renewedAt = askedAt
        if (cancelRequested) on.cancelled()
      },
      (error: unknown) => {
        if (error instanceof LeaseLost || performance.now() - renewedAt > timing.leaseMs) on.lost(error)
      },
    )
    on.beat()
  }, timing.heartbeatMs)
  return () => clearInterval(timer)
}
