import type { Ctx } from '../../platform/context.ts'
import type { Keys } from '../../platform/security/keys.ts'
import { hasUsers } from './queries.ts'

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The code for the first account of a server that is reached from outside. Useless once there is an account. */
export function setupCode(keys: Keys): string {
  const bytes = keys.mac('setup-code', 'first account').subarray(0, 12)
  const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** What start tells about the first account of a server that others can reach; null once there is one, and on loopback. */
export async function firstAccountNotice(ctx: Ctx): Promise<string | null> {
  if (ctx.config.listen.isLoopback || (await hasUsers(ctx))) return null
  return `The first account looks after this installation. It needs this code: ${setupCode(ctx.keys)}`
}
