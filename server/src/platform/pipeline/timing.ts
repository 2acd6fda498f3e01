/** Intervals of the engine in milliseconds; tests shorten them. */
export interface Timing {
  /** How often a working process renews its lease and looks whether the run was cancelled. */
  heartbeatMs: number
  /** How long a lease outlives its last renewal: the time after which a killed worker's run moves on. */
  leaseMs: number
  /** How soon a run without worker and without job is looked at again. */
  sweepMs: number
  /** How often workers ask for jobs although nothing woke them. */
  pollMs: number
  /** Wait before the first repeat of a failed try; it doubles. */
  retryMs: number
  /** Waits up to this are sat out; for longer ones the run is put down. */
  shortWaitMs: number
  /** Rest after the second lost lease in a row; it doubles up to a minute. */
  lostLeaseRestMs: number
  /** How long a step waits for somebody to decide about an unknown outcome, before it counts as failed. */
  unknownMs: number
  /** How old an answer about rights may be while a long step runs. */
  rightsMs: number
}

export const defaultTiming: Timing = {
  heartbeatMs: 2_000,
  leaseMs: 7_000,
  sweepMs: 5_000,
  pollMs: 5_000,
  retryMs: 2_000,
  shortWaitMs: 15_000,
  lostLeaseRestMs: 1_000,
  unknownMs: 24 * 60 * 60 * 1000,
  rightsMs: 10_000,
}

/** After so many leases lost on one step, with nothing finished between, the run is ended as poisoned. */
export const mostLostLeases = 12
const longestRestMs = 60_000

/** The first loss costs no time, for it is most likely a restart; later ones rest ever longer. */
export function restAfterLoss(lostLeases: number, firstMs: number): number {
  return lostLeases <= 1 ? 0 : Math.min(longestRestMs, firstMs * 2 ** (lostLeases - 2))
}
