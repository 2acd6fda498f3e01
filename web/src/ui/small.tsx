import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export function Badge({ children, onPicture = false }: { children: ReactNode; onPicture?: boolean }) {
  return (
    <span
      className={classes(
        'inline-flex h-5 items-center rounded-tile px-2 text-note',
        onPicture ? 'bg-raised font-semibold text-ink' : 'border border-line text-ink',
      )}
    >
      {children}
    </span>
  )
}

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-tile border border-line bg-raised px-1 font-sans text-note text-ink">
      {children}
    </kbd>
  )
}

export function Avatar({ name }: { name: string }) {
  const letters = name
    .split(/[\s@.]+/)
    .filter((part) => part !== '')
    .slice(0, 2)
    .map((part) => part.at(0)?.toUpperCase())
    .join('')
  return (
    <span
      aria-hidden="true"
      className="flex size-7 shrink-0 items-center justify-center rounded-full border border-line bg-shade text-note font-semibold"
    >
      {letters}
    </span>
  )
}

export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" className="shrink-0">
      <circle cx="14" cy="14" r="14" fill="var(--accent)" />
      <text
        x="13.8"
        y="19.4"
        textAnchor="middle"
        fontFamily="Newsreader, Georgia, serif"
        fontStyle="italic"
        fontWeight="600"
        fontSize="19"
        fill="var(--on-accent)"
      >
        a
      </text>
    </svg>
  )
}

/** Bars in the true layout of what is coming, shown after 200 ms so that quick answers do not flicker. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classes('block rounded-tile bg-shade', className)} />
}

export function SkeletonPage({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" aria-label={label} className="animate-skeleton">
      {children}
    </div>
  )
}
