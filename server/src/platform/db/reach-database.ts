import { attachEmbedded } from './embedded/attach-embedded.ts'
import { startEmbedded } from './embedded/start-embedded.ts'
import { prepareExternal } from './external.ts'
import type { DatabaseAccess } from './role-names.ts'

export interface Reached {
  readonly access: DatabaseAccess
  /** Where an embedded database lives instead, when its user could not reach the data folder. */
  readonly moved: string | null
  /** Lets a start that comes while this process stops wait instead of being refused. */
  announceStop(): Promise<void>
  stop(): Promise<void>
}

/**
 * The configured database, ready to sign in to: the operator's own, or the embedded one.
 * A tool may borrow (`attach`) the embedded server of a running Atelier; serving it needs the folder alone.
 */
export async function reachDatabase(
  config: { dataDir: string; database: { url: string | null; rolePrefix: string | null } },
  options: { attach: boolean; tell?: (event: string) => void },
): Promise<Reached> {
  const { url, rolePrefix } = config.database
  if (url) return borrowed(await prepareExternal(url, rolePrefix ?? undefined))
  const running = options.attach ? await attachEmbedded(config.dataDir) : null
  return running ? borrowed(running) : startEmbedded({ dataDir: config.dataDir, tell: options.tell })
}

function borrowed(access: DatabaseAccess): Reached {
  const nothing = async () => undefined
  return { access, moved: null, announceStop: nothing, stop: nothing }
}
