import { readlinkSync } from 'node:fs'
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { StartFault } from '../../start-fault.ts'
import { birthOf } from './processes.ts'

export interface FolderLock {
  /** Tells whoever starts next that it is worth waiting: we are about to go. */
  announceLeaving(): Promise<void>
  release(): Promise<void>
}

export interface LockTimes {
  /** Between signs of life. */
  beatMs: number
  /** How long a lock of another machine or container must be silent to count as left behind. */
  silentMs: number
  /** How long one who is stopping is waited for. */
  leavingMs: number
}

const usual: LockTimes = { beatMs: 2_000, silentMs: 9_000, leavingMs: 45_000 }

/**
 * Makes this process the only owner of a data folder. A lock whose process is gone (killed, power cut) is taken
 * over; one whose process is stopping is waited for; one from another container or machine is watched for signs of
 * life, because its processes cannot be seen from here. Errors: `StartFault` that names the other owner.
 */
export async function lockFolder(lockFile: string, folder: string, times = usual): Promise<FolderLock> {
  const mine = `${process.pid} ${birthOf(process.pid) ?? '?'} ${here()}`
  const draft = `${lockFile}.${process.pid}`
  await writeFile(draft, mine)
  try {
    for (const until = performance.now() + times.leavingMs; performance.now() < until;) {
      try {
        await link(draft, lockFile)
        return keep(lockFile, mine, times)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      await clearTheWay(lockFile, folder, times)
    }
  } finally {
    await rm(draft, { force: true })
  }
  throw new StartFault(
    `The Atelier that is stopping in ${folder} does not come to an end. End it, then start again.`,
  )
}

/** Processes can be looked up by number only within one machine and one process namespace. */
function here(): string {
  try {
    return `${hostname()}/${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

function keep(lockFile: string, mine: string, { beatMs }: LockTimes): FolderLock {
  const isMine = async () => (await readFile(lockFile, 'utf8').catch(() => '')).startsWith(mine)
  const beat = setInterval(() => {
    const now = new Date()
    utimes(lockFile, now, now).catch(() => undefined)
  }, beatMs)
  beat.unref()
  return {
    async announceLeaving() {
      if (await isMine()) await writeFile(lockFile, `${mine} leaving`)
    },
    async release() {
      clearInterval(beat)
      if (await isMine()) await rm(lockFile, { force: true })
    },
  }
}

/** Removes a lock whose owner is gone, or waits a moment for one who is going. */
async function clearTheWay(lockFile: string, folder: string, times: LockTimes): Promise<void> {
  const found = await readFile(lockFile, 'utf8').catch(() => null)
  if (found === null) return
  const [pid = '', birth, place = here(), leaving] = found.split(' ')
  const isHere = place === here()
  const lives = isHere ? isAlive(Number(pid), birth) : await givesSigns(lockFile, times.silentMs)
  if (lives && leaving) return delay(50)
  if (lives) {
    const who = isHere ? `process ${pid}` : `on ${place.split('/')[0]}`
    throw new StartFault(
      `The data folder ${folder} is in use by another running Atelier (${who}). Stop that one, or give this one its own DATA_DIR.`,
    )
  }
  await takeAway(lockFile, found)
}

function isAlive(pid: number, birth: string | undefined): boolean {
  const now = birthOf(pid)
  return now !== null && (birth === '?' || birth === now)
}

async function givesSigns(lockFile: string, silentMs: number): Promise<boolean> {
  const lastSign = () =>
    stat(lockFile).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    )
  const first = await lastSign()
  for (const until = performance.now() + silentMs; performance.now() < until; await delay(100)) {
    if ((await lastSign()) !== first) return true
  }
  return false
}

async function takeAway(lockFile: string, found: string): Promise<void> {
  const aside = `${lockFile}.stale-${process.pid}`
  await rename(lockFile, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => null)
  // Somebody else was quicker and the file moved away is already the new owner's: put it back.
  if (moved !== null && moved !== found) await link(aside, lockFile).catch(() => undefined)
  await rm(aside, { force: true })
}
