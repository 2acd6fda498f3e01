import type { Actor, Ctx } from '../context.ts'
import type { Tx } from './database.ts'
import { transaction } from './transaction.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A context whose transaction is open; pass it on so that a called command joins. */
export type InTx = Ctx & { readonly open: { readonly tx: Tx; readonly workspaceId: string } }

/**
 * The only door to owned rows: one transaction of the actor's workspace, as the role `app`.
 * Joins the transaction that `ctx` carries; no network call belongs inside.
 */
export async function inWorkspace<T>(
  ctx: Ctx,
  actor: Pick<Actor, 'workspaceId'>,
  work: (tx: Tx, inner: InTx) => Promise<T>,
): Promise<T> {
  if (ctx.open) {
    if (ctx.open.workspaceId !== actor.workspaceId) throw new Error('a transaction belongs to one workspace')
    return work(ctx.open.tx, ctx as InTx)
  }
  return transaction(ctx.db.app, beginIn(actor.workspaceId), (tx) =>
    work(tx, { ...ctx, open: { tx, workspaceId: actor.workspaceId } }),
  )
}

/** The opening statement of a workspace's transaction. The id is checked because it is put into SQL text. */
export function beginIn(workspaceId: string, mode: '' | 'read only' = ''): string {
  if (!uuid.test(workspaceId)) throw new Error('a workspace id is a lower-case UUID')
  return `begin ${mode}; set local app.workspace_id = '${workspaceId}'`
}
