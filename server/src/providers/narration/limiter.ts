import type { Filter } from './filters.ts'

/**
 * Gain, then a look-ahead limiter: peaks are turned down before they arrive and let go over a tenth of a second, so
 * nothing is clipped. It sees the peaks between samples too, where this kind of voice has most of its height. The
 * output is late by `delay` samples.
 */
export function createLimiter(
  rate: number,
  gain: number,
  ceiling: number,
): { process: Filter; delay: number } {
  const window = Math.round(rate * 0.005)
  const release = 1 - Math.exp(-1 / (rate * 0.1))
  const line = new Float32Array(256)
  const held = new Float32Array(window).fill(1)
  const needs = createSlidingMinimum(window)
  const delay = window - 1 + reach
  let sum = window
  let slow = 1
  let n = 0
  const process: Filter = (block) => {
    for (let i = 0; i < block.length; i++, n++) {
      line[n & 255] = (block[i] ?? 0) * gain
      const height = peakAfter(line, n - reach, ceiling / 2)
      const least = needs(height > ceiling ? ceiling / height : 1)
      slow = least < slow ? least : slow + (least - slow) * release
      sum += slow - (held[n % window] ?? 1)
      held[n % window] = slow
      block[i] = ((line[(n - delay) & 255] ?? 0) * sum) / window
    }
  }
  return { process, delay }
}

/** The least of the last `window` values, each in constant time on average. */
function createSlidingMinimum(window: number): (value: number) => number {
  const rising: { at: number; value: number }[] = []
  let n = 0
  return (value) => {
    while ((rising.at(-1)?.value ?? -1) >= value) rising.pop()
    rising.push({ at: n, value })
    if ((rising[0]?.at ?? 0) <= n - window) rising.shift()
    n++
    return rising[0]?.value ?? value
  }
}

const reach = 10
const quarters = [1, 2, 3].map((quarter) =>
  Array.from({ length: 2 * reach }, (_, tap) => {
    const x = tap - reach + 1 - quarter / 4
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * (0.5 + 0.5 * Math.cos((Math.PI * x) / reach))
  }),
)

/** The highest point from the sample at `at` to the next; below `interesting` the space between is not looked at. */
function peakAfter(line: Float32Array, at: number, interesting: number): number {
  const here = Math.abs(line[at & 255] ?? 0)
  if (Math.max(here, Math.abs(line[(at + 1) & 255] ?? 0)) < interesting) return here
  let height = here
  for (const taps of quarters) {
    let between = 0
    for (let tap = 0; tap < taps.length; tap++)
      between += (line[(at - reach + 1 + tap) & 255] ?? 0) * (taps[tap] ?? 0)
    height = Math.max(height, Math.abs(between))
  }
  return height
}
