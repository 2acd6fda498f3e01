import type { PlotEvent, Move } from '../../engine/event.ts'
import { gesture } from '../../engine/gesture.ts'
import { align } from '../../engine/align.ts'
import { spend } from '../../engine/budget.ts'
import type { SeriesMemory } from '../../engine/memory.ts'
import { Ranker } from '../../engine/rank.ts'
import { renderings, tellable, type Raw } from '../../engine/render.ts'
import { StoryState } from '../../engine/state.ts'
import { layout, type Block } from '../../engine/talk.ts'
import { countWords } from '../../engine/text.ts'
import { wantedTags } from './tags.ts'
import type { Case, Settings } from './plot.ts'

/** A move with its words chosen. */
interface Told {
  move: Move
  raw: Raw
  words: number
}

export interface BeatRun {
  name: string
  role: string
  wordTarget: number
  events: readonly PlotEvent[]
}

export interface Written {
  paragraphs: string[]
  words: number
  /** Words of each beat, as printed. */
  beatWords: number[]
  ids: string[]
  /** Distinct gestures printed. */
  gestures: number
  gives: Set<string>
  told: Move[]
}

export function slotsOf(theCase: Case): Record<string, string> {
  const { atoms, town } = theCase
  const { thing, setting, trick, thread } = atoms
  return {
    obj: thing.the,
    'obj.a': thing.a,
    'obj.short': thing.short,
    place: setting.place,
    room: setting.room,
    gather: setting.gather,
    outside: setting.outside,
    town: town.name,
    'town.phrase': town.phrase ?? '',
    'town.saying': town.saying ?? '',
    't.seen': trick.window.seen,
    't.at': trick.window.at,
    't.missed': trick.window.missed,
    echo: thread.echo,
  }
}

/** Gives each beat its run of events, by tags, words and roles. */
export function alignBeats(beats: Settings['beats'], events: readonly PlotEvent[]): BeatRun[] {
  const starts = align(
    beats.map((beat) => ({ ...beat, wants: wantedTags(beat.name, beat.role) })),
    events.map((event) => ({ tags: event.tags, roles: event.roles, words: roughWords(event) })),
  )
  return beats.map((beat, b) => ({
    ...beat,
    events: events.slice(starts[b]!, starts[b + 1] ?? events.length),
  }))
}

function roughWords(event: PlotEvent): number {
  return event.moves.reduce((sum, move) => {
    const first = Array.isArray(move.text) ? move.text[0] : move.text
    const text =
      typeof first === 'string'
        ? first
        : typeof first === 'object' && typeof first.text === 'string'
          ? first.text
          : 'word '.repeat(45)
    return sum + countWords(text) * (move.must ? 1.05 : 0.3)
  }, 0)
}

/** Tells a case: chooses words for every move, spends the budget, prints. */
export function writeStory(
  theCase: Case,
  runs: readonly BeatRun[],
  input: Settings,
  memory: SeriesMemory,
  seed: string,
): Written {
  const slots = slotsOf(theCase)
  const { atoms } = theCase
  const state = new StoryState({
    intensity: input.intensity,
    weather: atoms.weather,
    harm: theCase.harm,
    suspects: theCase.suspects,
    regulars: theCase.regulars,
    slots,
    atoms: [atoms.setting, atoms.thing, atoms.trick, atoms.motive, atoms.thread, ...atoms.herrings].map(
      (atom) => atom.id,
    ),
    roles: {},
  })
  const ranker = new Ranker(memory)
  const taken = new Set<string>()
  const context = { seed, slots }
  const preview = (move: Move, raw: Raw) => layout([blockOf(move, raw)], context).join('\n')
  const beats = runs.map((run) => {
    const told: Told[] = []
    for (const event of run.events) {
      state.hour = event.hour
      for (const move of event.moves) {
        state.bind(move.roles)
        for (const fact of move.must ? (move.needs ?? []) : []) state.assertKnown('reader', fact, move.id)
        if (!tellable(move.text, state)) continue
        const options = renderings(move.text, move.id, { seed, memory, taken, state }).map((raw) => ({
          raw,
          text: preview(move, raw),
        }))
        const best = options.reduce((a, b) => (ranker.cost(b.text) < ranker.cost(a.text) ? b : a))
        told.push({ move, raw: best.raw, words: countWords(best.text) })
        if (!move.must) continue
        ranker.tell(best.text)
        best.raw.does?.(state)
        for (const fact of move.gives ?? []) state.learn('reader', fact)
      }
    }
    return { target: run.wordTarget, told }
  })
  const chosen = spend(
    beats.map((beat) => ({
      target: beat.target,
      moves: beat.told.map(({ move, words }) => ({ words, must: move.must, priority: move.priority })),
    })),
  )
  const print = () => {
    const blocks = beats.map((beat, b) =>
      beat.told.filter((_, i) => chosen[b]![i]).map(({ move, raw }) => ({ move, raw })),
    )
    return printBlocks(blocks, runs, context, memory)
  }
  let printed = print()
  const target = runs.reduce((sum, run) => sum + run.wordTarget, 0)
  for (let round = 0; round < 8; round++) {
    const change = bestChange(beats, chosen, target - printed.words)
    if (!change) break
    for (const [b, i] of change) chosen[b]![i] = !chosen[b]![i]
    printed = print()
  }
  const told = beats.flatMap((beat, b) => beat.told.filter((_, i) => chosen[b]![i]))
  return {
    ...printed,
    ids: [...printed.used, ...told.flatMap(({ raw, move }) => [move.id, ...raw.ids])],
    gives: new Set(told.flatMap(({ move }) => move.gives ?? [])),
    told: told.map(({ move }) => move),
  }
}

function blockOf(move: Move, raw: Raw): Block {
  return { id: move.id, text: raw.text, roles: move.roles, ...(move.glue ? { glue: true } : {}) }
}

function printBlocks(
  beats: readonly (readonly { move: Move; raw: Raw }[])[],
  runs: readonly BeatRun[],
  context: Parameters<typeof layout>[1],
  memory: SeriesMemory,
) {
  const sceneOf = new Map(
    runs.flatMap((run) =>
      run.events.flatMap((event) => event.moves.map((move) => [move, event.scene] as const)),
    ),
  )
  let scene: string | null = null
  const blocks = beats.flat().map(({ move, raw }) => {
    const here = sceneOf.get(move) ?? scene
    const breakBefore = scene !== null && here !== scene
    scene = here
    return { ...blockOf(move, raw), breakBefore }
  })
  const moved = gesture(blocks, memory, context.seed)
  const paragraphs = layout(moved.blocks, context)
  const beatWords = beats.map((beat) =>
    beat.reduce(
      (sum, { move, raw }) => sum + countWords(layout([blockOf(move, raw)], context).join('\n')),
      0,
    ),
  )
  return {
    paragraphs,
    words: countWords(paragraphs.join('\n')),
    beatWords,
    gestures: moved.ids.length,
    used: moved.ids,
  }
}

/** The one optional (or pair: one out, one in) whose change brings the total nearest to its target; null when none helps. */
function bestChange(
  beats: readonly { told: readonly Told[] }[],
  chosen: readonly boolean[][],
  missing: number,
): [number, number][] | null {
  const free = beats
    .flatMap((beat, b) =>
      beat.told.map((told, i) => ({
        at: [b, i] as [number, number],
        words: told.words,
        must: told.move.must,
        on: chosen[b]![i]!,
        priority: told.move.priority,
      })),
    )
    .filter((one) => !one.must)
  let best: [number, number][] | null = null
  let least = Math.abs(missing) - 4
  const weigh = (left: number, change: [number, number][], cost: number) => {
    if (Math.abs(left) + cost >= least) return
    least = Math.abs(left) + cost
    best = change
  }
  for (const one of free) {
    weigh(one.on ? missing + one.words : missing - one.words, [one.at], one.on ? one.priority : 0)
    if (!one.on) continue
    for (const other of free) {
      if (!other.on)
        weigh(
          missing + one.words - other.words,
          [one.at, other.at],
          Math.max(0, one.priority - other.priority),
        )
    }
  }
  return best
}
