import { createHash } from 'node:crypto'
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Ctx, Role } from '../../platform/context.ts'
import { asAuth, readAsAuth } from '../../platform/db/as-auth.ts'
import type { Tx } from '../../platform/db/database.ts'
import { hotRead } from '../../platform/db/read-in-workspace.ts'
import type { Person } from '../../platform/http/person.ts'
import type { Language } from '../../platform/error-table.ts'
import { device, member, user } from './tables.ts'

const lifetimeMs = 60 * 24 * 60 * 60 * 1000
const rotateAfterMs = 15 * 60 * 1000
/** Tabs that were loading while the secret changed still carry the one before. */
const graceMs = 60 * 1000

const digest = (secret: string) => createHash('sha256').update(secret).digest()
const makeSecret = (ctx: Pick<Ctx, 'random'>) => Buffer.from(ctx.random.bytes(32)).toString('base64url')

/** Opens a new signed-in place; its value is shown once, only its hash is stored. */
export async function openDevice(
  ctx: Ctx,
  tx: Tx,
  userId: string,
  userAgent: string | null,
): Promise<string> {
  const now = ctx.clock.now()
  const id = ctx.random.id()
  const secret = makeSecret(ctx)
  await tx.insert(device).values({
    id,
    userId,
    secretHash: digest(secret),
    rotatedAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + lifetimeMs),
    userAgent: userAgent?.replace(/[^\x20-\x7e]/g, '').slice(0, 300) ?? null,
    createdAt: now,
  })
  return `${id}.${secret}`
}

export interface Session {
  person: Person
  /** A new cookie value where the old one was due to change. */
  renewed: string | null
}

/** Who a cookie's value stands for; null for anything wrong, old or revoked. */
export async function readDevice(ctx: Ctx, value: string): Promise<Session | null> {
  const [, id, secret] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(value) ?? []
  if (!id || !secret) return null
  const now = ctx.clock.now()
  const [row] = await readAsAuth(ctx, deviceByCookie({ id, digest: digest(secret), now }))
  if (!row) return null
  const due = row.current && now.getTime() - row.rotatedAt.getTime() > rotateAfterMs
  return {
    person: {
      userId: row.userId,
      deviceId: id,
      isOperator: row.isOperator,
      language: row.language as Language,
      memberships: row.memberships,
    },
    renewed: due ? await asAuth(ctx, (tx) => rotate(ctx, tx, id, secret, now)) : null,
  }
}

/** Asked for by every request. */
const deviceByCookie = hotRead((tx) => {
  const [id, hash, now] = [sql.placeholder('id'), sql.placeholder('digest'), sql.placeholder('now')]
  const isCurrent = eq(device.secretHash, hash)
  return tx
    .select({
      userId: device.userId,
      rotatedAt: device.rotatedAt,
      current: sql<boolean>`${isCurrent}`,
      isOperator: user.isOperator,
      language: user.language,
      memberships: sql<{ workspaceId: string; role: Role }[]>`coalesce((
        select json_agg(json_build_object('workspaceId', m.workspace_id, 'role', m.role) order by m.created_at)
          from ${member} m where m.user_id = ${device.userId}), '[]')`,
    })
    .from(device)
    .innerJoin(user, eq(user.id, device.userId))
    .where(
      and(
        eq(device.id, id),
        isNull(device.revokedAt),
        gt(device.expiresAt, now),
        or(isCurrent, and(eq(device.previousHash, hash), gt(device.previousUntil, now))),
      ),
    )
    .prepare('device_by_cookie')
})

/** Of two requests that rotate at once the first wins; the other keeps its secret through the grace. */
async function rotate(ctx: Ctx, tx: Tx, id: string, old: string, now: Date): Promise<string | null> {
  const secret = makeSecret(ctx)
  const changed = await tx
    .update(device)
    .set({
      secretHash: digest(secret),
      previousHash: digest(old),
      previousUntil: new Date(now.getTime() + graceMs),
      rotatedAt: now,
      lastSeenAt: now,
    })
    .where(and(eq(device.id, id), eq(device.secretHash, digest(old))))
    .returning({ id: device.id })
  return changed.length === 1 ? `${id}.${secret}` : null
}

/** Ends a signed-in place at once; ending it again changes nothing. */
export async function closeDevice(ctx: Ctx, deviceId: string): Promise<void> {
  const now = ctx.clock.now()
  await asAuth(ctx, (tx) => tx.update(device).set({ revokedAt: now }).where(eq(device.id, deviceId)))
}
