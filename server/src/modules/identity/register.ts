import { timingSafeEqual } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../../platform/context.ts'
import { asAuth } from '../../platform/db/as-auth.ts'
import { sqlState } from '../../platform/db/faults.ts'
import { AppError } from '../../platform/errors.ts'
import { hashPassword } from './password-hash.ts'
import { emailPlace, findUserByAddress, hasUsers, userView, workspacesOf } from './queries.ts'
import { isStrongPassword } from './rules/password.ts'
import type { Register, SignedIn } from './schemas.ts'
import { openDevice } from './sessions.ts'
import { member, user, workspace } from './tables.ts'
import { setupCode } from './setup-code.ts'

export interface RegisterContext {
  /** May anybody make an account here? */
  open: boolean
  /** May the answer say that an address is taken? Only where nobody else can ask. */
  mayTell: boolean
  /** Does the first account need the code that start printed? */
  needsSetupCode: boolean
  userAgent: string | null
}

export type RegisterResult = { next: 'check_mail' } | { signedIn: SignedIn; session: string }

/**
 * Make an account with a workspace of its own; the first account is the operator.
 * Errors: password_weak, registration_closed, email_taken (only where `mayTell`).
 * Repeat: email_taken, or the same `check_mail`.
 */
export async function register(ctx: Ctx, input: Register, where: RegisterContext): Promise<RegisterResult> {
  if (!isStrongPassword(input.password, input.email)) {
    throw new AppError('password_weak', { fields: { password: ['password_weak'] } })
  }
  const first = !(await hasUsers(ctx))
  const coded = first && where.needsSetupCode && isSetupCode(ctx, input.setupCode)
  if (!coded && (!where.open || (first && where.needsSetupCode))) throw new AppError('registration_closed')
  // The hash is made before the address is looked up: a taken address takes as long as a free one.
  const passwordHash = await hashPassword(input.password)
  const made = await createAccount(ctx, input, passwordHash, where)
  if (made && (where.mayTell || coded)) return made
  if (where.mayTell) throw new AppError('email_taken', { fields: { email: ['email_taken'] } })
  return { next: 'check_mail' }
}

function isSetupCode(ctx: Ctx, given: string | undefined): boolean {
  const right = Buffer.from(setupCode(ctx.keys))
  const shown = Buffer.from((given ?? '').trim().toUpperCase())
  return shown.length === right.length && timingSafeEqual(right, shown)
}

async function createAccount(ctx: Ctx, input: Register, passwordHash: string, where: RegisterContext) {
  try {
    return await asAuth(ctx, async (tx) => {
      // One at a time, so that exactly one account is the first.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('atelier.register'))`)
      if (await findUserByAddress(ctx, tx, input.email)) return null
      const isOperator = (await tx.select({ id: user.id }).from(user).limit(1)).length === 0
      const now = ctx.clock.now()
      const userId = ctx.random.id()
      const workspaceId = ctx.random.id()
      const [row] = await tx
        .insert(user)
        .values({
          id: userId,
          name: input.name || null,
          emailSealed: ctx.keys.seal(emailPlace(userId), input.email),
          emailHash: ctx.keys.mac('user.email', input.email),
          passwordHash,
          isOperator,
          createdAt: now,
          updatedAt: now,
        })
        .returning()
      await tx
        .insert(workspace)
        .values({ id: workspaceId, name: input.name || 'My studio', createdAt: now, updatedAt: now })
      await tx.insert(member).values({ workspaceId, userId, role: 'owner', createdAt: now })
      const [home] = await workspacesOf(tx, userId)
      if (!row || !home) throw new Error('an account was written and not read back')
      const session = await openDevice(ctx, tx, userId, where.userAgent)
      return { signedIn: { user: userView(ctx, row), workspace: home }, session }
    })
  } catch (error) {
    if (sqlState(error) === '23505') return null
    throw error
  }
}
