import type { Ctx } from '../context.ts'
import { makeCallRecord } from './call-record.ts'
import type { Lease } from './lease.ts'
import { makePaidCall, type PaidCall } from './paid-call.ts'
import type { StepStatus } from './plan.ts'

/** A step under way in this process. */
export interface ActiveStep {
  readonly controller: AbortController
  readonly signal: AbortSignal
  /** Orders on their way to vendors, whose answers are still to be written down. */
  submissions: number
}

/** The `call` handed to a step; `answered` is told when the last open order's answer is written down. */
export function stepCall(
  ctx: Ctx,
  lease: Lease,
  status: StepStatus,
  active: ActiveStep,
  on: { givingWay: AbortSignal; progress(fraction: number): void; answered(): void },
): PaidCall {
  return makePaidCall({
    record: makeCallRecord(ctx, lease, status.name),
    keyOf: (key, generation) => `${lease.runId}/${status.name}/${key}/${generation}`,
    signal: active.signal,
    givingWay: on.givingWay,
    submissionBegins: () => void (active.submissions += 1),
    submissionEnds() {
      active.submissions -= 1
      if (active.submissions === 0) on.answered()
    },
    progress: on.progress,
    billedTwice: () => void (status.note = { ...status.note, mayHaveBeenBilledTwice: true }),
  })
}
