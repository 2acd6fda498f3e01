/**
 * A second, independent loudness meter for tests: the sound is brought to 48 kHz and weighted with the coefficients
 * printed in ITU-R BS.1770-4, annex 1, instead of ones designed for its own rate.
 */
export function referenceLoudness(samples: Float32Array, rate: number): { lufs: number; truePeakDb: number } {
  const weighted = filter(filter(oversample(samples, 48_000 / rate), shelf), pass)
  const hop = 4800
  const powers: number[] = []
  for (let from = 0; from + 4 * hop <= weighted.length; from += hop) {
    let sum = 0
    for (let i = from; i < from + 4 * hop; i++) sum += (weighted[i] ?? 0) ** 2
    powers.push(sum / (4 * hop))
  }
  const loud = powers.filter((power) => level(power) > -70)
  const gate = level(average(loud)) - 10
  const truePeak = oversample(samples, 4).reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
  return {
    lufs: level(average(loud.filter((power) => level(power) > gate))),
    truePeakDb: 20 * Math.log10(truePeak),
  }
}

interface Section {
  b: readonly [number, number, number]
  a: readonly [number, number]
}

const shelf: Section = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
}
const pass: Section = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] }

function filter(samples: Float64Array, { b, a }: Section): Float64Array {
  const result = new Float64Array(samples.length)
  for (let i = 0; i < samples.length; i++) {
    const x = (at: number): number => samples[at] ?? 0
    const y = (at: number): number => result[at] ?? 0
    result[i] = b[0] * x(i) + b[1] * x(i - 1) + b[2] * x(i - 2) - a[0] * y(i - 1) - a[1] * y(i - 2)
  }
  return result
}

/** Whole-number oversampling by a Hann-windowed sinc of 24 samples on either side. */
function oversample(samples: Float32Array, factor: number): Float64Array {
  const reach = 24
  const result = new Float64Array(samples.length * factor)
  for (let phase = 0; phase < factor; phase++) {
    const taps = Array.from({ length: 2 * reach }, (_, tap) => {
      const x = tap - reach + 1 - phase / factor
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
      return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / reach))
    })
    for (let i = 0; i < samples.length; i++) {
      let sum = 0
      for (let tap = 0; tap < taps.length; tap++)
        sum += (samples[i + tap - reach + 1] ?? 0) * (taps[tap] ?? 0)
      result[i * factor + phase] = sum
    }
  }
  return result
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const level = (power: number): number => -0.691 + 10 * Math.log10(power)
