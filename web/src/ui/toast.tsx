import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from '../api/client.ts'

type Toast = {
  id: number
  text: string
  undo?: () => void
  action?: { label: string; run: () => void }
  kind: 'note' | 'failed'
}

/** What can be undone or must be read stays longer than what merely confirms. */
const lastingSeconds = { asking: 10, telling: 4 }
let toasts: Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function change(next: Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Say something that passes: what was done (with Undo), or that a button's command failed. */
export function toast(text: string, options: Partial<Pick<Toast, 'undo' | 'action' | 'kind'>> = {}) {
  const id = nextId++
  change([...toasts.slice(-2), { id, text, kind: 'note', ...options }])
  return () => dismiss(id)
}

/** A button's command failed: the server's words, or that it cannot be reached. */
export function toastFailure(error: unknown) {
  const words = error instanceof ApiError ? error.message : ''
  const text = error instanceof OfflineError ? i18next.t('failure.notSent') : words
  toast(text === '' ? i18next.t('failure.unknown') : text, { kind: 'failed' })
}

function dismiss(id: number) {
  change(toasts.filter((one) => one.id !== id))
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => toasts,
  )
  return createPortal(
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 bottom-[calc(88px+env(safe-area-inset-bottom))] z-50 flex flex-col items-center gap-2 wide:right-6 wide:bottom-6 wide:left-auto wide:items-end"
    >
      {shown.map((one) => (
        <ToastLine key={one.id} toast={one} />
      ))}
    </div>,
    document.body,
  )
}

function ToastLine({ toast: one }: { toast: Toast }) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(
    one.undo === undefined && one.action === undefined && one.kind === 'note'
      ? lastingSeconds.telling
      : lastingSeconds.asking,
  )
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    if (left <= 0) return dismiss(one.id)
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [held, left, one.id])
  const action = one.undo === undefined ? one.action : { label: t('undo'), run: one.undo }
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex min-h-12 w-full max-w-96 animate-enter items-center gap-4 rounded-control bg-ink px-4 py-2.5 text-paper shadow-float"
    >
      <span className="min-w-0 flex-1">{one.text}</span>
      {one.undo !== undefined && (
        <span aria-hidden="true" className="text-note opacity-80">
          {t('secondsShort', { count: left })}
        </span>
      )}
      {action !== undefined && (
        <button
          type="button"
          className="min-h-9 font-semibold underline underline-offset-4 focus-visible:outline-paper"
          onClick={() => {
            dismiss(one.id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  )
}
