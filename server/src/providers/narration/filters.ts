/** A filter that changes a block in place and remembers its state between blocks. */
export type Filter = (block: Float32Array) => void

interface Coefficients {
  b: readonly [number, number, number]
  a: readonly [number, number]
}

/** Second-order section, transposed direct form II in double precision. */
function biquad({ b, a }: Coefficients): Filter {
  let z1 = 0
  let z2 = 0
  return (block) => {
    for (let i = 0; i < block.length; i++) {
      const x = block[i] ?? 0
      const y = b[0] * x + z1
      z1 = b[1] * x - a[0] * y + z2
      z2 = b[2] * x - a[1] * y
      block[i] = y
    }
  }
}

function normalised(
  b: readonly [number, number, number],
  a: readonly [number, number, number],
): Coefficients {
  return { b: [b[0] / a[0], b[1] / a[0], b[2] / a[0]], a: [a[1] / a[0], a[2] / a[0]] }
}

// The three shapes are those of R. Bristow-Johnson's "Audio EQ Cookbook".

export function highPass(rate: number, hertz: number, q: number): Filter {
  const w = (2 * Math.PI * hertz) / rate
  const cos = Math.cos(w)
  const alpha = Math.sin(w) / (2 * q)
  return biquad(normalised([(1 + cos) / 2, -(1 + cos), (1 + cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]))
}

export function peak(rate: number, hertz: number, q: number, decibels: number): Filter {
  const w = (2 * Math.PI * hertz) / rate
  const cos = Math.cos(w)
  const alpha = Math.sin(w) / (2 * q)
  const gain = 10 ** (decibels / 40)
  return biquad(
    normalised(
      [1 + alpha * gain, -2 * cos, 1 - alpha * gain],
      [1 + alpha / gain, -2 * cos, 1 - alpha / gain],
    ),
  )
}

export function highShelf(rate: number, hertz: number, decibels: number): Filter {
  const w = (2 * Math.PI * hertz) / rate
  const cos = Math.cos(w)
  const gain = 10 ** (decibels / 40)
  const slope = 2 * Math.sqrt(gain) * (Math.sin(w) / Math.SQRT2)
  return biquad(
    normalised(
      [
        gain * (gain + 1 + (gain - 1) * cos + slope),
        -2 * gain * (gain - 1 + (gain + 1) * cos),
        gain * (gain + 1 + (gain - 1) * cos - slope),
      ],
      [
        gain + 1 - (gain - 1) * cos + slope,
        2 * (gain - 1 - (gain + 1) * cos),
        gain + 1 - (gain - 1) * cos - slope,
      ],
    ),
  )
}

/** The two stages every loudness reading is weighted by (ITU-R BS.1770), designed for any sample rate. */
export function loudnessWeighting(rate: number): Filter {
  const shelf = weightingShelf(rate)
  const pass = weightingHighPass(rate)
  return (block) => {
    shelf(block)
    pass(block)
  }
}

function weightingShelf(rate: number): Filter {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate)
  const q = 0.7071752369554196
  const high = 10 ** (3.999843853973347 / 20)
  const band = high ** 0.4996667741545416
  return biquad(
    normalised(
      [high + (band * k) / q + k * k, 2 * (k * k - high), high - (band * k) / q + k * k],
      [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k],
    ),
  )
}

function weightingHighPass(rate: number): Filter {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate)
  const q = 0.5003270373238773
  const a = 1 + k / q + k * k
  return biquad({ b: [1, -2, 1], a: [(2 * (k * k - 1)) / a, (1 - k / q + k * k) / a] })
}
