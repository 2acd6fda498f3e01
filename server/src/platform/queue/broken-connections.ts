import type { Pool } from 'pg'
import type { Database } from '../db/database.ts'

const guarded = new WeakSet<Pool>()

/**
 * A connection that breaks while it is checked out of its pool reports twice: to the statement that waits, and
 * as an event that ends the process when nobody listens. The pool itself listens to idle connections only.
 */
export function surviveBrokenConnections(db: Pick<Database, 'app' | 'auth' | 'worker'>): void {
  for (const pool of [db.app, db.auth, db.worker]) {
    if (guarded.has(pool)) continue
    guarded.add(pool)
    pool.on('connect', (client) => client.on('error', () => undefined))
  }
}
