import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import type { InTx } from '../db/in-workspace.ts'
import type { Note, Settled } from './define.ts'
import { endRun } from './end-run.ts'
import { judge } from './failure.ts'
import { startHeartbeat } from './heartbeat.ts'
import { insist } from './insist.ts'
import { inRun, LeaseLost, writeRun } from './lease.ts'
import { copyOf, isFatal, isLeaving, nextMove, type NextMove } from './next-move.ts'
import { StepStopped } from './paid-call.ts'
import { outcomeUnknown, outputsOf, runProgress, type StepStatus } from './plan.ts'
import { publishRun } from './publish-run.ts'
import { handBackRun, restRun } from './put-down-run.ts'
import { RightsGone, type Rights } from './rights.ts'
import {
  failureChange,
  noteSql,
  resultChange,
  stopChange,
  wakeChange,
  type StepChange,
} from './step-change.ts'
import { markRunning, moveStep } from './step-rows.ts'
import { beginStatus, type TakenRun } from './take-run.ts'
import { makeTeller } from './teller.ts'
import { stepCall, type ActiveStep } from './step-call.ts'
import type { Timing } from './timing.ts'

/** A run being worked on in this process, from its lease to whatever ends that. */
export interface Session {
  /** Resolves when the lease is gone: the run ended, rests, was handed back or lost. Never rejects. */
  readonly over: Promise<void>
  cancel(): void
  /** Begin nothing new and hand the run back as soon as nothing would be lost. */
  giveWay(): void
  /** Stop at once and hand the run back. */
  handBack(): Promise<void>
}

export function startSession(ctx: Ctx, taken: TakenRun, timing: Timing, rights: Rights): Session {
  const { lease, pipeline, facts, statuses } = taken
  const actor = { kind: 'system', workspaceId: facts.workspaceId } as const
  const log = ctx.log.child({ runId: facts.id, kind: facts.kind })
  const active = new Map<string, ActiveStep>()
  const timers = new Map<string, NodeJS.Timeout>()
  const touched = new Set<string>()
  const ending = new AbortController()
  const givingWay = new AbortController()
  let { step, progress } = taken
  let isOver = false
  let finishing = false
  let chain: Promise<unknown> = Promise.resolve()
  let resolveOver: () => void = () => undefined
  const over = new Promise<void>((resolve) => (resolveOver = resolve))
  const teller = makeTeller(tellProgress, (error) => {
    // Anything else is told with the next change.
    if (error instanceof LeaseLost) abandon(error)
  })
  const stopHeartbeat = startHeartbeat(ctx, lease, timing, {
    beat() {
      rights.check(timing.rightsMs).catch((error: unknown) => {
        if (error instanceof RightsGone) void finish('failed', error.code)
      })
    },
    cancelled: cancel,
    lost: abandon,
  })

  // One change at a time, so that what is in memory and what is in the rows move together.
  function exclusive(work: () => Promise<void>): Promise<void> {
    const result = chain.then(() => (isOver ? undefined : work()))
    chain = result.catch(() => undefined)
    return result
  }

  const write = (work: (tx: Tx, inner: InTx) => Promise<void>) => insist(() => inRun(ctx, lease, work))

  const view = (seen: { step: string | null; progress: number } = { step, progress }) => ({
    runId: facts.id,
    workspaceId: facts.workspaceId,
    subjectId: facts.subjectId,
    ...seen,
  })

  function leave(why: string): void {
    if (isOver) return
    isOver = true
    stopHeartbeat()
    teller.stop()
    for (const timer of timers.values()) clearTimeout(timer)
    ending.abort(new Error(why))
    resolveOver()
  }

  /** The engine itself cannot go on. The run is left to the sweep, which sees to it when the lease ends. */
  function abandon(error: unknown): void {
    if (isOver) return
    if (error instanceof LeaseLost) log.warn('the lease of a run was lost')
    else log.error({ err: error }, 'a run had to be abandoned; it is taken up again')
    leave('the lease is lost')
  }

  async function execute(name: string): Promise<void> {
    const definition = pipeline.steps.find((each) => each.name === name)
    const status = statuses.get(name)
    if (!definition || !status || isOver) return
    const controller = new AbortController()
    const signal = AbortSignal.any([ending.signal, controller.signal])
    const mine: ActiveStep = { controller, signal, submissions: 0 }
    active.set(name, mine)
    const isMine = () => !isOver && !finishing && active.get(name) === mine
    const report = (fraction: number, note?: Note) => {
      if (isMine()) noteProgress(status, fraction, note)
    }
    try {
      await rights.check(1_000)
      signal.throwIfAborted()
      const call = stepCall(ctx, lease, status, mine, {
        givingWay: givingWay.signal,
        progress: report,
        answered() {
          if (hasFailed()) controller.abort(new StepStopped())
        },
      })
      const { input } = facts
      const outputs = outputsOf(statuses)
      const told = { ctx, actor, run: facts, input, outputs, signal, progress: report, call }
      const result = await definition.run(told)
      if (isMine()) await change(name, resultChange(status, result, ctx.clock.now()))
    } catch (error) {
      if (isMine()) await failed(name, status, error).catch(abandon)
    }
  }

  const hasFailed = () => [...statuses.values()].some((status) => isFatal(pipeline, status))

  async function failed(name: string, status: StepStatus, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return abandon(error)
    if (error instanceof RightsGone) return finish('failed', error.code)
    if (givingWay.signal.aborted && (error instanceof StepStopped || hasFailed()))
      return change(name, stopChange)
    const verdict = judge(error, status.tries, timing.retryMs)
    if (verdict.kind === 'fail' && !verdict.expected) log.error({ step: name, err: error }, 'a step failed')
    else log.info({ step: name, ...verdict }, 'a step did not come through')
    await change(name, failureChange(status, verdict, ctx.clock.now(), timing.unknownMs))
  }

  /** Move one step, and the run with it: begin what became ready, or end, rest or hand back the run. */
  function change(name: string, { status, row, commit }: StepChange): Promise<void> {
    return exclusive(async () => {
      if (finishing) return
      const draft = copyOf(statuses)
      const moved = draft.get(name)
      if (!moved) return
      Object.assign(moved, status)
      const dropped = isFatal(pipeline, moved) ? giveUpOthers(name, draft) : []
      const move = nextMove(pipeline, draft, { ...standing(), moved: name })
      const tell = teller.isDue()
      await write(async (tx, inner) => {
        const forgiven = moved.state === 'done' ? { lostLeases: 0 } : {}
        await writeRun(tx, inner.clock.now(), lease, {
          progress: move.progress,
          step: move.step,
          ...forgiven,
        })
        // After a connection that broke at commit the step may be done already, and the domain's rows with it.
        if (await moveStep(tx, lease, name, row)) await commit?.(tx, inner)
        for (const other of dropped) await moveStep(tx, lease, other, stopChange.row)
        await carryOut(tx, inner, move, tell)
      })
      for (const each of [name, ...dropped]) {
        active.delete(each)
        touched.delete(each)
        // Only what this change moved: progress of other steps may have come in meanwhile.
        Object.assign(statuses.get(each) ?? {}, draft.get(each))
      }
      goOn(move, tell)
    })
  }

  const standing = () => ({
    progress,
    givingWay: givingWay.signal.aborted,
    now: ctx.clock.now(),
    shortWaitMs: timing.shortWaitMs,
  })

  async function carryOut(tx: Tx, inner: InTx, move: NextMove, tell: boolean): Promise<void> {
    const seen = view(move)
    if (move.begin.length > 0) await markRunning(tx, lease, move.begin, inner.clock.now())
    if (move.end) await endRun(tx, inner, pipeline, lease, { ...seen, ...move.end, facts })
    else if (move.rest !== null) await restRun(tx, inner, lease, seen, move.rest)
    else if (move.handBack) await handBackRun(tx, inner, lease, seen)
    else if (tell) await publishRun(tx, inner, { ...seen, state: 'running' })
  }

  function goOn(move: NextMove, told: boolean): void {
    step = move.step
    progress = move.progress
    if (isLeaving(move)) return leave(move.handBack ? 'handing back' : 'the run is over')
    if (told) teller.told()
    else teller.soon()
    for (const name of move.begin) beginStatus(statuses, name)
    scheduleWakes()
    for (const name of move.begin) void execute(name)
  }

  /** A failed run lets go of its other steps, except where a vendor's answer is still to be written down. */
  function giveUpOthers(name: string, draft: Map<string, StepStatus>): string[] {
    givingWay.abort(new StepStopped())
    const dropped: string[] = []
    for (const [other, { controller, submissions }] of active) {
      if (other === name || submissions > 0) continue
      controller.abort(new StepStopped())
      Object.assign(draft.get(other) ?? {}, stopChange.status)
      dropped.push(other)
    }
    return dropped
  }

  function scheduleWakes(): void {
    for (const { name, state, wakeAt, waitingReason } of statuses.values()) {
      if (state !== 'waiting' || !wakeAt || waitingReason === outcomeUnknown || timers.has(name)) continue
      const waitMs = wakeAt.getTime() - ctx.clock.now().getTime()
      if (waitMs > timing.shortWaitMs) continue
      const wake = () => {
        timers.delete(name)
        change(name, wakeChange()).catch(abandon)
      }
      timers.set(name, setTimeout(wake, Math.max(0, waitMs)))
    }
  }

  function noteProgress(status: StepStatus, fraction: number, note?: Note): void {
    const bounded = Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : 0
    if (status.state !== 'running' || (bounded <= status.fraction && !note)) return
    status.fraction = Math.max(status.fraction, bounded)
    if (note) status.note = { ...status.note, ...note }
    touched.add(status.name)
    teller.soon()
  }

  function tellProgress(): Promise<void> {
    return exclusive(async () => {
      if (finishing) return
      progress = Math.max(progress, runProgress(pipeline, statuses))
      const moved = [...touched].flatMap((name) => statuses.get(name) ?? [])
      touched.clear()
      await inRun(ctx, lease, async (tx, inner) => {
        await writeRun(tx, inner.clock.now(), lease, { progress })
        for (const { name, fraction, note } of moved) {
          await moveStep(tx, lease, name, { progress: fraction, note: noteSql(note) })
        }
        await publishRun(tx, inner, { ...view(), state: 'running' })
      })
    })
  }

  /** End the run from outside its steps: cancelled, or not allowed any more. Steps are not waited for. */
  function finish(
    outcome: Exclude<Settled['outcome'], 'succeeded'>,
    errorCode: string | null,
  ): Promise<void> {
    const why = outcome === 'cancelled' ? 'the run was cancelled' : 'the run may not go on'
    return stopAll(why, (tx, inner) =>
      endRun(tx, inner, pipeline, lease, { ...view(), facts, outcome, errorCode, missing: [] }),
    )
  }

  function cancel(): void {
    void finish('cancelled', null)
  }

  function handBack(): Promise<void> {
    return stopAll('handing back', (tx, inner) => handBackRun(tx, inner, lease, view()))
  }

  function stopAll(why: string, last: (tx: Tx, inner: InTx) => Promise<void>): Promise<void> {
    if (isOver || finishing) return over
    finishing = true
    ending.abort(new Error(why))
    return exclusive(async () => {
      await write(last)
      leave(why)
    }).catch(abandon)
  }

  function giveWay(): void {
    if (isOver || givingWay.signal.aborted) return
    givingWay.abort(new StepStopped())
    // With nothing under way there is no step whose end would hand the run back.
    if (active.size === 0) void handBack()
  }

  /** A run taken with nothing to begin: its last step failed by time, or its steps wait. */
  function settle(): Promise<void> {
    return exclusive(async () => {
      const move = nextMove(pipeline, statuses, { ...standing(), moved: step })
      await write((tx, inner) => carryOut(tx, inner, move, false))
      goOn(move, true)
    })
  }

  for (const name of taken.begin) void execute(name)
  if (taken.begin.length === 0) settle().catch(abandon)

  return { over, cancel, giveWay, handBack }
}
