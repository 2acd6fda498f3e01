/** Runs `act` when the page has nothing better to do, where the browser can tell; returns what calls it off. */
export function whenIdle(act: () => void) {
  if (typeof window.requestIdleCallback === 'function') {
    const idle = window.requestIdleCallback(act, { timeout: 5000 })
    return () => window.cancelIdleCallback(idle)
  }
  const timer = setTimeout(act, 2000)
  return () => clearTimeout(timer)
}
