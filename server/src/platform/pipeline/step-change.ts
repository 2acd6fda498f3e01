import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import type { InTx } from '../db/in-workspace.ts'
import type { Note, StepResult } from './define.ts'
import type { Verdict } from './failure.ts'
import { outcomeUnknown, type StepStatus } from './plan.ts'
import { storableJson } from './storable-json.ts'
import type { StepRowChange } from './step-rows.ts'

/** One step's move: in memory, in its row, and whatever the domain writes with it. */
export interface StepChange {
  readonly status: Partial<StepStatus>
  readonly row: StepRowChange
  readonly commit?: (tx: Tx, inner: InTx) => Promise<void>
}

export const noteSql = (note: Note | null): SQL | null => (note ? sql`${storableJson(note)}::jsonb` : null)

export function resultChange(status: StepStatus, result: StepResult, now: Date): StepChange {
  if ('wait' in result) {
    return waiting(status, {
      waitingReason: result.wait.reason,
      wakeAt: result.wait.until ?? null,
      errorCode: null,
    })
  }
  const output = storableJson(result.output)
  const note = result.note || status.note ? { ...status.note, ...result.note } : null
  const reached = { state: 'done', errorCode: null, waitingReason: null, wakeAt: null } as const
  return {
    // What a later process would read back, so that a crash never changes a step's input.
    status: { ...reached, output: JSON.parse(output) as unknown, note, fraction: 1 },
    row: { ...reached, output: sql`${output}::jsonb`, note: noteSql(note), progress: 1, finishedAt: now },
    commit: result.commit,
  }
}

export function failureChange(
  status: StepStatus,
  verdict: Verdict,
  now: Date,
  unknownMs: number,
): StepChange {
  const after = (ms: number) => new Date(now.getTime() + ms)
  if (verdict.kind === 'unknown') {
    return waiting(status, {
      waitingReason: outcomeUnknown,
      wakeAt: after(unknownMs),
      errorCode: outcomeUnknown,
    })
  }
  if (verdict.kind === 'retry') {
    const { code } = verdict
    const tries = status.tries + 1
    return waiting(status, { waitingReason: code, wakeAt: after(verdict.waitMs), errorCode: code, tries })
  }
  const reached = { state: 'failed', errorCode: verdict.code, waitingReason: null, wakeAt: null } as const
  return { status: reached, row: { ...reached, note: noteSql(status.note), finishedAt: now } }
}

type Waiting = Pick<StepStatus, 'waitingReason' | 'wakeAt' | 'errorCode'> & { tries?: number }

function waiting(status: StepStatus, how: Waiting): StepChange {
  const reached = { state: 'waiting', ...how } as const
  return { status: reached, row: { ...reached, note: noteSql(status.note) } }
}

/** The time a step waited for has come. */
export function wakeChange(): StepChange {
  const pending = { state: 'pending', waitingReason: null, wakeAt: null, errorCode: null } as const
  return { status: { ...pending, fraction: 0 }, row: pending }
}

/** A step that gave way, to be begun again. */
export const stopChange: StepChange = { status: { state: 'pending' }, row: { state: 'pending' } }
