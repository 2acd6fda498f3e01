import type { Keys } from '../../platform/security/keys.ts'

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The code for the first account of a server that is reached from outside. Useless once there is an account. */
export function setupCode(keys: Keys): string {
  const bytes = keys.mac('setup-code', 'first account').subarray(0, 12)
  const code = Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
