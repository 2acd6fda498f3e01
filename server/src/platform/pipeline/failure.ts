import { isDiskFault } from '../disk-faults.ts'
import { AppError } from '../errors.ts'
import { ProviderFailure } from '../../providers/failure.ts'
import { isPassing } from './insist.ts'
import { OutcomeUnknown } from './paid-call.ts'

const maxRetries = 3

export type Verdict =
  | { kind: 'fail'; code: string; expected: boolean }
  | { kind: 'retry'; code: string; waitMs: number }
  | { kind: 'unknown' }

/**
 * What a step's error means for the step. `tries` counts the failed ones before this one; after three repeats the
 * step fails. Waits double from `retryMs`; a provider that names a later time is given it, up to an hour.
 */
export function judge(error: unknown, tries: number, retryMs: number): Verdict {
  if (error instanceof OutcomeUnknown) return { kind: 'unknown' }
  if (error instanceof ProviderFailure) {
    if (error.kind === 'unknown') return { kind: 'unknown' }
    if (error.kind === 'refused') return { kind: 'fail', code: error.code, expected: true }
    return again(error.code, tries, retryMs, error.retryAfterMs ?? 0)
  }
  if (error instanceof AppError) return { kind: 'fail', code: error.code, expected: true }
  if (isDiskFault(error)) return { kind: 'fail', code: 'storage_unavailable', expected: true }
  if (isPassing(error)) return again('internal', tries, retryMs, 0)
  return { kind: 'fail', code: 'internal', expected: false }
}

const longestWaitMs = 60 * 60 * 1000

function again(code: string, tries: number, retryMs: number, askedMs: number): Verdict {
  if (tries >= maxRetries) return { kind: 'fail', code, expected: true }
  return { kind: 'retry', code, waitMs: Math.min(longestWaitMs, Math.max(retryMs * 2 ** tries, askedMs)) }
}
