import type { Config } from '../config.ts'
import { makeDataFolder } from '../platform/data-folder.ts'
import { migrateUp, migrationStatus } from '../platform/db/migrations/migrate.ts'
import type { DatabaseAccess } from '../platform/db/role-names.ts'
import { migrateQueue } from '../platform/queue/migrate.ts'
import { StartFault } from '../platform/start-fault.ts'
import { readKeyFile } from './key-file.ts'

export type ReadyConfig = Config & { readonly keys: NonNullable<Config['keys']> }

/** Makes the data folder and reads or makes the keys. The folder becomes its real, absolute path. */
export async function prepareData(config: Config): Promise<ReadyConfig> {
  const dataDir = await makeDataFolder(config.dataDir)
  return { ...config, dataDir, keys: config.keys ?? (await readKeyFile(dataDir)) }
}

/** Brings the schema up to this program, or refuses to where the operator wants to do it by hand. */
export async function prepareSchema(access: DatabaseAccess, migrate: 'auto' | 'manual'): Promise<void> {
  if (migrate === 'manual') {
    const { pending } = await migrationStatus(access)
    if (pending.length === 0) return
    const names = pending.map((one) => `${String(one.number).padStart(4, '0')}_${one.name}`).join(', ')
    throw new StartFault(
      `The database waits for the migrations ${names}, and MIGRATE=manual leaves them to you: npm run db -- up`,
    )
  }
  await migrateUp(access)
  await migrateQueue(access.urls.owner, access.roles)
}
