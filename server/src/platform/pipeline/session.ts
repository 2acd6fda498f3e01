import { and, eq, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import type { InTx } from '../db/in-workspace.ts'
import { makeCallRecord } from './call-record.ts'
import type { Note, Settled, StepResult } from './define.ts'
import { endRun } from './end-run.ts'
import { judge } from './failure.ts'
import { insist } from './insist.ts'
import { inRun, LeaseLost, renewLease, writeRun } from './lease.ts'
import { makePaidCall, StepStopped } from './paid-call.ts'
import {
  missingSteps,
  outcomeUnknown,
  runProgress,
  situationOf,
  type Situation,
  type StepStatus,
} from './plan.ts'
import { publishRun } from './publish-run.ts'
import { handBackRun, restRun } from './put-down-run.ts'
import { RightsGone } from './rights.ts'
import { storableJson } from './storable-json.ts'
import { beginStatus, markRunning, type TakenRun } from './take-run.ts'
import { runStep } from './tables.ts'
import type { Timing } from './timing.ts'

/** A run being worked on in this process, from its lease to whatever ends that. */
export interface Session {
  readonly runId: string
  /** Resolves when the lease is gone: the run ended, rests, was handed back or lost. Never rejects. */
  readonly over: Promise<void>
  cancel(): void
  /** Begin nothing new and hand the run back as soon as nothing would be lost. */
  giveWay(): void
  /** Stop at once and hand the run back. */
  handBack(): Promise<void>
}

interface ActiveStep {
  readonly controller: AbortController
  /** Submissions to vendors that have been sent and not yet been answered. */
  submissions: number
}

interface StepChange {
  status: Partial<StepStatus>
  row: PgUpdateSetSource<typeof runStep>
  commit?: (tx: Tx, inner: InTx) => Promise<void>
}

const eventGapMs = 250

export function startSession(
  ctx: Ctx,
  taken: TakenRun,
  timing: Timing,
  rights: { check(maxAgeMs: number): Promise<void> },
): Session {
  const { lease, pipeline, facts } = taken
  const actor = { kind: 'system', workspaceId: facts.workspaceId } as const
  const log = ctx.log.child({ runId: facts.id, kind: facts.kind })
  const active = new Map<string, ActiveStep>()
  const timers = new Map<string, NodeJS.Timeout>()
  const ending = new AbortController()
  const givingWay = new AbortController()
  const { statuses } = taken
  let step = taken.step
  let progress = taken.progress
  let isOver = false
  let finishing = false
  let resolveOver: () => void = () => undefined
  const over = new Promise<void>((resolve) => (resolveOver = resolve))
  let chain: Promise<unknown> = Promise.resolve()
  let lastEventAt = performance.now()
  let flushTimer: NodeJS.Timeout | null = null
  const touched = new Set<string>()
  let renewedAt = performance.now()

  // One change at a time, so that what is in memory and what is in the rows move together.
  function exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = chain.then(work)
    chain = result.catch(() => undefined)
    return result
  }

  const write = (work: (tx: Tx, inner: InTx) => Promise<void>) => insist(() => inRun(ctx, lease, work))

  const view = () => ({
    runId: facts.id,
    workspaceId: facts.workspaceId,
    subjectId: facts.subjectId,
    step,
    progress,
  })

  function leave(why: string): void {
    if (isOver) return
    isOver = true
    clearInterval(heart)
    if (flushTimer) clearTimeout(flushTimer)
    for (const timer of timers.values()) clearTimeout(timer)
    ending.abort(new Error(why))
    resolveOver()
  }

  /** What the engine itself failed at. The run is left to the sweep, which takes it up when the lease ends. */
  function abandon(error: unknown): void {
    if (isOver) return
    if (error instanceof LeaseLost) log.warn('the lease of a run was lost; another worker has it')
    else log.error({ err: error }, 'a run had to be abandoned; it is taken up again')
    leave('the lease is lost')
  }

  const heart = setInterval(() => {
    renewLease(ctx, lease, timing.leaseMs).then(
      ({ cancelRequested }) => {
        renewedAt = performance.now()
        if (cancelRequested) cancel()
      },
      (error: unknown) => {
        // While the database is away nobody else can take the run either; but past the lease's end, who knows.
        if (error instanceof LeaseLost || performance.now() - renewedAt > timing.leaseMs) abandon(error)
      },
    )
    rights.check(timing.rightsMs).catch((error: unknown) => {
      if (error instanceof RightsGone) void finish('failed', error.code)
    })
  }, timing.heartbeatMs)

  function begin(names: readonly string[]): void {
    for (const name of names) void execute(name)
  }

  async function execute(name: string): Promise<void> {
    const definition = pipeline.steps.find((each) => each.name === name)
    const status = statuses.get(name)
    if (!definition || !status || isOver) return
    const mine: ActiveStep = { controller: new AbortController(), submissions: 0 }
    active.set(name, mine)
    const signal = AbortSignal.any([ending.signal, mine.controller.signal])
    const isMine = () => !isOver && active.get(name) === mine
    const tell = (fraction: number, note?: Note) => {
      if (isMine()) report(name, fraction, note)
    }
    try {
      await rights.check(1_000)
      signal.throwIfAborted()
      const result = await definition.run({
        ctx,
        actor,
        run: facts,
        input: facts.input,
        outputs: outputsNow(),
        signal,
        progress: tell,
        call: makePaidCall({
          record: makeCallRecord(ctx, lease, name),
          keyOf: (key, generation) => `${facts.id}/${name}/${key}/${generation}`,
          signal,
          givingWay: givingWay.signal,
          submissionBegins: () => void (mine.submissions += 1),
          submissionEnds: () => {
            mine.submissions -= 1
            if (givingWay.signal.aborted && stopsForFailure() && mine.submissions === 0)
              mine.controller.abort(new StepStopped())
          },
          progress: tell,
          billedTwice: () => {
            status.note = { ...status.note, mayHaveBeenBilledTwice: true }
          },
        }),
      })
      if (isMine()) await change(name, resultChange(status, result))
    } catch (error) {
      if (!isMine()) return
      await failed(name, status, error).catch(abandon)
    }
  }

  async function failed(name: string, status: StepStatus, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return abandon(error)
    if (error instanceof RightsGone) return finish('failed', error.code)
    if (givingWay.signal.aborted && (error instanceof StepStopped || stopsForFailure())) {
      return change(name, { status: { state: 'pending' }, row: { state: 'pending' } })
    }
    const verdict = judge(error, status.tries, timing.retryMs)
    const now = ctx.clock.now()
    if (verdict.kind === 'fail') {
      if (verdict.expected) log.info({ step: name, code: verdict.code }, 'a step failed')
      else log.error({ step: name, err: error }, 'a step failed unexpectedly')
      const reached = { state: 'failed', errorCode: verdict.code, waitingReason: null, wakeAt: null } as const
      return change(name, {
        status: reached,
        row: { ...reached, finishedAt: now, note: noteSql(status.note) },
      })
    }
    const waiting =
      verdict.kind === 'unknown'
        ? {
            waitingReason: outcomeUnknown,
            wakeAt: new Date(now.getTime() + timing.unknownMs),
            errorCode: outcomeUnknown,
          }
        : {
            waitingReason: verdict.code,
            wakeAt: new Date(now.getTime() + verdict.waitMs),
            errorCode: verdict.code,
            tries: status.tries + 1,
          }
    log.info({ step: name, reason: waiting.waitingReason }, 'a step waits')
    const reached = { state: 'waiting', ...waiting } as const
    await change(name, { status: reached, row: { ...reached, note: noteSql(status.note) } })
  }

  function resultChange(status: StepStatus, result: StepResult): StepChange {
    if ('wait' in result) {
      const reached = {
        state: 'waiting',
        waitingReason: result.wait.reason,
        wakeAt: result.wait.until ?? null,
      } as const
      return { status: reached, row: { ...reached, note: noteSql(status.note) } }
    }
    const text = storableJson(result.output)
    const note = result.note || status.note ? { ...status.note, ...result.note } : null
    return {
      status: {
        state: 'done',
        output: JSON.parse(text) as unknown,
        note,
        fraction: 1,
        errorCode: null,
        waitingReason: null,
      },
      row: {
        state: 'done',
        output: sql`${text}::jsonb`,
        note: noteSql(note),
        progress: 1,
        errorCode: null,
        finishedAt: ctx.clock.now(),
      },
      commit: result.commit,
    }
  }

  /** Move one step, and the run with it: begin what became ready, or end, rest or hand back the run. */
  function change(name: string, stepChange: StepChange): Promise<void> {
    return exclusive(async () => {
      if (isOver || finishing) return
      const draft = new Map([...statuses].map(([key, value]) => [key, { ...value }]))
      const moved = draft.get(name)
      if (!moved) return
      const { state = moved.state } = stepChange.status
      Object.assign(moved, stepChange.status)
      const dropped = isFatal(moved) ? giveUpOthers(name, draft) : []
      const situation = situationOf(pipeline, draft)
      const next = reached(situation, name, draft)
      const sendEvent = performance.now() - lastEventAt >= eventGapMs
      let marked = true
      await write(async (tx, inner) => {
        const now = inner.clock.now()
        await writeRun(tx, now, lease, {
          progress: next.progress,
          step: next.step,
          ...(state === 'done' ? { lostLeases: 0 } : {}),
        })
        marked = await moveStep(tx, name, stepChange)
        // After a connection that broke at commit the step may be done already, and its rows with it.
        if (marked) await stepChange.commit?.(tx, inner)
        for (const other of dropped) await moveStep(tx, other, { status: {}, row: { state: 'pending' } })
        if (next.begin.length > 0) await markRunning(tx, lease, next.begin, now)
        const seen = { ...view(), step: next.step, progress: next.progress }
        if (next.end) await endRun(tx, inner, pipeline, lease, { ...seen, ...next.end, facts })
        else if (next.rest !== null) await restRun(tx, inner, lease, seen, next.rest)
        else if (next.handBack) await handBackRun(tx, inner, lease, seen)
        else if (sendEvent) await publishRun(tx, inner, { ...seen, state: 'running' })
      })
      active.delete(name)
      for (const other of dropped) active.delete(other)
      for (const each of [name, ...dropped]) assignStatus(each, draft)
      step = next.step
      progress = next.progress
      touched.delete(name)
      if (next.end || next.rest !== null || next.handBack)
        return leave(next.handBack ? 'handing back' : 'the run is over')
      if (sendEvent) lastEventAt = performance.now()
      else scheduleFlush()
      for (const each of next.begin) beginStatus(statuses, each)
      scheduleWakes()
      begin(next.begin)
    })
  }

  /** Only what this change moved: another step's progress may have come in meanwhile. */
  function assignStatus(name: string, draft: ReadonlyMap<string, StepStatus>): void {
    const status = statuses.get(name)
    const moved = draft.get(name)
    if (status && moved) Object.assign(status, moved)
  }

  interface Next {
    step: string | null
    progress: number
    begin: readonly string[]
    end: { outcome: Settled['outcome']; errorCode: string | null; missing: readonly string[] } | null
    rest: string | null
    handBack: boolean
  }

  function reached(situation: Situation, name: string, draft: Map<string, StepStatus>): Next {
    const stays: Next = {
      step: draft.get(name)?.state === 'running' ? name : (firstRunning(draft) ?? name),
      progress: Math.max(progress, runProgress(pipeline, draft)),
      begin: [],
      end: null,
      rest: null,
      handBack: false,
    }
    const missing = missingSteps(pipeline, draft)
    if (situation.kind === 'succeeded') {
      return { ...stays, progress: 1, end: { outcome: 'succeeded', errorCode: null, missing } }
    }
    if (situation.kind === 'failed') {
      return {
        ...stays,
        step: situation.step,
        end: { outcome: 'failed', errorCode: situation.code, missing },
      }
    }
    if (situation.kind === 'waiting') {
      const waitMs = situation.until ? situation.until.getTime() - ctx.clock.now().getTime() : Infinity
      if (waitMs > timing.shortWaitMs) return { ...stays, step: situation.step, rest: situation.reason }
      return { ...stays, step: situation.step, handBack: givingWay.signal.aborted }
    }
    if (givingWay.signal.aborted) return { ...stays, handBack: firstRunning(draft) === null }
    return situation.kind === 'ready'
      ? { ...stays, step: situation.names[0] ?? name, begin: situation.names }
      : stays
  }

  const firstRunning = (draft: Map<string, StepStatus>) =>
    pipeline.steps.find((each) => draft.get(each.name)?.state === 'running')?.name ?? null

  const isFatal = (status: StepStatus) =>
    status.state === 'failed' && !pipeline.steps.find((each) => each.name === status.name)?.optional

  const stopsForFailure = () => [...statuses.values()].some(isFatal)

  /** A failed run lets go of its other steps, except of submissions whose answers are still to be written down. */
  function giveUpOthers(name: string, draft: Map<string, StepStatus>): string[] {
    givingWay.abort(new StepStopped())
    const dropped: string[] = []
    for (const [other, { controller, submissions }] of active) {
      if (other === name || submissions > 0) continue
      controller.abort(new StepStopped())
      const status = draft.get(other)
      if (status) status.state = 'pending'
      dropped.push(other)
    }
    return dropped
  }

  async function moveStep(
    tx: Tx,
    name: string,
    { row }: Pick<StepChange, 'row' | 'status'>,
  ): Promise<boolean> {
    const { rowCount } = await tx
      .update(runStep)
      .set(row)
      .where(
        and(
          eq(runStep.workspaceId, lease.workspaceId),
          eq(runStep.runId, lease.runId),
          eq(runStep.name, name),
          sql`${runStep.state} <> 'done'`,
        ),
      )
    return rowCount === 1
  }

  function outputsNow(): Record<string, unknown> {
    return Object.fromEntries(
      [...statuses.values()].filter((each) => each.state === 'done').map((each) => [each.name, each.output]),
    )
  }

  function scheduleWakes(): void {
    const now = ctx.clock.now().getTime()
    for (const status of statuses.values()) {
      if (
        status.state !== 'waiting' ||
        !status.wakeAt ||
        status.waitingReason === outcomeUnknown ||
        timers.has(status.name)
      )
        continue
      const waitMs = status.wakeAt.getTime() - now
      if (waitMs > timing.shortWaitMs) continue
      const wake = () => {
        timers.delete(status.name)
        const pending = { state: 'pending', waitingReason: null, wakeAt: null, errorCode: null } as const
        change(status.name, { status: { ...pending, fraction: 0 }, row: pending }).catch(abandon)
      }
      timers.set(status.name, setTimeout(wake, Math.max(0, waitMs)))
    }
  }

  function report(name: string, fraction: number, note?: Note): void {
    const status = statuses.get(name)
    if (!status || status.state !== 'running') return
    const bounded = Math.min(1, Math.max(0, Number.isFinite(fraction) ? fraction : 0))
    if (bounded <= status.fraction && note === undefined) return
    status.fraction = Math.max(status.fraction, bounded)
    if (note) status.note = { ...status.note, ...note }
    touched.add(name)
    scheduleFlush()
  }

  function scheduleFlush(): void {
    if (flushTimer || isOver) return
    const waitMs = Math.max(0, eventGapMs - (performance.now() - lastEventAt))
    flushTimer = setTimeout(() => {
      flushTimer = null
      flush().catch((error: unknown) => {
        if (error instanceof LeaseLost) abandon(error)
      })
    }, waitMs)
  }

  function flush(): Promise<void> {
    return exclusive(async () => {
      if (isOver || finishing) return
      progress = Math.max(progress, runProgress(pipeline, statuses))
      const names = [...touched]
      touched.clear()
      lastEventAt = performance.now()
      await inRun(ctx, lease, async (tx, inner) => {
        await writeRun(tx, inner.clock.now(), lease, { progress })
        for (const name of names) {
          const status = statuses.get(name)
          if (status)
            await moveStep(tx, name, {
              status: {},
              row: { progress: status.fraction, note: noteSql(status.note) },
            })
        }
        await publishRun(tx, inner, { ...view(), state: 'running' })
      })
    })
  }

  /** End the run from outside its steps: cancelled, or not allowed any more. Steps are not waited for. */
  function finish(outcome: 'cancelled' | 'failed', errorCode: string | null): Promise<void> {
    if (isOver || finishing) return Promise.resolve()
    finishing = true
    ending.abort(new Error(outcome === 'cancelled' ? 'the run was cancelled' : 'the run may not go on'))
    return exclusive(async () => {
      if (isOver) return
      await write((tx, inner) =>
        endRun(tx, inner, pipeline, lease, { ...view(), facts, outcome, errorCode, missing: [] }),
      )
      leave('the run is over')
    }).catch(abandon)
  }

  function cancel(): void {
    void finish('cancelled', null)
  }

  function handBack(): Promise<void> {
    if (isOver || finishing) return over
    finishing = true
    ending.abort(new Error('handing back'))
    return exclusive(async () => {
      if (isOver) return
      await inRun(ctx, lease, (tx, inner) => handBackRun(tx, inner, lease, view()))
      leave('handing back')
    }).catch(abandon)
  }

  function giveWay(): void {
    if (isOver || givingWay.signal.aborted) return
    givingWay.abort(new StepStopped())
    // With nothing under way there is no step whose end would hand the run back.
    if (active.size === 0) void handBack()
  }

  if (taken.begin.length > 0) begin(taken.begin)
  else void settleAtOnce()

  /** A run taken with nothing to begin: all its steps are done, or wait, or the last one failed by time. */
  async function settleAtOnce(): Promise<void> {
    await exclusive(async () => {
      const next = reached(situationOf(pipeline, statuses), step ?? '', statuses)
      await write(async (tx, inner) => {
        const seen = { ...view(), step: next.step || null, progress: next.progress }
        if (next.end) await endRun(tx, inner, pipeline, lease, { ...seen, ...next.end, facts })
        else if (next.rest !== null) await restRun(tx, inner, lease, seen, next.rest)
      })
      if (next.end || next.rest !== null) leave('the run is over')
      else scheduleWakes()
    }).catch(abandon)
  }

  return { runId: facts.id, over, cancel, giveWay, handBack }
}

const noteSql = (note: Note | null) => (note ? sql`${storableJson(note)}::jsonb` : null)
