import type { WeightedBeat } from './structures.ts'

export type BeatRole = 'setup' | 'middle' | 'climax' | 'resolution'

/** What a pacing does to setup, climax and resolution. Source: spec of stories, section 3. */
export const pacings = {
  classic: [1, 1, 1],
  hard_cut: [1, 1.2, 0.4],
  lingering: [0.95, 0.9, 1.6],
  twist_ending: [1.05, 1, 0.7],
  open_ending: [1, 1.1, 0.5],
  circular: [1.1, 1, 0.8],
} as const satisfies Record<string, readonly [setup: number, climax: number, resolution: number]>

export type PacingName = keyof typeof pacings
export const pacingNames = Object.keys(pacings) as PacingName[]

const endings = /finale|return|equilibrium|final_image|resolution|denouement|aftermath/
const heights = /crisis|ordeal|battle|climax|all_is_lost|revelation|confrontation|showdown/
const openings = /opening|setup|ordinary_world|weakness|hook|incident/

/** The role of a beat by its place and name; the first rule that fits wins. */
export function roleOf(name: string, index: number, count: number): BeatRole {
  if (index === count - 1 || endings.test(name)) return 'resolution'
  if (heights.test(name)) return 'climax'
  if (index === 0 || openings.test(name)) return 'setup'
  return 'middle'
}

export interface Beat {
  name: string
  role: BeatRole
  wordTarget: number
}

/**
 * Words a beat, summing to `total` exactly: shares are floored, and words left over go one each to the largest
 * fractions, the earlier beat first. Fractions are compared as exact integers.
 */
export function shareWords(beats: readonly WeightedBeat[], pacing: PacingName, total: number): Beat[] {
  const [setup, climax, resolution] = pacings[pacing].map((factor) => BigInt(Math.round(factor * 100))) as [
    bigint,
    bigint,
    bigint,
  ]
  const factor: Record<BeatRole, bigint> = { setup, climax, resolution, middle: 100n }
  const weighted = beats.map(([name, weight], index) => {
    const role = roleOf(name, index, beats.length)
    return { name, role, weight: BigInt(weight) * factor[role] }
  })
  const sum = weighted.reduce((all, beat) => all + beat.weight, 0n)
  const exact = weighted.map((beat) => ({ ...beat, scaled: BigInt(total) * beat.weight }))
  const targets = exact.map((beat) => Number(beat.scaled / sum))
  const left = total - targets.reduce((all, words) => all + words, 0)
  const byFraction = exact
    .map((beat, index) => ({ index, rest: beat.scaled % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const { index } of byFraction.slice(0, left)) targets[index] = (targets[index] ?? 0) + 1
  return exact.map(({ name, role }, index) => ({ name, role, wordTarget: targets[index] ?? 0 }))
}
