// 53100 is what PostgreSQL says when its own disk is full.
const codes = new Set(['53100', 'ENOSPC', 'EROFS', 'EDQUOT', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE'])

/** Is this the storage refusing (full, read-only, broken), as opposed to a fault of ours? */
export function isDiskFault(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const { code } = cause as NodeJS.ErrnoException
    if (code && codes.has(code)) return true
  }
  return false
}
