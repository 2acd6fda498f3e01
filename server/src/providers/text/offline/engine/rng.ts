/** A stream of chance for one decision. Streams are never shared, so that a new decision moves no old one. */
export interface Rng {
  /** In [0, 1). */
  next(): number
  /** Whole, in [0, n). */
  int(n: number): number
  chance(p: number): boolean
  pick<T>(items: readonly T[]): T
  shuffle<T>(items: readonly T[]): T[]
}

/** 32-bit hash (FNV-1a with a final mix), also the key of fragments in the series memory. */
export function hash32(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The generator of `seed/label` (sfc32). */
export function fork(seed: string, label: string): Rng {
  const key = `${seed}/${label}`
  let a = hash32(key)
  let b = hash32(`${key}#b`)
  let c = hash32(`${key}#c`)
  let d = 1
  const step = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) step()
  const int = (n: number) => Math.floor(step() * n)
  return {
    next: step,
    int,
    chance: (p) => step() < p,
    pick: (items) => {
      const item = items[int(items.length)]
      if (item === undefined) throw new RangeError(`nothing to pick from at ${key}`)
      return item
    },
    shuffle: (items) => {
      const out = [...items]
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(i + 1)
        const held = out[i]!
        out[i] = out[j]!
        out[j] = held
      }
      return out
    },
  }
}
