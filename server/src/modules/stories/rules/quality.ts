import type { QualityScores } from '../../../providers/text/story-tasks.ts'

export interface Gate {
  passed: boolean
  mean: number
  /** Why not, in words that the next round can act on. */
  reasons: string[]
}

/** Words as people count them: runs of characters between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{Nd}]/u.test(word)).length
}

/** Does the story pass? Source: spec of stories, section 4 item 7. */
export function judge(input: {
  narrative: string
  scores: QualityScores
  wordTarget: number
  recurring: readonly string[]
  avoid: readonly string[]
}): Gate {
  const scores = Object.entries(input.scores)
  const mean = scores.reduce((sum, [, score]) => sum + score, 0) / scores.length
  const words = countWords(input.narrative)
  const reasons = [
    ...(mean < 7 ? [`The mean score is ${mean.toFixed(2)}; at least 7 is needed.`] : []),
    ...scores
      .filter(([, score]) => score < 6)
      .map(([name, score]) => `${name} scored ${score}; at least 6 is needed.`),
    ...(Math.abs(words - input.wordTarget) > input.wordTarget * 0.15
      ? [`It has ${words} words; about ${input.wordTarget} are wanted.`]
      : []),
    ...input.recurring
      .filter((name) => !mentions(input.narrative, name))
      .map((name) => `${name} is missing.`),
    ...input.avoid
      .filter((name) => mentions(input.narrative, name))
      .map((name) => `${name} was used lately; choose another name.`),
  ]
  return { passed: reasons.length === 0, mean, reasons }
}

function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{Nd}])${escaped}(?![\\p{L}\\p{Nd}])`, 'u').test(text)
}
