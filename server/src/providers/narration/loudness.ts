import { loudnessWeighting } from './filters.ts'

interface LoudnessMeter {
  /** Takes any number of samples; leaves them as they are. */
  add(block: Float32Array): void
  /** Integrated loudness so far in LUFS; -Infinity for silence or under 400 ms. */
  lufs(): number
}

/** Integrated loudness of a mono signal after ITU-R BS.1770-4: 400 ms windows every 100 ms, gated at -70 and -10. */
export function createLoudnessMeter(rate: number): LoudnessMeter {
  const weigh = loudnessWeighting(rate)
  const hop = Math.round(rate / 10)
  const hops: number[] = []
  let sum = 0
  let count = 0
  return {
    add(block) {
      const weighted = block.slice()
      weigh(weighted)
      for (let i = 0; i < weighted.length; i++) {
        sum += (weighted[i] ?? 0) ** 2
        if (++count < hop) continue
        hops.push(sum / hop)
        sum = 0
        count = 0
      }
    },
    lufs() {
      const windows = hops
        .slice(3)
        .map((last, i) => (last + (hops[i] ?? 0) + (hops[i + 1] ?? 0) + (hops[i + 2] ?? 0)) / 4)
      const loud = windows.filter((power) => toLufs(power) > -70)
      const gate = toLufs(mean(loud)) - 10
      return toLufs(mean(loud.filter((power) => toLufs(power) > gate)))
    },
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power)
