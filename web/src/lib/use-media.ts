import { useSyncExternalStore } from 'react'

function useMedia(query: string) {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** The width at which the rail replaces the bottom bar; `wide:` in the styles. */
export function useWide() {
  return useMedia('(min-width: 64rem)')
}
