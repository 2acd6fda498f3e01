import type { BibleOutput, StructureInput } from '../story-tasks.ts'
import { makeBible } from './bible.ts'
import { plan, tell, type Told } from './genres/detective/detective.ts'
import { StructureInput as StructureSchema, type BeatTarget } from '../story-tasks.ts'

/** A bible as a reader's form gives it, for measurements. */
export function sampleBible(seed: string, intensity = 3): BibleOutput {
  return makeBible(
    {
      title: '',
      genre: 'detective',
      setting: 'A harbour town that still lights its quay by hand',
      characters: [
        { name: 'Nell Harbour', description: 'A retired harbour pilot who asks one question too many.' },
        { name: 'Tom Ives', description: 'The only policeman within nine miles.' },
      ],
      intensity,
      language: 'en',
    },
    seed,
  )
}

/** Beats of the genre's own structure at any length, close to the shares of the short form. */
export function sampleBeats(wordTarget: number): BeatTarget[] {
  const shares = [
    ['the_crime', 'setup', 6],
    ['investigation_begins', 'middle', 8],
    ['hunt_deepens', 'middle', 9],
    ['revelation', 'climax', 7],
    ['justice', 'resolution', 7],
  ] as const
  const sum = shares.reduce((total, [, , weight]) => total + weight, 0)
  const beats = shares.map(([name, role, weight]) => ({
    name,
    role,
    wordTarget: Math.floor((wordTarget * weight) / sum),
  }))
  beats[0]!.wordTarget += wordTarget - beats.reduce((total, beat) => total + beat.wordTarget, 0)
  return beats
}

export interface SeriesOptions {
  bible?: BibleOutput
  wordTarget?: number
  beats?: readonly BeatTarget[]
  settings?: Partial<StructureInput>
}

/** Tells `count` stories of one series, each with the memory of those before it. */
export function tellSeries(count: number, seed: string, options: SeriesOptions = {}): Told[] {
  const wordTarget = options.wordTarget ?? 1800
  const bible = options.bible ?? sampleBible(seed)
  const told: Told[] = []
  for (let number = 1; number <= count; number++) {
    const input = StructureSchema.parse({
      bible,
      genre: 'detective',
      wordTarget,
      number,
      memory: told.at(-1)?.output.memory ?? null,
      structure: 'truby_detective',
      beats: [...(options.beats ?? sampleBeats(wordTarget))],
      ...options.settings,
    })
    const storySeed = `${seed}:${number}`
    told.push(tell(plan(input, storySeed), storySeed))
  }
  return told
}
