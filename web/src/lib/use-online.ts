import { useSyncExternalStore } from 'react'

let offlineSince: Date | null = typeof navigator !== 'undefined' && !navigator.onLine ? new Date() : null
const listeners = new Set<() => void>()

function set(next: Date | null) {
  if ((next === null) === (offlineSince === null)) return
  offlineSince = next
  for (const listener of listeners) listener()
}

/** The browser only knows about its cable; a request that got no answer, or got one, knows better. */
export function noteReachable(reachable: boolean) {
  set(reachable ? null : new Date())
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => set(new Date()))
  window.addEventListener('online', () => set(null))
}

export function useOfflineSince() {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => offlineSince,
  )
}
