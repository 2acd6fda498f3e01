import type { Filter } from './filters.ts'

/**
 * Gain, then a look-ahead limiter: peaks are turned down before they arrive and let go over a tenth of a second, so
 * nothing is clipped. The output is late by `delay` samples.
 */
export function createLimiter(
  rate: number,
  gain: number,
  ceiling: number,
): { process: Filter; delay: number } {
  const window = Math.round(rate * 0.005)
  const release = 1 - Math.exp(-1 / (rate * 0.1))
  const signal = new Float32Array(window)
  const held = new Float32Array(window).fill(1)
  const queue: { at: number; need: number }[] = []
  let sum = window
  let slow = 1
  let n = 0
  const process: Filter = (block) => {
    for (let i = 0; i < block.length; i++, n++) {
      const x = (block[i] ?? 0) * gain
      const need = Math.abs(x) > ceiling ? ceiling / Math.abs(x) : 1
      while (queue.length > 0 && (queue.at(-1)?.need ?? 0) >= need) queue.pop()
      queue.push({ at: n, need })
      if ((queue[0]?.at ?? 0) <= n - window) queue.shift()
      const least = queue[0]?.need ?? 1
      slow = least < slow ? least : slow + (least - slow) * release
      const slot = n % window
      sum += slow - (held[slot] ?? 1)
      held[slot] = slow
      signal[slot] = x
      const oldest = (n + 1) % window
      block[i] = ((signal[oldest] ?? 0) * sum) / window
    }
  }
  return { process, delay: window - 1 }
}
