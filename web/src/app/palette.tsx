import { lazy, Suspense, useEffect } from 'react'
import { closePalette, openPalette, usePaletteOpen } from './palette-state.ts'

const PaletteDialog = lazy(() =>
  import('./palette-dialog.tsx').then(({ PaletteDialog: part }) => ({ default: part })),
)

/** Ctrl/Cmd K anywhere. */
export function Palette() {
  const open = usePaletteOpen()
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
    <Suspense>
      <PaletteDialog onClose={closePalette} />
    </Suspense>
  )
}
