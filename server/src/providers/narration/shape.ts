import { sampleRate } from './flite.ts'

const step = sampleRate / 100
const silence = 0.006
const level = 0.085

/**
 * One spoken stretch made ready to be laid beside others: pitch and throat set by resampling, silence trimmed,
 * brought to a common level, ends faded.
 */
export function shapeUtterance(samples: Float32Array, size: number): Float32Array {
  const voiced = trim(size === 1 ? samples : resample(samples, size))
  const gain = level / Math.max(activeRms(voiced), 0.01)
  for (let i = 0; i < voiced.length; i++) voiced[i] = (voiced[i] ?? 0) * gain
  fade(voiced)
  return voiced
}

function rms(samples: Float32Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += (samples[i] ?? 0) ** 2
  return Math.sqrt(sum / Math.max(1, to - from))
}

function trim(samples: Float32Array): Float32Array {
  let from = 0
  let to = samples.length
  while (from + step < to && rms(samples, from, from + step) < silence) from += step
  while (to - step > from && rms(samples, to - step, to) < silence) to -= step
  // A breath of room on both sides keeps soft consonants whole.
  return samples.slice(Math.max(0, from - step), Math.min(samples.length, to + 2 * step))
}

/** Loudness of the sounding parts only, so that pauses inside a stretch do not make it louder than others. */
function activeRms(samples: Float32Array): number {
  const gate = rms(samples, 0, samples.length) * 0.4
  let sum = 0
  let count = 0
  for (let from = 0; from < samples.length; from += step) {
    const part = rms(samples, from, Math.min(samples.length, from + step))
    if (part < gate) continue
    sum += part ** 2
    count++
  }
  return Math.sqrt(sum / Math.max(1, count))
}

function fade(samples: Float32Array): void {
  const rise = Math.min(sampleRate * 0.005, samples.length)
  const fall = Math.min(sampleRate * 0.01, samples.length)
  for (let i = 0; i < rise; i++) samples[i] = ((samples[i] ?? 0) * i) / rise
  for (let i = 0; i < fall; i++)
    samples[samples.length - 1 - i] = ((samples[samples.length - 1 - i] ?? 0) * i) / fall
}

const halfTaps = 16
const phases = 256

/** Play back `speed` times faster: shorter and higher. Windowed sinc, cut below the new upper limit (no aliasing). */
function resample(samples: Float32Array, speed: number): Float32Array {
  const kernel = sincTable(Math.min(1, 1 / speed))
  const result = new Float32Array(Math.floor(samples.length / speed))
  const taps = 2 * halfTaps
  for (let i = 0; i < result.length; i++) {
    const at = i * speed
    const whole = Math.floor(at)
    const phase = Math.round((at - whole) * phases)
    const first = whole - halfTaps + 1
    let sum = 0
    for (let tap = 0; tap < taps; tap++)
      sum += (samples[first + tap] ?? 0) * (kernel[phase * taps + tap] ?? 0)
    result[i] = sum
  }
  return result
}

function sincTable(cutoff: number): Float32Array {
  const taps = 2 * halfTaps
  const table = new Float32Array((phases + 1) * taps)
  for (let phase = 0; phase <= phases; phase++) {
    let total = 0
    for (let tap = 0; tap < taps; tap++) {
      const x = tap - halfTaps + 1 - phase / phases
      const window = Math.abs(x) >= halfTaps ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * x) / halfTaps)
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * cutoff * x) / (Math.PI * cutoff * x)
      table[phase * taps + tap] = sinc * window
      total += sinc * window
    }
    for (let tap = 0; tap < taps; tap++) table[phase * taps + tap] = (table[phase * taps + tap] ?? 0) / total
  }
  return table
}
