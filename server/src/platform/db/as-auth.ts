import type { Ctx } from '../context.ts'
import type { Tx } from './database.ts'
import { transaction } from './transaction.ts'

/** One transaction on the sign-in tables and locators, before any workspace is known. */
export function asAuth<T>(ctx: Pick<Ctx, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(ctx.db.auth, 'begin', work)
}
