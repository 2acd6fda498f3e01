import type { TFunction } from 'i18next'
import type { Run, RunStep } from '../../api/types.ts'
import { dayAndClock, stopwatch } from '../../lib/dates.ts'
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
    {
      pending: 'waiting',
      running: 'running',
      waiting: 'attention',
      done: 'done',
      failed: 'failed',
      skipped: 'passed',
    } as const
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
  if (typeof subject?.title === 'string' && subject.title !== '') return subject.title
  return subject === null
    ? t('run.episode')
    : t('story.ofSeries', { series: subject.seriesTitle, number: subject.number })
}

export function elapsedSeconds(run: Pick<Run, 'startedAt' | 'createdAt' | 'finishedAt'>, now: Date) {
  const end = run.finishedAt === null ? now.getTime() : Date.parse(run.finishedAt)
  return Math.max(0, (end - Date.parse(run.startedAt ?? run.createdAt)) / 1000)
}

type Where = { language: string; timeZone: string; now: Date }

/** What a step left to say about itself, in words: "1,846 words", "to 2 readers, tomorrow 08:00". */
export function stepNote(t: TFunction, step: RunStep, where: Where) {
  if (step.error !== null) return step.error.message
  const note = step.note ?? {}
  if (typeof note['words'] === 'number') return t('words', { count: note['words'] })
  if (typeof note['beats'] === 'number') return t('note.beats', { count: note['beats'] })
  if (typeof note['seconds'] === 'number') return t('note.spoken', { time: stopwatch(note['seconds']) })
  if (typeof note['recipients'] === 'number') {
    const when = typeof note['at'] === 'string' ? dayAndClock(note['at'], where) : ''
    return t('note.recipients', { count: note['recipients'], when })
  }
  return undefined
}

const waitingReasons = ['outcome_unknown'] as const

/** Why a run waits for its person. */
export function waitingReason(t: TFunction, run: Pick<Run, 'waiting'>) {
  const known = waitingReasons.find((reason) => reason === run.waiting?.reason)
  return known === undefined ? t('waitingReason.other') : t(`waitingReason.${known}`)
}
