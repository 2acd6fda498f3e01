import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx, Role } from '../../platform/context.ts'
import { asAuth } from '../../platform/db/as-auth.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Person } from '../../platform/http/person.ts'
import type { Language } from '../../platform/error-table.ts'
import { device } from './tables.ts'

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
  return asAuth(ctx, async (tx) => {
    const found = await tx.execute<DeviceRow>(sql`
      select d.user_id, d.rotated_at, d.secret_hash = ${digest(secret)} as current, u.is_operator, u.language,
        coalesce((select json_agg(json_build_object('workspaceId', m.workspace_id, 'role', m.role) order by m.created_at)
          from member m where m.user_id = d.user_id), '[]') as memberships
      from device d join "user" u on u.id = d.user_id
      where d.id = ${id} and d.revoked_at is null and d.expires_at > ${now}
        and (d.secret_hash = ${digest(secret)} or (d.previous_hash = ${digest(secret)} and d.previous_until > ${now}))`)
    const row = found.rows[0]
    if (!row) return null
    const due = row.current && now.getTime() - new Date(row.rotated_at).getTime() > rotateAfterMs
    return {
      person: {
        userId: row.user_id,
        deviceId: id,
        isOperator: row.is_operator,
        language: row.language,
        memberships: row.memberships,
      },
      renewed: due ? await rotate(ctx, tx, id, secret, now) : null,
    }
  })
}

interface DeviceRow extends Record<string, unknown> {
  user_id: string
  rotated_at: string
  current: boolean
  is_operator: boolean
  language: Language
  memberships: { workspaceId: string; role: Role }[]
}

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
