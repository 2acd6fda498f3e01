import { fiveGrams, sentencesOf, spokenShare, wordsOf, countWords } from './engine/text.ts'
import { deviation } from './score.ts'

/** Flesch reading ease; syllables by vowel groups, which is right within about five points. */
export function readingEase(text: string): number {
  const sentences = sentencesOf(text.replaceAll('* * *', '')).length
  const words = wordsOf(text)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length)
}

function syllablesOf(word: string): number {
  if (word === 'mr' || word === 'mrs') return 2
  const plain = word.replace(/'.*$/, '').replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
  return Math.max(1, (plain.match(/[aeiouy]{1,2}/g) ?? []).length)
}

const TAG = /[,]?”? (?:said|asked) (?:the )?\p{L}+(?: \p{Lu}\p{L}+)*/gu

export interface Measures {
  words: number
  /** Sentences of four words or more that stand twice. */
  repeatedSentences: string[]
  ease: number
  sentenceMean: number
  sentenceDeviation: number
  spoken: number
}

export function measure(narrative: string): Measures {
  const prose = narrative.split('\n\n').filter((paragraph) => paragraph !== '* * *')
  const sentences = prose.flatMap(sentencesOf)
  const lengths = sentences.map(countWords)
  const seen = new Set<string>()
  const repeatedSentences: string[] = []
  for (const sentence of sentences) {
    const plain = wordsOf(sentence.replace(TAG, '')).join(' ')
    if (plain.split(' ').length < 4) continue
    if (seen.has(plain)) repeatedSentences.push(plain)
    seen.add(plain)
  }
  return {
    words: countWords(narrative),
    repeatedSentences,
    ease: readingEase(narrative),
    sentenceMean: lengths.reduce((a, b) => a + b, 0) / lengths.length,
    sentenceDeviation: deviation(lengths),
    spoken: spokenShare(narrative),
  }
}

/** Mean share of a story's 5-grams that stand in others of its series: in the five before it, and in any other. */
export function overlaps(narratives: readonly string[]): { ofLastFive: number; ofAny: number } {
  const sets = narratives.map((narrative) => new Set(fiveGrams(narrative)))
  const share = (set: Set<string>, others: readonly Set<string>[]) =>
    [...set].filter((gram) => others.some((other) => other.has(gram))).length / Math.max(1, set.size)
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
  return {
    ofLastFive: mean(sets.slice(5).map((set, i) => share(set, sets.slice(i, i + 5)))),
    ofAny: mean(
      sets.map((set) =>
        share(
          set,
          sets.filter((other) => other !== set),
        ),
      ),
    ),
  }
}
