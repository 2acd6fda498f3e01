import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { queueSchema, runQueue } from './boss.ts'

/**
 * Create or migrate the queue's schema as the owner, and let `app` add jobs and `worker` take them; no other
 * role may look inside. Safe to repeat; the address must be direct, not pooled.
 */
export async function migrateQueue(
  ownerConnectionString: string,
  roleNames: { app: string; worker: string },
): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerConnectionString,
    schema: queueSchema,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
    reindex: false,
  })
  const faults: unknown[] = []
  boss.on('error', (error) => faults.push(error))
  try {
    await boss.start()
    // The run's row decides about retries, so the queue itself never repeats anything.
    const settings = {
      retryLimit: 0,
      expireInSeconds: 60,
      notify: true,
      deleteAfterSeconds: 60,
      retentionSeconds: 60 * 60 * 24,
    }
    if (await boss.getQueue(runQueue)) await boss.updateQueue(runQueue, settings)
    else await boss.createQueue(runQueue, { ...settings, policy: 'short' })
  } finally {
    await boss.stop({ graceful: false })
  }
  if (faults.length > 0) throw new AggregateError(faults, 'the job queue could not be prepared')
  await grant(ownerConnectionString, roleNames)
}

async function grant(connectionString: string, roleNames: { app: string; worker: string }): Promise<void> {
  const app = pg.escapeIdentifier(roleNames.app)
  const worker = pg.escapeIdentifier(roleNames.worker)
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(`
      begin;
      revoke all on schema ${queueSchema} from public;
      grant usage on schema ${queueSchema} to ${app}, ${worker};
      revoke all on all tables in schema ${queueSchema} from ${app}, ${worker};
      grant select on ${queueSchema}.version, ${queueSchema}.queue to ${app};
      grant insert, select (id, start_after) on ${queueSchema}.job, ${queueSchema}.job_common to ${app};
      grant select, insert, update, delete on all tables in schema ${queueSchema} to ${worker};
      commit`)
  } finally {
    await client.end()
  }
}
