import type { Pool, PoolClient } from 'pg'
import type { Tx } from './database.ts'
import { handleOf } from './handle.ts'

/**
 * Run `work` in one transaction; `begin` is the statement that opens it, so that settings ride along in the
 * same round trip. A connection that failed to roll back is not given back to the pool.
 */
export async function transaction<T>(pool: Pool, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(begin)
    const result = await work(handleOf(client))
    await client.query('commit')
    return result
  } catch (error) {
    broken = await rollback(client)
    throw error
  } finally {
    client.release(broken)
  }
}

async function rollback(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
