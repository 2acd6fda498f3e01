import { AppError } from '../errors.ts'
import { ProviderFailure } from '../../providers/failure.ts'
import type { CallRecord, CallRow } from './call-record.ts'

export interface CallArgs {
  readonly signal: AbortSignal
  /** The same for every repeat of one submission; a vendor that honours it never makes the thing twice. */
  readonly idempotencyKey: string
}

export type Submitted<T> = { readonly jobId: string } | { readonly output: T }

export type PollAnswer<T> =
  | { readonly state: 'running'; readonly fraction?: number; readonly afterMs?: number }
  | { readonly state: 'done'; readonly output: T }
  /** `retryable` by the vendor's code: the job is made again, else the step fails with `code`. */
  | { readonly state: 'failed'; readonly code: string; readonly retryable: boolean }

export interface PaidCallSpec<T> {
  /** Send the order. A vendor with jobs answers the job's id at once; others answer the finished thing. */
  submit(args: CallArgs): Promise<Submitted<T>>
  /** Ask after a job; a read, so it may be repeated freely. */
  poll?(jobId: string, args: { signal: AbortSignal }): Promise<PollAnswer<T>>
  /** Look up an order whose fate is unknown; null means for certain that the vendor has none. */
  find?(args: CallArgs): Promise<Submitted<T> | null>
  /** What to do about an unknown fate without `find`: `text` is repeated once, `paid-once` waits for a person. */
  repeatable: 'text' | 'paid-once'
  pollMs?: number
}

export type PaidCall = <T>(key: string, spec: PaidCallSpec<T>) => Promise<T>

/** Nobody can say whether the order was carried out. */
export class OutcomeUnknown extends Error {
  constructor(key: string, cause?: unknown) {
    super(`the outcome of the call ${key} is unknown`, { cause })
    this.name = 'OutcomeUnknown'
  }
}

/** The step gives way at a point where nothing is lost; it goes on later from here. */
export class StepStopped extends Error {
  constructor() {
    super('the step gives way')
    this.name = 'StepStopped'
  }
}

export interface CallHost {
  readonly record: CallRecord
  readonly keyOf: (key: string, generation: number) => string
  readonly signal: AbortSignal
  /** Aborted when the step should give way; a submission under way is awaited all the same. */
  readonly givingWay: AbortSignal
  submissionBegins(): void
  submissionEnds(): void
  progress(fraction: number): void
  billedTwice(): void
}

/** The `call` of one step. Errors: ProviderFailure, OutcomeUnknown, StepStopped, LeaseLost. */
export function makePaidCall(host: CallHost): PaidCall {
  const open = new Set<string>()
  return async (key, spec) => {
    if (open.has(key)) throw new Error(`the call ${key} is already being made in this step`)
    open.add(key)
    try {
      return await oneCall(host, key, spec)
    } finally {
      open.delete(key)
    }
  }
}

async function oneCall<T>(host: CallHost, key: string, spec: PaidCallSpec<T>): Promise<T> {
  const row = await host.record.read(key)
  if (row?.mayHaveBeenBilledTwice) host.billedTwice()
  if (row?.state === 'done') return row.output as T
  if (row?.state === 'submitted' && row.vendorJobId !== null) return poll(host, key, spec, row.vendorJobId)
  // A row that says no more than "intended" was left by a process that died around its submission.
  if (row?.state === 'intended' || row?.state === 'unknown') return reconcile(host, key, spec, row)
  return submit(host, key, spec)
}

async function submit<T>(host: CallHost, key: string, spec: PaidCallSpec<T>, repeat = false): Promise<T> {
  if (host.givingWay.aborted || host.signal.aborted) throw new StepStopped()
  let answer: Submitted<T>
  // Counted from before the intent, so that giving way never leaves an intent without its submission.
  host.submissionBegins()
  try {
    const row = await host.record.intend(key, repeat, spec.find !== undefined)
    if (row.mayHaveBeenBilledTwice) host.billedTwice()
    try {
      answer = await spec.submit({ signal: host.signal, idempotencyKey: host.keyOf(key, row.generation) })
    } catch (error) {
      if (isKnownFailure(error)) {
        await host.record.failed(key, error.code)
        throw error
      }
      await host.record.unknown(key)
      return await reconcile(host, key, spec, { ...row, state: 'unknown' }, error)
    }
    // Still inside the open submission: giving way now would lose the vendor's answer.
    if ('jobId' in answer) await host.record.submitted(key, answer.jobId)
    else await host.record.done(key, answer.output)
  } finally {
    host.submissionEnds()
  }
  return 'jobId' in answer ? poll(host, key, spec, answer.jobId) : stored(answer.output)
}

function isKnownFailure(error: unknown): error is ProviderFailure | AppError {
  return error instanceof AppError || (error instanceof ProviderFailure && error.kind !== 'unknown')
}

async function reconcile<T>(
  host: CallHost,
  key: string,
  spec: PaidCallSpec<T>,
  row: CallRow,
  cause?: unknown,
): Promise<T> {
  if (spec.find) {
    const found = await spec.find({ signal: host.signal, idempotencyKey: host.keyOf(key, row.generation) })
    if (!found) return submit(host, key, spec)
    if ('jobId' in found) {
      await host.record.submitted(key, found.jobId)
      return poll(host, key, spec, found.jobId)
    }
    await host.record.done(key, found.output)
    return stored(found.output)
  }
  if (spec.repeatable === 'text' && !row.mayHaveBeenBilledTwice) return submit(host, key, spec, true)
  if (row.state !== 'unknown') await host.record.unknown(key)
  throw new OutcomeUnknown(key, cause)
}

async function poll<T>(host: CallHost, key: string, spec: PaidCallSpec<T>, jobId: string): Promise<T> {
  if (!spec.poll) throw new Error(`the call ${key} has a vendor job but no poll`)
  for (;;) {
    const answer = await asking(spec.poll(jobId, { signal: host.signal }))
    if (answer.state === 'done') {
      await host.record.done(key, answer.output)
      return stored(answer.output)
    }
    if (answer.state === 'failed') {
      await host.record.failed(key, answer.code)
      throw new ProviderFailure(
        answer.retryable ? 'unavailable' : 'refused',
        answer.code,
        `the vendor's job ${jobId} failed`,
      )
    }
    if (answer.fraction !== undefined) host.progress(answer.fraction)
    await pause(answer.afterMs ?? spec.pollMs ?? 1_000, AbortSignal.any([host.signal, host.givingWay]))
  }
}

/** An unanswered question about a job leaves the job as it was: ask again later. */
async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ProviderFailure && error.kind === 'unknown') {
      throw new ProviderFailure('unavailable', error.code, error.message, { cause: error })
    }
    throw error
  }
}

/** What a later process would read back, so that a crash never changes a step's input. */
function stored<T>(output: T): T {
  return JSON.parse(JSON.stringify(output ?? null)) as T
}

function pause(ms: number, until: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (until.aborted) return reject(new StepStopped())
    const stop = () => {
      clearTimeout(timer)
      reject(new StepStopped())
    }
    const timer = setTimeout(() => {
      until.removeEventListener('abort', stop)
      resolve()
    }, ms)
    until.addEventListener('abort', stop, { once: true })
  })
}
