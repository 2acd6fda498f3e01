import { lazy, Suspense, useEffect, useLayoutEffect } from 'react'
import { whenIdle } from '../lib/when-idle.ts'
import { closePalette, openPalette, typeIntoPalette, usePalette } from './palette-state.ts'

const load = () => import('./palette-dialog.tsx').then(({ PaletteDialog: part }) => ({ default: part }))
const PaletteDialog = lazy(load)

/** Ctrl/Cmd K anywhere. */
export function Palette() {
  const { open } = usePalette()
  useEffect(() => whenIdle(() => void load().catch(() => undefined)), [])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      openPalette()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  if (!open) return null
  return (
    <Suspense fallback={<EarlyKeys />}>
      <PaletteDialog onClose={closePalette} />
    </Suspense>
  )
}

/** Until the field is there, the keyboard already belongs to it and not to the page below. */
function EarlyKeys() {
  // The listener must go in the same step in which the field comes.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return
      if (event.key === 'Escape') closePalette()
      else if (!typeIntoPalette(event.key) && event.key !== 'Enter') return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [])
  return null
}
