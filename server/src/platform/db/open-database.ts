import pg from 'pg'
import type { Database } from './database.ts'
import type { DatabaseAccess, RoleKind } from './role-names.ts'

export interface PoolSizes {
  app: number
  auth: number
  worker: number
}

/**
 * One pool a role; connections are made when first needed. A statement is given up after 30 s, a lock after 10 s,
 * and a transaction that sits idle for 30 s is ended by the server, so that nothing holds rows for ever.
 * `onError` hears of idle connections that broke; the pool replaces them.
 */
export function openDatabase(
  access: DatabaseAccess,
  sizes: PoolSizes,
  onError: (error: Error, role: RoleKind) => void = () => undefined,
): Database {
  const open = (role: RoleKind, max: number, pipeline = false) => {
    const pool = new pg.Pool({
      pipeline,
      connectionString: access.urls[role],
      max,
      application_name: `atelier ${role}`,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
    })
    // Without a listener a connection that breaks would end the process: one in use, whose statement fails with the
    // same fault, or an idle one, of which only the pool hears.
    pool.on('connect', (client) => void client.on('error', () => undefined))
    return pool.on('error', (error) => onError(error, role))
  }
  const pools = {
    // So that `readInWorkspace` need not wait between statements. Cursors and COPY do not work on it.
    app: open('app', sizes.app, true),
    auth: open('auth', sizes.auth),
    worker: open('worker', sizes.worker),
    operator: open('operator', 2),
  }
  let closing: Promise<void> | undefined
  return {
    ...pools,
    listen: { connectionString: access.urls.app },
    close: () =>
      (closing ??= Promise.all(Object.values(pools).map((pool) => pool.end())).then(() => undefined)),
  }
}
