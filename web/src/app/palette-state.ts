import { useSyncExternalStore } from 'react'

// The words live here and not in the field: keys may come before the field's code does.
let state = { open: false, words: '' }
const listeners = new Set<() => void>()

function set(next: typeof state) {
  state = next
  for (const listener of listeners) listener()
}

export function openPalette() {
  set({ ...state, open: true })
}

export function closePalette() {
  set({ open: false, words: '' })
}

export function setPaletteWords(words: string) {
  set({ ...state, words })
}

/** A key typed before there is a field does what it would do there. Returns whether it was for the text. */
export function typeIntoPalette(key: string) {
  if (key === 'Backspace') setPaletteWords([...state.words].slice(0, -1).join(''))
  else if ([...key].length === 1) setPaletteWords(state.words + key)
  else return false
  return true
}

export function usePalette() {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => state,
  )
}
