import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { publishEvent } from '../events/publish-event.ts'
import type { RunState } from './define.ts'

export interface RunView {
  readonly runId: string
  readonly workspaceId: string
  readonly subjectId: string | null
  readonly step: string | null
  readonly progress: number
}

/** Tell the workspace where a run stands. Last in the transaction, like every event. */
export async function publishRun(
  tx: Tx,
  ctx: Pick<Ctx, 'clock'>,
  view: RunView & { state: RunState },
): Promise<void> {
  const { runId, state, step, progress, subjectId } = view
  await publishEvent(tx, ctx.clock, {
    workspaceId: view.workspaceId,
    type: 'run.changed',
    data: { runId, state, step, progress, subjectId },
  })
}
