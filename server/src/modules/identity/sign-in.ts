import type { Ctx } from '../../platform/context.ts'
import { asAuth } from '../../platform/db/as-auth.ts'
import { AppError } from '../../platform/errors.ts'
import { takeStrict } from '../../platform/http/limits.ts'
import { checkPassword } from './password-hash.ts'
import { findUserByAddress, userView, workspacesOf } from './queries.ts'
import type { SignedIn, SignIn } from './schemas.ts'
import { openDevice } from './sessions.ts'

export interface SignInContext {
  address: string
  userAgent: string | null
}

/** Counts a try of an account from an address; all accounts together have a limit of their own. */
export async function takeSignIn(ctx: Ctx, address: string, email: string): Promise<void> {
  const { signInPerMinute, signInOverallPerMinute } = ctx.config.limits
  await takeStrict(ctx, `sign-in:address:${address}`, signInPerMinute)
  await takeStrict(ctx, `sign-in:account:${email}`, signInPerMinute)
  await takeStrict(ctx, 'sign-in:all', signInOverallPerMinute)
}

/**
 * A new session for the right password. Unknown addresses take the same work and get the same answer.
 * Errors: wrong_credentials, too_many_requests.
 */
export async function signIn(
  ctx: Ctx,
  input: SignIn,
  from: SignInContext,
): Promise<{ signedIn: SignedIn; session: string }> {
  await takeSignIn(ctx, from.address, input.email)
  const account = await asAuth(ctx, (tx) => findUserByAddress(ctx, tx, input.email))
  const right = await checkPassword(account?.passwordHash ?? null, input.password)
  if (!account || !right) throw new AppError('wrong_credentials')
  return asAuth(ctx, async (tx) => {
    const [home] = await workspacesOf(tx, account.id)
    if (!home) throw new AppError('wrong_credentials')
    const session = await openDevice(ctx, tx, account.id, from.userAgent)
    return { signedIn: { user: userView(ctx, account), workspace: home }, session }
  })
}
