import { access, constants, mkdir, realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { StartFault } from './start-fault.ts'

/**
 * Makes the data folder where it is missing; returns its real, absolute path. What is in it is private; as root it
 * can still be passed through, because the embedded PostgreSQL runs as another user.
 */
export async function makeDataFolder(dataDir: string): Promise<string> {
  const folder = resolve(dataDir)
  try {
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return await realpath(folder)
  } catch (cause) {
    throw new StartFault(
      `The data folder ${folder} cannot be written. Check who owns it, or set DATA_DIR to another.`,
      { cause },
    )
  }
}
