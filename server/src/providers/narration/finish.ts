import { highPass, highShelf, peak } from './filters.ts'
import type { Filter } from './filters.ts'
import type { Speaker } from './voices.ts'

/** Decibels of presence (2.8 kHz) and air (5.2 kHz up) each recorded voice needs; measured spectra, slt is the dull one. */
const tone: Readonly<Record<Speaker['engineVoice'], readonly [number, number]>> = {
  slt: [3.5, 3],
  awb: [2, 5],
  rms: [1, -1],
}

/** Tamed hissing, equaliser and a hint of a room around one voice; works block by block in place. */
export function createFinish(rate: number, voice: Speaker['engineVoice']): Filter {
  const [presence, air] = tone[voice]
  const chain = [
    deEss(rate),
    highPass(rate, 75, Math.SQRT1_2),
    peak(rate, 320, 1, -2.5),
    peak(rate, 2800, 0.9, presence),
    highShelf(rate, 5200, air),
    earlyReflections(rate),
  ]
  return (block) => chain.forEach((filter) => filter(block))
}

/** Level (of stretches at their common level) above which hissing is turned down, three to one. */
const hissing = 0.07

/** Tames "s" and "sh", which one of the recorded voices has as loud as its vowels: only their highs, only while they last. */
function deEss(rate: number): Filter {
  const highs = highPass(rate, 3800, Math.SQRT1_2)
  const rise = 1 - Math.exp(-1 / (rate * 0.001))
  const fall = 1 - Math.exp(-1 / (rate * 0.03))
  let power = 0
  return (block) => {
    const high = block.slice()
    highs(high)
    for (let i = 0; i < block.length; i++) {
      const now = (high[i] ?? 0) ** 2
      power += (now - power) * (now > power ? rise : fall)
      const level = Math.sqrt(power)
      if (level > hissing) block[i] = (block[i] ?? 0) - (1 - (hissing / level) ** (2 / 3)) * (high[i] ?? 0)
    }
  }
}

/** Milliseconds and strength of the first echoes of a small room. */
const echoes = [
  [7.1, 0.12],
  [11.3, -0.1],
  [16.7, 0.085],
  [23.1, 0.07],
  [31.3, -0.05],
  [42.7, 0.035],
] as const

function earlyReflections(rate: number): Filter {
  const taps = echoes.map(([ms, strength]) => [Math.round((ms * rate) / 1000), strength] as const)
  const line = new Float32Array(1024 * Math.ceil((0.05 * rate) / 1024))
  const damping = 1 - Math.exp((-2 * Math.PI * 3200) / rate)
  let at = 0
  let soft = 0
  return (block) => {
    for (let i = 0; i < block.length; i++) {
      const dry = block[i] ?? 0
      soft += (dry - soft) * damping
      line[at] = soft
      let wet = 0
      for (const [delay, strength] of taps)
        wet += strength * (line[(at - delay + line.length) % line.length] ?? 0)
      block[i] = dry + wet
      at = (at + 1) % line.length
    }
  }
}
