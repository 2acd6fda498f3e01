import { isDatabaseAway } from '../db/faults.ts'

const firstWaitMs = 100
const longestWaitMs = 2_000
const giveUpMs = 60_000

/**
 * Write something that must not be forgotten, through a database that is away for a moment. `write` must be
 * safe to repeat: a connection may break after the commit was carried out.
 */
export async function insist<T>(write: () => Promise<T>): Promise<T> {
  const since = performance.now()
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      return await write()
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() - since > giveUpMs) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}
