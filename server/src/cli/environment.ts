import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

export const projectRoot = join(import.meta.dirname, '../../..')

export type Environment = Readonly<Record<string, string | undefined>>

/** Variables of the process over those of `.env` in the project's folder. */
export function withEnvFile(env: Environment, folder = projectRoot): Environment {
  try {
    return { ...parseEnv(readFileSync(join(folder, '.env'), 'utf8')), ...env }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return env
    throw error
  }
}
