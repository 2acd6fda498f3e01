import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { makeDataFolder } from '../../data-folder.ts'
import { StartFault } from '../../start-fault.ts'
import { isDatabaseAway } from '../faults.ts'
import { roleKinds, roleNames, type DatabaseAccess, type RoleKind } from '../role-names.ts'
import { findBinaries } from './binaries.ts'
import { linkCluster, placeCluster } from './cluster-folder.ts'
import { createCredentials, readCredentials, type Credentials } from './credentials.ts'
import { keepRunning } from './keep-running.ts'
import { lockFolder } from './folder-lock.ts'
import { initCluster } from './init-cluster.ts'
import { startPostmaster, type Cluster } from './postmaster.ts'
import { prepareRoles } from './prepare-roles.ts'
import { findRunAs } from './run-as.ts'

export interface EmbeddedServer {
  readonly access: DatabaseAccess
  /** Of the server now; it changes when the server had to be started again. */
  readonly pid: number
  readonly port: number
  /** For setting up and for tests; the program serves with the roles of `access`. */
  readonly superuserUrl: string
  /** Where the database went instead, when its user could not reach the data folder. */
  readonly moved: string | null
  /** A start that comes while we stop waits for us instead of being refused. */
  announceStop(): Promise<void>
  /** Ends the server and gives up the folder. Repeat: nothing. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  dataDir: string
  /** Database name, and prefix of its roles. */
  database?: string
  /** False only in tests. */
  durable?: boolean
  /** Hears when the server had to be started again. */
  tell?: (event: string) => void
}

/**
 * The PostgreSQL that comes with the program, running on `dataDir` and owned by this process alone.
 * Repeat: after a stop, a crash or a kill it goes on with the same data; a server left behind is taken over.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = await makeDataFolder(options.dataDir)
  const database = options.database ?? 'atelier'
  const lock = await lockFolder(join(dataDir, 'database.lock'), dataDir)
  try {
    const runAs = await findRunAs()
    const binaries = await findBinaries(runAs)
    const { folder, moved } = await placeCluster(dataDir, runAs)
    const cluster = {
      binaries,
      folder,
      runAs,
      logFile: join(dataDir, 'database.log'),
      durable: options.durable ?? true,
    }
    const credentials = await prepareCluster(cluster, join(dataDir, 'database.json'))
    await linkCluster(dataDir, folder)
    const roles = roleNames(database)
    const { superuserUrl, ...first } = await startAndPrepare(cluster, credentials, database)
    const postmaster = keepRunning(cluster, first, options.tell ?? (() => undefined))
    let stopping: Promise<void> | undefined
    return {
      access: { roles, urls: urlsOf(credentials, first.port, database) },
      get pid() {
        return postmaster.pid
      },
      port: first.port,
      superuserUrl,
      moved,
      announceStop: lock.announceLeaving,
      stop: () => (stopping ??= postmaster.stop().finally(lock.release)),
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** A server that is dying just now still looks alive, so one that does not answer is looked at again. */
async function startAndPrepare(cluster: Cluster, credentials: Credentials, database: string) {
  for (let tries = 1; ; tries += 1) {
    const { pid, port } = await startPostmaster(cluster)
    const superuserUrl = url('postgres', credentials.superuser, port, 'postgres')
    try {
      await prepareRoles(superuserUrl, database, roleNames(database), credentials)
      return { pid, port, superuserUrl }
    } catch (error) {
      if (tries === 5 || !isDatabaseAway(error)) throw error
      await delay(tries * 100)
    }
  }
}

async function prepareCluster(cluster: Cluster, credentialFile: string): Promise<Credentials> {
  const exists = await access(cluster.folder).then(
    () => true,
    () => false,
  )
  const known = await readCredentials(credentialFile)
  if (exists && !known)
    throw new StartFault(
      `${credentialFile} is missing, and with it the passwords of the database beside it. Put it back from a copy of the data folder.`,
    )
  const credentials = known ?? (await createCredentials(credentialFile))
  if (!exists) await initCluster(cluster, credentials.superuser)
  return credentials
}

export function urlsOf(credentials: Credentials, port: number, database: string): Record<RoleKind, string> {
  const names = roleNames(database)
  const entries = roleKinds.map((kind) => [kind, url(names[kind], credentials.roles[kind], port, database)])
  return Object.fromEntries(entries) as Record<RoleKind, string>
}

const url = (user: string, password: string, port: number, database: string) =>
  `postgres://${encodeURIComponent(user)}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`
