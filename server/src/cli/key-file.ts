import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KeyFile } from '../platform/security/keys.ts'
import { StartFault } from '../platform/start-fault.ts'

/**
 * The installation's keys out of the data folder, made on the first start. Whoever loses them loses every sealed
 * address and token, so a file that cannot be read is never replaced.
 */
export async function readKeyFile(dataDir: string): Promise<KeyFile> {
  const file = join(dataDir, 'keys.json')
  const text = (await readIfThere(file)) ?? (await createKeyFile(file))
  try {
    const keys = KeyFile.parse(JSON.parse(text))
    if (keys.keys[keys.current]) return keys
  } catch {
    // Told below; the cause would print what is in the file.
  }
  throw new StartFault(
    `${file} does not hold the installation's keys as it should. Put it back from a copy; without it sealed addresses cannot be read.`,
  )
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new StartFault(`${file} cannot be read (${error.code}). Check who owns it.`, { cause: error })
  })
}

async function createKeyFile(file: string): Promise<string> {
  const id = `k${Date.now().toString(36)}`
  const made = { current: id, keys: { [id]: randomBytes(32).toString('hex') } } satisfies KeyFile
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
  // Two processes that share the folder must end up with the same keys: the first link wins.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft, { force: true })
  return readFile(file, 'utf8')
}
