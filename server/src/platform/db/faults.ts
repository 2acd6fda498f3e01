const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
])

/** Is this the database being away, as opposed to refusing what was asked? */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const code = (cause as { code?: unknown }).code
    const fromDatabase =
      'severity' in cause || 'address' in cause || (cause as { syscall?: unknown }).syscall === 'connect'
    if (typeof code === 'string' && connectionCodes.has(code) && (fromDatabase || code !== 'ENOENT'))
      return true
    if (
      /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
        cause.message,
      )
    )
      return true
  }
  return false
}

/** The SQLSTATE of a database error, through Drizzle's wrapping; null for anything else. */
export function sqlState(error: unknown): string | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const code = (cause as { code?: unknown }).code
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return null
}
