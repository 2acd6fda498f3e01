import type { Ctx } from '../context.ts'
import type { ErrorCode } from '../errors.ts'
import type { RunFacts } from './define.ts'
import type { RequestedBy } from './start-run.ts'

/** Read again what the one who asked may do now. Null lets the run go on; a code ends it. */
export type MayRun = (
  ctx: Ctx,
  run: RunFacts & { readonly requestedBy: RequestedBy },
) => Promise<ErrorCode | null>

/** The one who asked for the run may not do so any more. */
export class RightsGone extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode) {
    super('the run may not go on')
    this.name = 'RightsGone'
    this.code = code
  }
}

export interface Rights {
  /** Errors: RightsGone; whatever asking itself failed with. */
  check(maxAgeMs: number): Promise<void>
}

/** A check that asks at most as often as its callers need it fresh. */
export function rightsOf(ctx: Ctx, mayRun: MayRun, run: Parameters<MayRun>[1]): Rights {
  let askedAt = -Infinity
  let answer: Promise<ErrorCode | null> = Promise.resolve(null)
  return {
    async check(maxAgeMs) {
      if (performance.now() - askedAt >= maxAgeMs) {
        askedAt = performance.now()
        answer = mayRun(ctx, run)
        // A question that could not be answered is asked again by the next who needs it.
        answer.catch(() => (askedAt = -Infinity))
      }
      const code = await answer
      if (code) throw new RightsGone(code)
    },
  }
}
