import type { Theme } from '../api/types.ts'
import { deviceStore } from './device-store.ts'

/** Show the chosen theme at once and at the next start, before anyone is known to be signed in. */
export function applyTheme(theme: Theme) {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  deviceStore.set('theme', theme)
}

export function keptTheme(): Theme {
  return deviceStore.get<Theme>('theme') ?? 'system'
}
