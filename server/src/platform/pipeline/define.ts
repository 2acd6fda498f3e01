import type { Ctx, SystemActor } from '../context.ts'
import type { Tx } from '../db/database.ts'
import type { InTx } from '../db/in-workspace.ts'
import type { PaidCall } from './paid-call.ts'

export type RunState = 'queued' | 'running' | 'waiting' | 'succeeded' | 'failed' | 'cancelled'
export type StepState = 'pending' | 'running' | 'waiting' | 'done' | 'failed' | 'skipped'
export type Note = Readonly<Record<string, unknown>>

/** What a step is told of the run it belongs to. */
export interface RunFacts {
  readonly id: string
  readonly workspaceId: string
  readonly kind: string
  readonly subjectId: string | null
  /** 1, and one more with every Retry. */
  readonly attempt: number
}

export interface StepArgs<Input = unknown, Outputs = Record<string, unknown>> {
  readonly ctx: Ctx
  readonly actor: SystemActor
  readonly run: RunFacts
  readonly input: Input
  /** Outputs of finished steps; that of an optional step that failed or still waits is absent. */
  readonly outputs: Readonly<Outputs>
  /** Aborted on cancel, when the lease is lost and when the process must stop. */
  readonly signal: AbortSignal
  /** 0 to 1 of this step; falling values are ignored. The note is shown beside the step. */
  readonly progress: (fraction: number, note?: Note) => void
  /** Every paid call outside goes through here; `key` names it within the step and never changes. */
  readonly call: PaidCall
}

export type StepResult<Output = unknown> =
  | {
      readonly output: Output
      readonly note?: Note
      /** Domain rows, written in the transaction that marks the step done. Throwing fails the step. */
      readonly commit?: (tx: Tx, inner: InTx) => Promise<void>
    }
  /** The step runs again at `until`; without it only `wakeRun` or Retry wakes it. */
  | { readonly wait: { readonly reason: string; readonly until?: Date } }

export interface Step<
  Input = unknown,
  Outputs = Record<string, unknown>,
  Name extends keyof Outputs = keyof Outputs,
> {
  readonly name: Name & string
  readonly needs: readonly (keyof Outputs & string)[]
  /** Share of the run's progress, in any unit common to the pipeline. */
  readonly weight: number
  /** Its failure leaves the run a partial result; Retry does it alone again. */
  readonly optional?: boolean
  /** Called until it succeeds once; it may be called again after a crash, with its paid calls remembered. */
  run(args: StepArgs<Input, Outputs>): Promise<StepResult<Outputs[Name]>>
}

export interface Settled {
  readonly run: RunFacts & { readonly input: unknown }
  readonly outcome: 'succeeded' | 'failed' | 'cancelled'
  /** A code of the error table, for `failed`. */
  readonly errorCode: string | null
  /** Names of optional steps without a result. */
  readonly missing: readonly string[]
}

export interface Pipeline<Input = unknown, Outputs = Record<string, unknown>> {
  /** Literal name, e.g. `story.make`; it is stored with every run. */
  readonly kind: string
  readonly steps: readonly { [Name in keyof Outputs]: Step<Input, Outputs, Name> }[keyof Outputs][]
  /** In the transaction that ends the run, once an attempt; a run that is retried settles again. */
  onSettled?(tx: Tx, inner: InTx, settled: Settled): Promise<void>
}

/** A pipeline whose types are forgotten, for lists of them. Steps get the input and outputs they were declared with. */
export type AnyPipeline = Pipeline

/**
 * Check a pipeline's shape and forget its types. `Outputs` maps each step's name to what it puts out.
 * Errors: throws on an unknown or later-standing need, a repeated name or a weight that is not positive.
 */
export function definePipeline<Input, Outputs extends object = Record<string, unknown>>(
  pipeline: Pipeline<Input, Outputs>,
): AnyPipeline {
  const seen = new Set<string>()
  // The mapped type over `Outputs` is opaque to the compiler here; methods are bivariant, so this is sound to call.
  const erased = pipeline as unknown as AnyPipeline
  if (erased.steps.length === 0) throw new Error(`the pipeline ${pipeline.kind} has no steps`)
  for (const step of erased.steps) {
    if (seen.has(step.name)) throw new Error(`the pipeline ${pipeline.kind} has two steps named ${step.name}`)
    if (!(step.weight > 0)) throw new Error(`the step ${step.name} needs a weight above 0`)
    for (const need of step.needs) {
      if (!seen.has(need))
        throw new Error(`the step ${step.name} needs ${need}, which does not stand before it`)
    }
    seen.add(step.name)
  }
  return erased
}
