import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { StartFault } from '../../start-fault.ts'
import { birthOf } from './processes.ts'

export interface FolderLock {
  /** Tells whoever starts next that it is worth waiting: we are about to go. */
  announceLeaving(): Promise<void>
  release(): Promise<void>
}

const leavingWithinMs = 45_000

/**
 * Makes this process the only owner of a data folder. A lock whose process is gone (killed, power cut) is taken
 * over; one whose process is stopping is waited for. Errors: `StartFault` that names the other process.
 */
export async function lockFolder(lockFile: string, folder: string): Promise<FolderLock> {
  const mine = `${process.pid} ${birthOf(process.pid) ?? '?'}`
  const draft = `${lockFile}.${process.pid}`
  await writeFile(draft, mine)
  try {
    for (const until = performance.now() + leavingWithinMs; performance.now() < until;) {
      try {
        await link(draft, lockFile)
        return held(lockFile, mine)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      await takeOver(lockFile, folder)
    }
  } finally {
    await rm(draft, { force: true })
  }
  throw new StartFault(
    `The Atelier that is stopping in ${folder} does not come to an end. End it, then start again.`,
  )
}

function held(lockFile: string, mine: string): FolderLock {
  const isMine = async () => (await readFile(lockFile, 'utf8').catch(() => '')).startsWith(mine)
  return {
    async announceLeaving() {
      if (await isMine()) await writeFile(lockFile, `${mine} leaving`)
    },
    async release() {
      if (await isMine()) await rm(lockFile, { force: true })
    },
  }
}

/** Removes a lock whose owner is gone, or waits a moment for one who is going. */
async function takeOver(lockFile: string, folder: string): Promise<void> {
  const found = await readFile(lockFile, 'utf8').catch(() => null)
  if (found === null) return
  const [pid = '', birth, leaving] = found.split(' ')
  const alive = birthOf(Number(pid))
  if (alive !== null && (birth === '?' || birth === alive)) {
    if (leaving) return delay(50)
    throw new StartFault(
      `The data folder ${folder} is in use by another running Atelier (process ${pid}). Stop that one, or give this one its own DATA_DIR.`,
    )
  }
  const aside = `${lockFile}.stale-${process.pid}`
  await rename(lockFile, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => null)
  // Somebody else was quicker and the file moved away is already the new owner's: put it back.
  if (moved !== null && moved !== found) await link(aside, lockFile).catch(() => undefined)
  await rm(aside, { force: true })
}
