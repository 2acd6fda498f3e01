import { createHash } from 'node:crypto'
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Actor, Ctx } from '../context.ts'
import { inWorkspace, type InTx } from '../db/in-workspace.ts'
import { dueSet } from '../due/due-set.ts'
import type { DueHandler } from '../due/start-due.ts'
import { AppError } from '../errors.ts'
import { idempotencyKey } from './tables.ts'

const keptMs = 24 * 60 * 60 * 1000
const sweepKind = 'idempotency.retention'

export interface KeyedRequest {
  key: string
  method: string
  path: string
  body: unknown
}

export interface KeyedAnswer {
  status: number
  body: unknown
  replayed: boolean
}

/**
 * Run a command once a key: its answer is stored in the command's own transaction, so that there is never an
 * effect without an answer or the reverse. A failed command stores nothing and frees the key.
 * Errors: idempotency_key_invalid, idempotency_in_progress, idempotency_body_differs, and the command's own.
 */
export async function once(
  ctx: Ctx,
  actor: Actor,
  request: KeyedRequest,
  command: (inner: InTx) => Promise<{ status: number; body: unknown }>,
): Promise<KeyedAnswer> {
  if (!/^[\x21-\x7e]{1,200}$/.test(request.key)) throw new AppError('idempotency_key_invalid')
  const principal = principalOf(actor)
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest()
  const scope = [actor.workspaceId, principal, request.method, request.path, request.key].join('\n')
  const lock = createHash('sha256').update(scope).digest().readBigInt64BE()

  return inWorkspace(ctx, actor, async (tx, inner) => {
    const taken = await tx.execute<{ ok: boolean }>(
      sql`select pg_try_advisory_xact_lock(${lock.toString()}::bigint) as ok`,
    )
    if (!taken.rows[0]?.ok) throw new AppError('idempotency_in_progress', { retryAfterSeconds: 1 })
    const [first] = await tx
      .select()
      .from(idempotencyKey)
      .where(
        and(
          eq(idempotencyKey.workspaceId, actor.workspaceId),
          eq(idempotencyKey.principal, principal),
          eq(idempotencyKey.method, request.method),
          eq(idempotencyKey.path, request.path),
          eq(idempotencyKey.key, request.key),
          gt(idempotencyKey.createdAt, new Date(ctx.clock.now().getTime() - keptMs)),
        ),
      )
    if (first) {
      if (!bodyHash.equals(Buffer.from(first.bodyHash))) throw new AppError('idempotency_body_differs')
      return { status: first.status, body: first.answer, replayed: true }
    }
    const answer = await command(inner)
    const stored = { bodyHash, status: answer.status, answer: answer.body, createdAt: ctx.clock.now() }
    await tx
      .insert(idempotencyKey)
      .values({
        workspaceId: actor.workspaceId,
        principal,
        method: request.method,
        path: request.path,
        key: request.key,
        ...stored,
      })
      .onConflictDoUpdate({
        target: [
          idempotencyKey.workspaceId,
          idempotencyKey.principal,
          idempotencyKey.method,
          idempotencyKey.path,
          idempotencyKey.key,
        ],
        set: stored,
      })
    const dueAt = new Date(ctx.clock.now().getTime() + keptMs)
    await dueSet(tx, { kind: sweepKind, id: actor.workspaceId, dueAt })
    return { ...answer, replayed: false }
  })
}

function principalOf(actor: Actor): string {
  if (actor.kind === 'user') return `user:${actor.userId}`
  return actor.kind === 'apiKey' ? `key:${actor.keyId}` : 'system'
}

/** Forgets a workspace's keys a day after its last one, and those older on the way. */
const sweepKeys: DueHandler = async (ctx, { workspaceId }) => {
  await inWorkspace(ctx, { workspaceId }, async (tx) => {
    const before = new Date(ctx.clock.now().getTime() - keptMs)
    const mine = eq(idempotencyKey.workspaceId, workspaceId)
    await tx.delete(idempotencyKey).where(and(mine, lte(idempotencyKey.createdAt, before)))
    const [oldest] = await tx
      .select({ createdAt: idempotencyKey.createdAt })
      .from(idempotencyKey)
      .where(mine)
      .orderBy(asc(idempotencyKey.createdAt))
      .limit(1)
    if (oldest) {
      await dueSet(tx, {
        kind: sweepKind,
        id: workspaceId,
        dueAt: new Date(oldest.createdAt.getTime() + keptMs),
      })
    }
  })
}

export const idempotencyDueHandlers: Readonly<Record<string, DueHandler>> = { [sweepKind]: sweepKeys }
