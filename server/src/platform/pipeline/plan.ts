import type { AnyPipeline, Note, StepState } from './define.ts'

/** What the engine remembers of a step while it holds the run. */
export interface StepStatus {
  readonly name: string
  state: StepState
  tries: number
  fraction: number
  note: Note | null
  output: unknown
  errorCode: string | null
  waitingReason: string | null
  wakeAt: Date | null
}

export type Statuses = ReadonlyMap<string, StepStatus>

export const outcomeUnknown = 'outcome_unknown'

/** Names of pending steps whose needs are met: those may run side by side, now. */
export function readySteps(pipeline: AnyPipeline, statuses: Statuses): string[] {
  return pipeline.steps
    .filter(
      (step) =>
        statuses.get(step.name)?.state === 'pending' &&
        step.needs.every((need) => isMet(pipeline, statuses, need)),
    )
    .map((step) => step.name)
}

/**
 * A need is met when its step is done; an optional one also when it failed, or when nobody can say what
 * became of it: the rest of the run ships without it.
 */
function isMet(pipeline: AnyPipeline, statuses: Statuses, name: string): boolean {
  const status = statuses.get(name)
  if (!status) return false
  if (status.state === 'done' || status.state === 'skipped') return true
  const optional = pipeline.steps.find((step) => step.name === name)?.optional === true
  return optional && (status.state === 'failed' || isUnknown(status))
}

export const isUnknown = (status: StepStatus) =>
  status.state === 'waiting' && status.waitingReason === outcomeUnknown

/** A step that can still be redone by Retry of a run that otherwise succeeded. */
export function missingSteps(pipeline: AnyPipeline, statuses: Statuses): string[] {
  return pipeline.steps
    .filter(
      (step) => step.optional && !['done', 'skipped'].includes(statuses.get(step.name)?.state ?? 'pending'),
    )
    .map((step) => step.name)
}

/** What finished steps put out, by name. */
export function outputsOf(statuses: Statuses): Record<string, unknown> {
  const done = [...statuses.values()].filter((status) => status.state === 'done')
  return Object.fromEntries(done.map((status) => [status.name, status.output]))
}

/** Share of the whole run that is done, 0 to 1, by the steps' weights. */
export function runProgress(pipeline: AnyPipeline, statuses: Statuses): number {
  let total = 0
  let reached = 0
  for (const step of pipeline.steps) {
    total += step.weight
    const status = statuses.get(step.name)
    if (!status) continue
    const settled =
      status.state === 'done' || status.state === 'skipped' || (status.state === 'failed' && step.optional)
    reached += step.weight * (settled ? 1 : status.fraction)
  }
  return Math.min(1, reached / total)
}

export type Situation =
  | { kind: 'busy' }
  | { kind: 'ready'; names: string[] }
  | { kind: 'succeeded' }
  | { kind: 'failed'; step: string; code: string }
  /** Nothing runs; `until` is the earliest time a step wakes by itself, null when somebody has to act. */
  | { kind: 'waiting'; step: string; reason: string; until: Date | null }

/** Where the run stands and what comes next. A failed step that is not optional stops new ones from starting. */
export function situationOf(pipeline: AnyPipeline, statuses: Statuses): Situation {
  const all = pipeline.steps.flatMap((step) => {
    const status = statuses.get(step.name)
    return status ? [{ step, status }] : []
  })
  const busy = all.some(({ status }) => status.state === 'running')
  const failed = all.find(({ step, status }) => status.state === 'failed' && !step.optional)
  if (failed) {
    return busy
      ? { kind: 'busy' }
      : { kind: 'failed', step: failed.step.name, code: failed.status.errorCode ?? 'internal' }
  }
  const names = readySteps(pipeline, statuses)
  if (names.length > 0) return { kind: 'ready', names }
  if (busy) return { kind: 'busy' }
  const waiting = all.filter(({ status }) => status.state === 'waiting').map(({ status }) => status)
  if (waiting.length === 0) return { kind: 'succeeded' }
  const timed = waiting.flatMap((status) => (status.wakeAt ? [status.wakeAt.getTime()] : []))
  const shown = waiting.find(isUnknown) ?? waiting[0]
  return {
    kind: 'waiting',
    step: shown?.name ?? '',
    reason: shown?.waitingReason ?? '',
    until: timed.length > 0 ? new Date(Math.min(...timed)) : null,
  }
}
