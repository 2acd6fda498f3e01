import { gramTest, type SeriesMemory } from './memory.ts'
import { fiveGrams, wordsOf } from './text.ts'

const OPENING = 3
const IN_STORY = 30
const IN_SERIES = 10
const LONG_WORD = 0.5
const LONG = 8

/** Judges renderings against what stands before them; the cheapest is printed. */
export class Ranker {
  private readonly tests: ((gram: string) => boolean)[]
  private readonly told = new Set<string>()
  private readonly paragraphs: string[] = []

  constructor(memory: SeriesMemory) {
    this.tests = memory.grams.map(gramTest)
  }

  cost(text: string): number {
    const opening = wordsOf(text)[0]
    const recent = this.paragraphs.slice(-2).filter((p) => wordsOf(p)[0] === opening).length
    const grams = fiveGrams(text)
    const share = (has: (gram: string) => boolean) => grams.filter(has).length / Math.max(1, grams.length)
    const series = this.tests.reduce((sum, test, i) => sum + (share(test) * IN_SERIES) / (i + 1), 0)
    const near = new Set(this.paragraphs.slice(-4).flatMap(longWords))
    const repeated = longWords(text).filter((word) => near.has(word)).length
    return OPENING * recent + IN_STORY * share((gram) => this.told.has(gram)) + series + LONG_WORD * repeated
  }

  tell(text: string): void {
    for (const gram of fiveGrams(text)) this.told.add(gram)
    this.paragraphs.push(...text.split('\n'))
  }
}

function longWords(text: string): string[] {
  return wordsOf(text).filter((word) => word.length >= LONG)
}
