import type { AnyPipeline, Settled } from './define.ts'
import { missingSteps, runProgress, situationOf, type Statuses, type StepStatus } from './plan.ts'

/** What becomes of a run once a step has moved. */
export interface NextMove {
  /** The step shown as the one under way, or the one the run stopped at. */
  readonly step: string | null
  readonly progress: number
  readonly begin: readonly string[]
  readonly end: Pick<Settled, 'outcome' | 'errorCode' | 'missing'> | null
  /** The reason for which the run is put down. */
  readonly rest: string | null
  readonly handBack: boolean
}

export interface Standing {
  readonly moved: string | null
  /** What was told last; progress never falls within an attempt. */
  readonly progress: number
  readonly givingWay: boolean
  readonly now: Date
  readonly shortWaitMs: number
}

export function nextMove(pipeline: AnyPipeline, statuses: Statuses, standing: Standing): NextMove {
  const situation = situationOf(pipeline, statuses)
  const running = pipeline.steps.find((step) => statuses.get(step.name)?.state === 'running')?.name ?? null
  const stays: NextMove = {
    step: running ?? standing.moved,
    progress: Math.max(standing.progress, runProgress(pipeline, statuses)),
    begin: [],
    end: null,
    rest: null,
    handBack: false,
  }
  const missing = missingSteps(pipeline, statuses)
  switch (situation.kind) {
    case 'succeeded':
      return { ...stays, progress: 1, end: { outcome: 'succeeded', errorCode: null, missing } }
    case 'failed':
      return {
        ...stays,
        step: situation.step,
        end: { outcome: 'failed', errorCode: situation.code, missing },
      }
    case 'waiting': {
      const waitMs = situation.until ? situation.until.getTime() - standing.now.getTime() : Infinity
      const isLong = waitMs > standing.shortWaitMs
      return {
        ...stays,
        step: situation.step,
        rest: isLong ? situation.reason : null,
        handBack: !isLong && standing.givingWay,
      }
    }
    case 'ready':
      if (standing.givingWay) return { ...stays, handBack: running === null }
      return { ...stays, step: situation.names[0] ?? stays.step, begin: situation.names }
    case 'busy':
      return stays
  }
}

export const isLeaving = (move: NextMove) => move.end !== null || move.rest !== null || move.handBack

/** Without this step the run has no result. */
export function isFatal(pipeline: AnyPipeline, status: StepStatus): boolean {
  return status.state === 'failed' && !pipeline.steps.find((step) => step.name === status.name)?.optional
}

export function copyOf(statuses: Statuses): Map<string, StepStatus> {
  return new Map([...statuses].map(([name, status]) => [name, { ...status }]))
}
