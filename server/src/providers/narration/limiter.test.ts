import { expect, test } from 'vitest'
import { createLimiter } from './limiter.ts'

const rate = 16_000

function limit(samples: Float32Array, gain: number) {
  const limiter = createLimiter(rate, gain, 0.8)
  const padded = new Float32Array(samples.length + limiter.delay)
  padded.set(samples)
  // Uneven blocks: state must carry over.
  for (let at = 0; at < padded.length; at += 777) limiter.process(padded.subarray(at, at + 777))
  return padded.subarray(limiter.delay)
}

test('what is low enough passes unchanged save the gain, in step', () => {
  const quiet = Float32Array.from({ length: 4000 }, (_, i) => 0.3 * Math.sin(i / 5) + 0.1 * Math.sin(i))
  const result = limit(quiet, 1.5)
  for (let i = 0; i < quiet.length; i++) expect(result[i]).toBeCloseTo((quiet[i] ?? 0) * 1.5, 5)
})

test('a peak between two samples is turned down though no sample reaches it', () => {
  const quarterRate = Float32Array.from({ length: 8000 }, (_, i) => Math.sin((Math.PI / 2) * (i + 0.5)))
  expect(Math.max(...quarterRate)).toBeLessThan(0.8)
  const peakBetween = Math.max(...limit(quarterRate, 1).subarray(1000, 7000)) * Math.SQRT2
  expect(peakBetween).toBeLessThan(0.81)
  expect(peakBetween).toBeGreaterThan(0.75)
})

test('a lone peak is turned down before it comes and the sound recovers after it', () => {
  const level = Float32Array.from({ length: 2 * rate }, (_, i) => (i === rate ? 3 : 0.2))
  const result = limit(level, 1)
  expect(Math.max(...result)).toBeLessThanOrEqual(0.8001)
  expect(result[rate - 1]).toBeLessThan(0.1)
  expect(result[rate - 400]).toBeCloseTo(0.2, 4)
  expect(result[rate + 2000]).toBeGreaterThan(0.13)
  expect(result[2 * rate - 1]).toBeCloseTo(0.2, 3)
})
