import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { definePipeline, type StepState } from './define.ts'
import { isLeaving, nextMove, type Standing } from './next-move.ts'
import { missingSteps, readySteps, runProgress, situationOf, type StepStatus } from './plan.ts'

const step = (name: string, needs: string[] = [], more: { optional?: boolean; weight?: number } = {}) => ({
  name,
  needs,
  weight: 1,
  run: async () => ({ output: null }),
  ...more,
})

/** text -> cover (optional), voice -> ship */
const pipeline = definePipeline({
  kind: 'test.plan',
  steps: [
    step('text', [], { weight: 4 }),
    step('cover', ['text'], { optional: true }),
    step('voice', ['text'], { weight: 2 }),
    step('ship', ['text', 'cover', 'voice']),
  ],
})
const names = pipeline.steps.map((each) => each.name)

type Given = Partial<StepStatus> | StepState
function statuses(given: Record<string, Given>): Map<string, StepStatus> {
  return new Map(
    names.map((name) => {
      const each = given[name] ?? 'pending'
      const status = typeof each === 'string' ? { state: each } : each
      const blank = {
        tries: 0,
        fraction: 0,
        note: null,
        output: null,
        errorCode: null,
        waitingReason: null,
        wakeAt: null,
      }
      return [name, { name, state: 'pending', ...blank, ...status } satisfies StepStatus]
    }),
  )
}

const unknown = { state: 'waiting', waitingReason: 'outcome_unknown', wakeAt: new Date(9_000) } as const

describe('which steps may begin', () => {
  const cases: [string, Record<string, Given>, string[]][] = [
    ['only the first at first', {}, ['text']],
    ['those side by side whose needs are met', { text: 'done' }, ['cover', 'voice']],
    ['none while a need runs', { text: 'done', cover: 'running', voice: 'done' }, []],
    ['the last when all needs are done', { text: 'done', cover: 'done', voice: 'done' }, ['ship']],
    [
      'the last without an optional need that failed',
      { text: 'done', cover: 'failed', voice: 'done' },
      ['ship'],
    ],
    [
      'the last without an optional need nobody knows about',
      { text: 'done', cover: unknown, voice: 'done' },
      ['ship'],
    ],
    [
      'not the last while an optional need waits for its next try',
      {
        text: 'done',
        cover: { state: 'waiting', waitingReason: 'picture_unavailable', wakeAt: new Date(1) },
        voice: 'done',
      },
      [],
    ],
    ['not the last without a needed step', { text: 'done', cover: 'done', voice: unknown }, []],
    ['not the last when a needed step failed', { text: 'done', cover: 'done', voice: 'failed' }, []],
  ]
  test.each(cases)('%s', (_, given, ready) => {
    expect(readySteps(pipeline, statuses(given))).toEqual(ready)
  })
})

describe('where a run stands', () => {
  test('a fatal failure waits for what still runs, then ends the run with its code', () => {
    const voice = { state: 'failed', errorCode: 'voice_refused' } as const
    expect(situationOf(pipeline, statuses({ text: 'done', cover: 'running', voice }))).toEqual({
      kind: 'busy',
    })
    expect(situationOf(pipeline, statuses({ text: 'done', cover: 'pending', voice }))).toEqual({
      kind: 'failed',
      step: 'voice',
      code: 'voice_refused',
    })
  })
  test('success needs every step but the optional ones that failed', () => {
    const all = { text: 'done', voice: 'done', ship: 'done' } as const
    expect(situationOf(pipeline, statuses({ ...all, cover: 'failed' }))).toEqual({ kind: 'succeeded' })
    expect(missingSteps(pipeline, statuses({ ...all, cover: 'failed' }))).toEqual(['cover'])
    expect(missingSteps(pipeline, statuses({ ...all, cover: 'done' }))).toEqual([])
  })
  test('of several that wait the earliest wakes it, and an unknown outcome is what is shown', () => {
    const voice = { state: 'waiting', waitingReason: 'voice_unavailable', wakeAt: new Date(5_000) } as const
    expect(situationOf(pipeline, statuses({ text: 'done', cover: unknown, voice }))).toEqual({
      kind: 'waiting',
      step: 'cover',
      reason: 'outcome_unknown',
      until: new Date(5_000),
    })
  })
})

describe('the next move', () => {
  const standing: Standing = {
    moved: 'text',
    progress: 0,
    givingWay: false,
    now: new Date(0),
    shortWaitMs: 1_000,
  }
  const soon = { state: 'waiting', waitingReason: 'voice_unavailable', wakeAt: new Date(500) } as const

  test('progress goes by weight and never back', () => {
    const half = statuses({ text: 'done', voice: { state: 'running', fraction: 0.5 } })
    expect(runProgress(pipeline, half)).toBe(5 / 8)
    expect(nextMove(pipeline, half, { ...standing, progress: 0.9 }).progress).toBe(0.9)
  })
  test('a failed step counts by how far it came, an optional one as settled', () => {
    expect(runProgress(pipeline, statuses({ text: { state: 'failed', fraction: 0.5 } }))).toBe(2 / 8)
    expect(runProgress(pipeline, statuses({ text: 'done', cover: 'failed' }))).toBe(5 / 8)
  })
  test('a short wait is sat out, a long one puts the run down', () => {
    const given = { text: 'done', cover: 'done', voice: soon } as const
    expect(isLeaving(nextMove(pipeline, statuses(given), standing))).toBe(false)
    expect(nextMove(pipeline, statuses(given), { ...standing, shortWaitMs: 100 }).rest).toBe(
      'voice_unavailable',
    )
  })
  test('who gives way begins nothing, and hands back when nothing runs', () => {
    const giving = { ...standing, givingWay: true }
    const ready = nextMove(pipeline, statuses({ text: 'done' }), giving)
    expect([ready.begin, ready.handBack]).toEqual([[], true])
    const busy = nextMove(pipeline, statuses({ text: 'done', cover: 'running' }), giving)
    expect([busy.begin, busy.handBack]).toEqual([[], false])
    expect(nextMove(pipeline, statuses({ text: 'done', cover: 'done', voice: soon }), giving).handBack).toBe(
      true,
    )
  })
  test('every step is begun in the end, whatever order they finish in', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.infiniteStream(fc.boolean()), (picks, fails) => {
        const now = statuses({})
        const begun: string[] = []
        for (let turns = 0; turns < 20; turns++) {
          const move = nextMove(pipeline, now, standing)
          for (const name of move.begin) {
            begun.push(name)
            Object.assign(now.get(name) ?? {}, { state: 'running' })
          }
          if (move.end) {
            expect(move.end.outcome).toBe('succeeded')
            expect(begun.toSorted()).toEqual(names.toSorted())
            return
          }
          const running = [...now.values()].filter((status) => status.state === 'running')
          const next = running[picks.next().value % running.length]
          if (!next) throw new Error('nothing runs and nothing ends')
          next.state = next.name === 'cover' && fails.next().value ? 'failed' : 'done'
        }
        throw new Error('it never ended')
      }),
    )
  })
})

describe('a pipeline that cannot work is refused', () => {
  const define = (...steps: ReturnType<typeof step>[]) => definePipeline({ kind: 'test.bad', steps })
  test.each([
    ['without steps', () => define(), 'has no steps'],
    ['with two of a name', () => define(step('a'), step('a')), 'two steps named a'],
    ['with a need that comes later', () => define(step('a', ['b']), step('b')), 'needs b'],
    ['with a need of itself', () => define(step('a', ['a'])), 'needs a'],
    ['with a weight of nothing', () => define(step('a', [], { weight: 0 })), 'weight above 0'],
  ])('%s', (_, make, words) => {
    expect(make).toThrow(words)
  })
})
