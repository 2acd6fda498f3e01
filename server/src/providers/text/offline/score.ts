import type { QualityScores } from '../story-tasks.ts'
import { sentencesOf, spokenShare, wordsOf, countWords } from './engine/text.ts'

/** What the maker knows of its own story, for the proxies that text alone cannot answer. */
export interface Trace {
  wordTarget: number
  emptyBeats: number
  gestures: number
  threadStages: number
  confessed: boolean
  factsInOrder: boolean
  liesResolved: boolean
  tagsMatched: number
  required: number
}

/** Linear between the stated ends, 1 to 10. */
function grade(value: number, worst: number, best: number): number {
  const share = (value - worst) / (best - worst)
  return Math.round(1 + 9 * Math.min(1, Math.max(0, share)))
}

const mean = (grades: readonly number[]) =>
  Math.round(grades.reduce((sum, one) => sum + one, 0) / grades.length)

/**
 * Scores by proxies of workmanship, not of merit: sentence variety, openings, share and gestures of talk, lengths, stages
 * of the thread, facts before use, required events. Each 1 to 10.
 */
export function scoreStory(narrative: string, trace: Trace): QualityScores {
  const paragraphs = narrative.split('\n\n').filter((paragraph) => paragraph !== '* * *')
  const lengths = sentencesOf(paragraphs.join(' ')).map(countWords)
  const error = Math.abs(countWords(narrative) - trace.wordTarget) / trace.wordTarget
  return {
    proseCraft: mean([grade(deviation(lengths), 4, 7), grade(repeatedOpenings(paragraphs), 3, 0)]),
    dialogue: mean([grade(spokenShare(narrative), 0.15, 0.4), grade(trace.gestures, 0, 3)]),
    pacing: mean([grade(error, 0.15, 0), grade(trace.emptyBeats, 2, 0)]),
    emotionalDepth: mean([grade(trace.threadStages, 0, 3), trace.confessed ? 10 : 1]),
    structure: mean([
      trace.factsInOrder ? 10 : 1,
      trace.liesResolved ? 10 : 1,
      grade(trace.tagsMatched, 0.3, 0.9),
    ]),
    genreFit: grade(trace.required, 0.4, 1),
  }
}

export function deviation(values: readonly number[]): number {
  const average = values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)
  return Math.sqrt(values.reduce((sum, one) => sum + (one - average) ** 2, 0) / Math.max(1, values.length))
}

/** Runs of three paragraphs that open with the same word. */
function repeatedOpenings(paragraphs: readonly string[]): number {
  const openings = paragraphs.map((paragraph) => wordsOf(paragraph)[0] ?? '')
  return openings.filter((word, i) => i >= 2 && word === openings[i - 1] && word === openings[i - 2]).length
}
