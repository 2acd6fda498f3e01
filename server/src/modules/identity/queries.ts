import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Actor, Ctx, Role } from '../../platform/context.ts'
import { asAuth } from '../../platform/db/as-auth.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { UserView, WorkspaceView } from './schemas.ts'
import { device, member, user, workspace } from './tables.ts'

export const emailPlace = (userId: string) => `user.email/${userId}`

export function userView(ctx: Pick<Ctx, 'keys'>, row: typeof user.$inferSelect): UserView {
  const { id, name, language, theme, timeZone, isOperator } = row
  return UserView.parse({
    id,
    name,
    language,
    theme,
    timeZone,
    isOperator,
    email: ctx.keys.open(emailPlace(id), row.emailSealed),
  })
}

/** The account of an address under any key at hand; null when there is none. */
export async function findUserByAddress(ctx: Pick<Ctx, 'keys'>, tx: Tx, address: string) {
  for (const hash of ctx.keys.macs('user.email', address)) {
    const [row] = await tx.select().from(user).where(eq(user.emailHash, hash))
    if (row) return row
  }
  return null
}

export async function workspacesOf(tx: Tx, userId: string): Promise<WorkspaceView[]> {
  const rows = await tx
    .select({ id: workspace.id, name: workspace.name, role: member.role })
    .from(member)
    .innerJoin(workspace, eq(workspace.id, member.workspaceId))
    .where(eq(member.userId, userId))
    .orderBy(asc(member.createdAt), asc(workspace.id))
    .limit(100)
  return rows.map((row) => WorkspaceView.parse(row))
}

/** The person's account and every workspace they belong to, oldest membership first. */
export function readAccount(
  ctx: Ctx,
  userId: string,
): Promise<{ user: UserView; memberships: WorkspaceView[] }> {
  return asAuth(ctx, async (tx) => {
    const [row] = await tx.select().from(user).where(eq(user.id, userId))
    if (!row) throw new AppError('not_signed_in')
    return { user: userView(ctx, row), memberships: await workspacesOf(tx, userId) }
  })
}

export function hasUsers(ctx: Ctx): Promise<boolean> {
  return asAuth(ctx, async (tx) => (await tx.select({ id: user.id }).from(user).limit(1)).length > 0)
}

/** Address and language of the person an actor stands for, e.g. to put them first among recipients. */
export async function addressOfUser(ctx: Ctx, userId: string): Promise<string | null> {
  const row = await asAuth(ctx, async (tx) => (await tx.select().from(user).where(eq(user.id, userId)))[0])
  return row ? ctx.keys.open(emailPlace(row.id), row.emailSealed) : null
}

/** The role a person holds in a workspace now; null for none. */
export async function roleOf(ctx: Ctx, userId: string, workspaceId: string): Promise<Role | null> {
  const found = await asAuth(ctx, async (tx) =>
    (await workspacesOf(tx, userId)).find((w) => w.id === workspaceId),
  )
  return found?.role ?? null
}

/** Is this device still signed in and its person still a member? */
export async function mayStay(ctx: Ctx, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'user') return true
  const found = await asAuth(ctx, (tx) =>
    tx
      .select({ id: device.id })
      .from(device)
      .innerJoin(member, and(eq(member.userId, device.userId), eq(member.workspaceId, actor.workspaceId)))
      .where(
        and(eq(device.id, actor.deviceId), isNull(device.revokedAt), gt(device.expiresAt, ctx.clock.now())),
      )
      .limit(1),
  )
  return found.length === 1
}
