import { useNow } from '../../lib/use-now.ts'
import { useMe } from './api.ts'

/** What dates are written by: the person's language and time zone, and the present. */
export function useWhere(everyMs?: number) {
  const { user } = useMe()
  const now = useNow(everyMs)
  return { language: user.language, timeZone: user.timeZone, now }
}
