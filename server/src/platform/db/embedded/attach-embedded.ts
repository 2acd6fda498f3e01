import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { roleNames, type DatabaseAccess } from '../role-names.ts'
import { clusterName } from './cluster-folder.ts'
import { readCredentials } from './credentials.ts'
import { commandLineOf } from './processes.ts'
import { urlsOf } from './start-embedded.ts'

/** The embedded server that another process of ours runs on this data folder; null when none does. */
export async function attachEmbedded(dataDir: string, database = 'atelier'): Promise<DatabaseAccess | null> {
  const folder = await realpath(join(dataDir, clusterName)).catch(() => null)
  const credentials = folder && (await readCredentials(join(dataDir, 'database.json')))
  if (!folder || !credentials) return null
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const alive = commandLineOf(Number(lines[0]))?.includes(folder) && lines[7]?.trim() === 'ready'
  return alive ? { roles: roleNames(database), urls: urlsOf(credentials, Number(lines[3]), database) } : null
}
