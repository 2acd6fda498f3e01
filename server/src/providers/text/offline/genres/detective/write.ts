import { spend } from '../../engine/budget.ts'
import type { Move } from '../../engine/event.ts'
import { fit, type Choice } from '../../engine/fit.ts'
import { gesture } from '../../engine/gesture.ts'
import type { SeriesMemory } from '../../engine/memory.ts'
import { askAnew } from '../../engine/question.ts'
import { Ranker } from '../../engine/rank.ts'
import { renderings, tellable, type Raw } from '../../engine/render.ts'
import { assemble, spansOf } from '../../engine/span.ts'
import { StoryState } from '../../engine/state.ts'
import { layout, type Block, type LayoutContext } from '../../engine/talk.ts'
import { countWords } from '../../engine/text.ts'
import { slotsOf, type BeatRun } from './beats.ts'
import type { Case, Settings } from './plot.ts'

/** What a span that may be cut is worth among optionals: more than weather and asides, less than a piece of the plot. */
const SPAN_PRIORITY = 7.5

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
  /** Words of each move as printed, in order. */
  parts: { id: string; words: number }[]
}

/** A move with its words chosen, and the beat it belongs to. */
interface Rendered {
  beat: number
  move: Move
  raw: Raw
  scene: string
}

/** Tells a case: chooses words for every move, spends the budget, prints. Throws `Unfair` if a fact is used before it is given. */
export function writeStory(
  theCase: Case,
  runs: readonly BeatRun[],
  input: Settings,
  memory: SeriesMemory,
  seed: string,
): Written {
  const context: LayoutContext = { seed, slots: slotsOf(theCase) }
  const rendered = renderAll(theCase, runs, input, memory, context)
  const choices = choicesOf(rendered, context)
  const flags = spend(
    runs.map((run, b) => ({ target: run.wordTarget, moves: choices.filter((choice) => choice.beat === b) })),
  ).flat()
  const print = (on: readonly boolean[]) => printed(rendered, choices, on, runs.length, context, memory)
  const target = runs.reduce((sum, run) => sum + run.wordTarget, 0)
  const best = fit(choices, flags, (on) => print(on).words, target)
  const result = print(best)
  const told = rendered.filter((_, m) =>
    choices.some((choice, i) => choice.move === m && choice.span === null && best[i]),
  )
  return {
    ...result,
    ids: [...result.gestureIds, ...told.flatMap(({ raw, move }) => [move.id, ...raw.ids])],
    gestures: result.gestureIds.length,
    gives: new Set(told.flatMap(({ move }) => move.gives ?? [])),
    told: told.map(({ move }) => move),
  }
}

function renderAll(
  theCase: Case,
  runs: readonly BeatRun[],
  input: Settings,
  memory: SeriesMemory,
  context: LayoutContext,
): Rendered[] {
  const { atoms } = theCase
  const { seed, slots } = context
  const state = new StoryState({
    intensity: input.intensity,
    weather: atoms.weather,
    harm: theCase.harm,
    suspects: theCase.suspects,
    regulars: theCase.regulars,
    slots: { ...slots },
    atoms: [atoms.setting, atoms.thing, atoms.trick, atoms.motive, atoms.thread, ...atoms.herrings].map(
      (atom) => atom.id,
    ),
    roles: {},
  })
  const ranker = new Ranker(memory)
  const taken = new Set<string>()
  const out: Rendered[] = []
  for (const [beat, run] of runs.entries()) {
    for (const event of run.events) {
      state.hour = event.hour
      for (const move of event.moves) {
        state.bind(move.roles)
        if (move.must) for (const fact of move.needs ?? []) state.assertKnown('reader', fact, move.id)
        if (!tellable(move.text, state)) continue
        const options = renderings(move.text, move.id, { seed, memory, taken, state }).map((raw) => ({
          raw,
          text: preview(move, raw.text, context),
        }))
        const best = options.reduce((a, b) => (ranker.cost(b.text) < ranker.cost(a.text) ? b : a))
        const asked = askAnew(best.raw.text, move.id, { seed, memory, taken })
        out.push({
          beat,
          move,
          raw: { ...best.raw, text: asked.text, ids: [...best.raw.ids, ...asked.ids] },
          scene: event.scene,
        })
        if (!move.must) continue
        ranker.tell(best.text)
        best.raw.does?.(state)
        for (const fact of move.gives ?? []) state.learn('reader', fact)
      }
    }
  }
  return out
}

function preview(move: Move, text: string, context: LayoutContext): string {
  return layout([{ id: move.id, text: assemble(text, () => true), roles: move.roles }], context).join('\n')
}

interface MoveChoice extends Choice {
  beat: number
  /** Index of the move in `rendered`. */
  move: number
  /** Index of a cuttable span of a must; null for the move itself. */
  span: number | null
}

function choicesOf(rendered: readonly Rendered[], context: LayoutContext): MoveChoice[] {
  return rendered.flatMap(({ move, raw, beat }, m): MoveChoice[] => {
    const words = (text: string) =>
      countWords(layout([{ id: move.id, text, roles: move.roles }], context).join('\n'))
    if (!move.must)
      return [
        {
          beat,
          move: m,
          span: null,
          must: false,
          priority: move.priority,
          words: words(assemble(raw.text, () => true)),
        },
      ]
    const bare = words(assemble(raw.text, () => false))
    const spans = spansOf(raw.text).map((_, n) => ({
      beat,
      move: m,
      span: n,
      must: false,
      priority: SPAN_PRIORITY,
      words: words(assemble(raw.text, (i) => i === n)) - bare,
    }))
    return [{ beat, move: m, span: null, must: true, priority: move.priority, words: bare }, ...spans]
  })
}

function printed(
  rendered: readonly Rendered[],
  choices: readonly MoveChoice[],
  on: readonly boolean[],
  beats: number,
  context: LayoutContext,
  memory: SeriesMemory,
) {
  const lit = new Set(choices.filter((_, i) => on[i]).map((choice) => `${choice.move}:${choice.span ?? ''}`))
  let scene: string | null = null
  const blocks: (Block & { beat: number })[] = []
  for (const [m, { move, raw, scene: here, beat }] of rendered.entries()) {
    if (!lit.has(`${m}:`)) continue
    const text = assemble(raw.text, (n) => !move.must || lit.has(`${m}:${n}`))
    blocks.push({
      id: move.id,
      text,
      roles: move.roles,
      ...(move.glue ? { glue: true } : {}),
      breakBefore: scene !== null && here !== scene,
      beat,
    })
    scene = here
  }
  const moved = gesture(blocks, memory, context.seed)
  const paragraphs = layout(moved.blocks, context)
  const beatWords = Array.from({ length: beats }, (_, b) =>
    blocks
      .filter((block) => block.beat === b)
      .reduce(
        (sum, block) => sum + countWords(layout([{ ...block, breakBefore: false }], context).join('\n')),
        0,
      ),
  )
  const parts = blocks.map((block) => ({
    id: block.id,
    words: countWords(layout([{ ...block, breakBefore: false }], context).join('\n')),
  }))
  return { paragraphs, words: countWords(paragraphs.join('\n')), beatWords, parts, gestureIds: moved.ids }
}
