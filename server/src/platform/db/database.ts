import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'

/** One pool a database role; `in-workspace.ts` and `as-role.ts` are the doors to them. */
export interface Database {
  /** Serves requests; sees only rows of the workspace a transaction names. */
  readonly app: Pool
  /** Sign-in tables and locators. */
  readonly auth: Pool
  /** Fetches jobs and due work, then acts as `app`. */
  readonly worker: Pool
  /** Reads across workspaces under policies of its own; every use is audited. */
  readonly operator: Pool
  /** Direct address and role for LISTEN. */
  readonly listen: { connectionString: string; options?: string }
  close(): Promise<void>
}

/** A Drizzle handle on one client, inside or outside a transaction. */
export type Tx = NodePgDatabase
