import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export type ShapeKind =
  | 'done'
  | 'running'
  | 'waiting'
  | 'scheduled'
  | 'attention'
  | 'failed'
  | 'checked'
  | 'paused'
  | 'passed'
  | 'cancelled'

const colour: Record<ShapeKind, string> = {
  done: 'text-positive',
  running: 'text-accent',
  waiting: 'text-soft',
  scheduled: 'text-soft',
  attention: 'text-caution',
  failed: 'text-danger',
  checked: 'text-caution',
  paused: 'text-soft',
  passed: 'text-soft',
  cancelled: 'text-soft',
}
/** Words in the colour of their shape where something is asked of the reader; ink elsewhere. */
const wordColour: Partial<Record<ShapeKind, string>> = {
  running: 'text-accent font-semibold',
  attention: 'text-caution font-semibold',
  failed: 'text-danger font-semibold',
  checked: 'text-caution font-semibold',
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }

const drawings: Record<ShapeKind, ReactNode> = {
  done: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path d="M4.2 7.2l2 2 3.6-4.2" fill="none" stroke="var(--paper)" strokeWidth="1.6" />
    </>
  ),
  running: (
    <>
      <circle cx="7" cy="7" r="5.25" {...line} />
      <path d="M7 1.75a5.25 5.25 0 0 1 0 10.5z" fill="currentColor" />
    </>
  ),
  waiting: <circle cx="7" cy="7" r="5" {...line} />,
  scheduled: <path d="M7 1.6L12.4 7 7 12.4 1.6 7z" {...line} />,
  attention: <path d="M7 1.5l6 11H1z" fill="currentColor" />,
  failed: <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" {...line} strokeWidth="2.2" />,
  checked: (
    <g fill="currentColor">
      {[
        [7, 1.6],
        [9.7, 4.3],
        [12.4, 7],
        [9.7, 9.7],
        [7, 12.4],
        [4.3, 9.7],
        [1.6, 7],
        [4.3, 4.3],
        [7, 7],
      ].map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="1.1" />
      ))}
    </g>
  ),
  paused: <path d="M4.5 2v10M9.5 2v10" {...line} strokeWidth="2" />,
  passed: <path d="M2 7h10" {...line} strokeWidth="2" />,
  cancelled: (
    <>
      <circle cx="7" cy="7" r="5.25" {...line} />
      <path d="M3.4 10.6l7.2-7.2" {...line} />
    </>
  ),
}

export function Shape({ kind, className }: { kind: ShapeKind; className?: string }) {
  return (
    <svg
      viewBox="0 0 14 14"
      aria-hidden="true"
      className={classes('inline-block size-3.5 shrink-0 self-center', className ?? colour[kind])}
    >
      {drawings[kind]}
    </svg>
  )
}

/** A state is a word and a shape, never a colour alone. */
export function State({ kind, children, quiet }: { kind: ShapeKind; children: ReactNode; quiet?: boolean }) {
  return (
    <span className={classes('inline-flex items-center gap-2', quiet !== true && wordColour[kind])}>
      <Shape kind={kind} />
      <span>{children}</span>
    </span>
  )
}
