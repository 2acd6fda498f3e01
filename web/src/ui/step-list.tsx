import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Progress } from './progress.tsx'
import { Shape, type ShapeKind } from './state.tsx'

export type Step = {
  key: string
  kind: ShapeKind
  stateWord: string
  title: string
  note?: string
  end?: string
  progress?: number | undefined
  active: boolean
  body?: ReactNode
}

export function StepList({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          className="border-b border-line py-2.5"
          aria-current={step.active ? 'step' : undefined}
        >
          <div className="flex items-baseline gap-2">
            <Shape kind={step.kind} />
            <span
              className={classes(
                'font-serif text-part',
                step.active ? 'font-semibold' : step.kind === 'done' ? 'text-ink' : 'text-soft',
              )}
            >
              {step.title}
            </span>
            <span className="sr-only">{step.stateWord}</span>
            <span className="ml-auto text-note text-soft">{step.end}</span>
          </div>
          {step.note !== undefined && step.note !== '' && (
            <p className="mt-0.5 pl-[22px] text-note text-soft">{step.note}</p>
          )}
          {step.active && <Progress label={step.title} value={step.progress} className="mt-2 ml-[22px]" />}
          {step.body !== undefined && <div className="mt-2 pl-[22px]">{step.body}</div>}
        </li>
      ))}
    </ol>
  )
}
