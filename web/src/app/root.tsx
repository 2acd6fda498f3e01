import { useEffect } from 'react'
import { Outlet, useRouter } from '@tanstack/react-router'
import { Toasts } from '../ui/toast.tsx'

export function Root() {
  useFocusOnNewPage()
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  )
}

/** After a change of page the keyboard and the screen reader start at its title, not where the old page ended. */
function useFocusOnNewPage() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || fromLocation === undefined) return
        const title = document.querySelector<HTMLElement>('main h1')
        if (title === null || document.activeElement?.closest('main') !== null) return
        title.tabIndex = -1
        title.focus({ preventScroll: true })
      }),
    [router],
  )
}
