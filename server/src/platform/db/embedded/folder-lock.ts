import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { StartFault } from '../../start-fault.ts'
import { birthOf } from './processes.ts'

/**
 * Makes this process the only owner of a data folder. Returns how to give it up.
 * A lock whose process is gone (killed, power cut) is taken over.
 */
export async function lockFolder(lockFile: string, folder: string): Promise<() => Promise<void>> {
  const mine = `${process.pid} ${birthOf(process.pid) ?? ''}\n`
  const draft = `${lockFile}.${process.pid}`
  await writeFile(draft, mine)
  try {
    for (let tries = 0; tries < 20; tries += 1) {
      try {
        await link(draft, lockFile)
        return async () => {
          if ((await readFile(lockFile, 'utf8').catch(() => '')) === mine) await rm(lockFile, { force: true })
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      await takeOver(lockFile, folder)
    }
  } finally {
    await rm(draft, { force: true })
  }
  throw new StartFault(`The lock of ${folder} keeps changing hands. Start one instance at a time.`)
}

async function takeOver(lockFile: string, folder: string): Promise<void> {
  const held = await readFile(lockFile, 'utf8').catch(() => null)
  if (held === null) return
  const [pid = '', birth = ''] = held.trim().split(' ')
  const alive = birthOf(Number(pid))
  if (alive !== null && (birth === '' || alive === birth)) {
    throw new StartFault(
      `The data folder ${folder} is in use by another running Atelier (process ${pid}). Stop that one, or give this one its own DATA_DIR.`,
    )
  }
  const aside = `${lockFile}.stale-${process.pid}`
  await rename(lockFile, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => null)
  // Somebody else was quicker and the file moved away is already the new owner's: put it back.
  if (moved !== null && moved !== held) await link(aside, lockFile).catch(() => undefined)
  await rm(aside, { force: true })
}
