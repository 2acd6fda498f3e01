import { isDatabaseAway, sqlState } from '../db/faults.ts'

const firstWaitMs = 100
const longestWaitMs = 2_000
const giveUpMs = 60_000

/** Deadlock, serialization, lock and statement time-outs: the same statement may well succeed. */
const passingStates = new Set(['40001', '40P01', '55P03', '57014'])

/** Is this the database's trouble of the moment, not a fault of what was asked? */
export function isPassing(error: unknown): boolean {
  return isDatabaseAway(error) || passingStates.has(sqlState(error) ?? '')
}

/**
 * Write something that must not be forgotten, through a database that is in trouble for a moment. `write` must be
 * safe to repeat: a connection may break after the commit was carried out.
 */
export async function insist<T>(write: () => Promise<T>): Promise<T> {
  const since = performance.now()
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      return await write()
    } catch (error) {
      if (!isPassing(error) || performance.now() - since > giveUpMs) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}
