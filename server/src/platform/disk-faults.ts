const codes = new Set(['ENOSPC', 'EROFS', 'EDQUOT', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE'])

/** Is this the storage refusing (full, read-only, broken), as opposed to a fault of ours? */
export function isDiskFault(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const { code } = cause as NodeJS.ErrnoException
    if (code && codes.has(code)) return true
  }
  return false
}
