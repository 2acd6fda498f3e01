import { createRandom } from './random.ts'

export const tileEdge = 256

let tile: Float32Array | undefined

/** A 256 x 256 tile of even, structureless grain in 0..1, made once a thread (about 40 ms). */
export function blueNoise(): Float32Array {
  tile ??= makeTile()
  return tile
}

function makeTile(): Float32Array {
  const random = createRandom('blue-noise')
  let field = Float32Array.from({ length: tileEdge * tileEdge }, () => random.next())
  field = withoutLowNotes(withoutLowNotes(field))
  const order = Array.from(field.keys()).sort((a, b) => field[a]! - field[b]! || a - b)
  const ranks = new Float32Array(field.length)
  order.forEach((index, rank) => {
    ranks[index] = (rank + 0.5) / field.length
  })
  return ranks
}

function withoutLowNotes(field: Float32Array): Float32Array<ArrayBuffer> {
  const out = new Float32Array(field.length)
  const mask = tileEdge - 1
  for (let y = 0; y < tileEdge; y += 1) {
    for (let x = 0; x < tileEdge; x += 1) {
      let sum = 0
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) sum += field[((y + dy) & mask) * tileEdge + ((x + dx) & mask)]!
      }
      out[y * tileEdge + x] = field[y * tileEdge + x]! - sum / 9
    }
  }
  return out
}
