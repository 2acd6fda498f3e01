import type { TFunction } from 'i18next'
import type { Run, RunStep } from '../../api/types.ts'
import type { ShapeKind } from '../../ui/state.tsx'

const known = ['bible', 'structure', 'writer', 'editor', 'cover', 'narration', 'save', 'deliver'] as const
type KnownStep = (typeof known)[number]

function knownStep(name: string | null): KnownStep | undefined {
  return known.find((step) => step === name)
}

export function stepTitle(t: TFunction, name: string) {
  const step = knownStep(name)
  return step === undefined ? name : t(`step.${step}.title`)
}

/** What is being done right now: "Editing". */
export function stepDoing(t: TFunction, name: string | null) {
  const step = knownStep(name)
  return step === undefined ? t('run.starting') : t(`step.${step}.doing`)
}

export function runShape(run: Pick<Run, 'state'>): ShapeKind {
  return (
    {
      queued: 'waiting',
      running: 'running',
      waiting: 'attention',
      succeeded: 'done',
      failed: 'failed',
      cancelled: 'cancelled',
    } as const
  )[run.state]
}

export function stepShape(step: RunStep): ShapeKind {
  return (
    { pending: 'waiting', running: 'running', done: 'done', failed: 'failed', skipped: 'passed' } as const
  )[step.state]
}

/** One line for lists: the step now and what follows, or how it ended. */
export function runLine(t: TFunction, run: Run) {
  if (run.state === 'queued') return t('run.queued')
  if (run.state === 'waiting') return t('run.waiting')
  if (run.state === 'succeeded') return t('run.here')
  if (run.state === 'cancelled') return t('run.cancelled')
  if (run.state === 'failed') return run.error?.message ?? t('run.failed')
  const next = run.steps
    .filter((step) => step.state === 'pending')
    .map((step) => stepTitle(t, step.name))
    .slice(0, 3)
  const now = stepDoing(t, run.step)
  return next.length === 0 ? now : t('run.nowThen', { now, next: next.join(', ') })
}

export function runTitle(t: TFunction, run: Run) {
  const { subject } = run
  if (subject?.title !== null && subject?.title !== undefined && subject.title !== '') return subject.title
  if (subject?.seriesTitle !== null && subject?.seriesTitle !== undefined) {
    return t('run.episodeOf', { series: subject.seriesTitle })
  }
  return t('run.episode')
}

export function elapsedSeconds(run: Pick<Run, 'startedAt' | 'createdAt' | 'finishedAt'>, now: Date) {
  const end = run.finishedAt === null ? now.getTime() : Date.parse(run.finishedAt)
  return Math.max(0, (end - Date.parse(run.startedAt ?? run.createdAt)) / 1000)
}
