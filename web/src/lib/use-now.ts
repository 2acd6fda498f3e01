import { useMemo, useSyncExternalStore } from 'react'

/** The present instant, renewed every `everyMs`, so that words such as "tomorrow" and "2:14" stay true. */
export function useNow(everyMs = 30_000): Date {
  const tick = useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, everyMs)
      return () => clearInterval(timer)
    },
    // Between two ticks the value must stay the same, or React would render for ever.
    () => Math.floor(Date.now() / everyMs),
  )
  return useMemo(() => new Date(tick * everyMs), [tick, everyMs])
}
