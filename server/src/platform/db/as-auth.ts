import type { Ctx } from '../context.ts'
import type { Tx } from './database.ts'
import { handleOf } from './handle.ts'
import type { Asked } from './read-in-workspace.ts'
import { transaction } from './transaction.ts'

/** One transaction on the sign-in tables and locators, before any workspace is known. */
export function asAuth<T>(ctx: Pick<Ctx, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(ctx.db.auth, 'begin', work)
}

/** One statement there that needs no transaction around it. */
export async function readAsAuth<T>(ctx: Pick<Ctx, 'db'>, asked: Asked<T>): Promise<T> {
  const client = await ctx.db.auth.connect()
  try {
    return await asked(handleOf(client))
  } finally {
    client.release()
  }
}
