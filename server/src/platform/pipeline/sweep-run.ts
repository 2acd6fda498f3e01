import { inWorkspace } from '../db/in-workspace.ts'
import type { DueHandler } from '../due/start-due.ts'
import { dueSet } from '../due/due-set.ts'
import { runDueKind } from './end-run.ts'
import { examineRun, type Pipelines } from './examine-run.ts'
import type { Timing } from './timing.ts'

const longestLookMs = 60_000

/**
 * The sweep of one unfinished run: whatever state it was left in, it has a due row, and this looks after it.
 * A run that nobody holds gets a job again; the queue keeps at most one waiting job a run.
 */
export function sweepRun(pipelines: Pipelines, timing: Timing): DueHandler {
  return (ctx, { id, workspaceId }) =>
    inWorkspace(ctx, { workspaceId }, async (tx, inner) => {
      const now = ctx.clock.now().getTime()
      const lookIn = (ms: number) => dueSet(tx, { kind: runDueKind, id, dueAt: new Date(now + ms) })
      const finding = await examineRun(tx, inner, pipelines, timing, id)
      if (finding.kind === 'held') return lookIn(finding.leftMs + 20)
      if (finding.kind === 'foreign') return lookIn(longestLookMs)
      if (finding.kind === 'resting' && finding.until) return lookIn(finding.until.getTime() - now)
      if (finding.kind !== 'free') return
      await ctx.queue.sendRun(tx, { workspaceId, runId: id })
      // A long queue is not a fault: the longer a run has stood in it, the seldomer it is looked at.
      const queuedMs = now - finding.row.updatedAt.getTime()
      return lookIn(Math.min(longestLookMs, Math.max(timing.sweepMs, queuedMs / 4)))
    })
}
