import { drizzle } from 'drizzle-orm/node-postgres'
import type { PoolClient } from 'pg'
import type { Tx } from './database.ts'

const handles = new WeakMap<PoolClient, Tx>()

/** The Drizzle handle of a client; made once, so prepared statements stay with their connection. */
export function handleOf(client: PoolClient): Tx {
  const known = handles.get(client)
  if (known) return known
  const made = drizzle(client, { casing: 'snake_case' })
  handles.set(client, made)
  return made
}
