import type { Actor } from '../context.ts'
import type { InTx } from '../db/in-workspace.ts'
import { dueSet } from '../due/due-set.ts'
import type { RunState } from './define.ts'
import { runDueKind } from './end-run.ts'
import { publishRun } from './publish-run.ts'
import { run } from './tables.ts'

/** Who asked for a run; read again before work begins, because rights may have been taken away. */
export type RequestedBy =
  | { readonly kind: 'user'; readonly userId: string }
  | { readonly kind: 'apiKey'; readonly keyId: string }
  | { readonly kind: 'system' }

export interface NewRun {
  /** The `kind` of a defined pipeline. */
  readonly kind: string
  readonly subjectId: string | null
  /** Plain data; what the steps need beyond what they read themselves. */
  readonly input: unknown
  /** An actor will do. */
  readonly requestedBy: RequestedBy | Actor
}

/** After this long without a worker the sweep looks whether the job is still there. */
export const firstLookMs = 5_000

/**
 * Start a run in the caller's open transaction: it exists, and is worked on, exactly if that commits.
 * The event it writes wants to be last, so call this at the end.
 */
export async function startRun(inner: InTx, input: NewRun): Promise<{ id: string; state: RunState }> {
  const { tx, workspaceId } = inner.open
  const id = inner.random.id()
  const now = inner.clock.now()
  await tx.insert(run).values({
    id,
    workspaceId,
    kind: input.kind,
    subjectId: input.subjectId,
    state: 'queued',
    input: input.input ?? {},
    requestedBy: requestedByOf(input.requestedBy),
    createdAt: now,
    updatedAt: now,
  })
  await dueSet(tx, { kind: runDueKind, id, dueAt: new Date(now.getTime() + firstLookMs) })
  await inner.queue.sendRun(tx, { workspaceId, runId: id })
  await publishRun(tx, inner, {
    runId: id,
    workspaceId,
    subjectId: input.subjectId,
    step: null,
    progress: 0,
    state: 'queued',
  })
  return { id, state: 'queued' }
}

function requestedByOf(who: RequestedBy | Actor): RequestedBy {
  if (who.kind === 'user') return { kind: 'user', userId: who.userId }
  if (who.kind === 'apiKey') return { kind: 'apiKey', keyId: who.keyId }
  return { kind: 'system' }
}
