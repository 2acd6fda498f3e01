const waitsMinutes = [1, 5, 15, 60, 60] as const
const longestMs = 60 * 60 * 1000

/**
 * When to try again after the n-th failure (from 1): after 1, 5, 15, 60 and 60 minutes, or later when the other side
 * asks for it, up to an hour. Null when there is nothing left to try. Source: spec of stories, section 5.
 */
export function nextTryAt(failures: number, now: Date, retryAfterMs: number | null): Date | null {
  const minutes = waitsMinutes[failures - 1]
  if (minutes === undefined) return null
  const waitMs = Math.max(minutes * 60_000, Math.min(retryAfterMs ?? 0, longestMs))
  return new Date(now.getTime() + waitMs)
}
