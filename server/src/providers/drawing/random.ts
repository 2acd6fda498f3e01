import { createNoise2D, type NoiseFunction2D } from 'simplex-noise'

export interface Random {
  /** 0 <= n < 1 */
  next(): number
  range(from: number, to: number): number
  /** Whole number, both ends included. */
  int(from: number, to: number): number
  chance(share: number): boolean
  sign(): -1 | 1
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
}

export type Noise = NoiseFunction2D

/** FNV-1a with a final avalanche: near-equal keys give unrelated numbers. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** mulberry32 over the hash of `key`. One generator a use, so a new draw here moves nothing elsewhere. */
export function createRandom(key: string): Random {
  let state = hashText(key)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const range = (from: number, to: number) => from + (to - from) * next()
  const int = (from: number, to: number) => Math.floor(range(from, to + 1))
  return {
    next,
    range,
    int,
    chance: (share) => next() < share,
    sign: () => (next() < 0.5 ? -1 : 1),
    pick: (list) => {
      const chosen = list[int(0, list.length - 1)]
      if (chosen === undefined) throw new RangeError('pick from an empty list')
      return chosen
    },
    shuffle: (list) => {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = int(0, i)
        const held = copy[i]!
        copy[i] = copy[j]!
        copy[j] = held
      }
      return copy
    },
  }
}

export function createNoise(key: string): Noise {
  return createNoise2D(createRandom(key).next)
}
