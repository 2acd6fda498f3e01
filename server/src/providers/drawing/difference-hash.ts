import { rasterise } from './print.ts'

const [columns, rows, edge] = [9, 8, 96]

/** 64-bit difference hash of a square drawing as 16 hex digits: is each of 9 x 8 cells darker than its right neighbour? */
export function differenceHash(svg: string): string {
  const { pixels, width, height } = rasterise(svg, edge)
  const sums = new Float64Array(columns * rows)
  const counts = new Float64Array(columns * rows)
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(rows - 1, Math.floor((y * rows) / height))
    for (let x = 0; x < width; x += 1) {
      const cell = row * columns + Math.min(columns - 1, Math.floor((x * columns) / width))
      const p = (y * width + x) * 4
      sums[cell]! += 0.299 * pixels[p]! + 0.587 * pixels[p + 1]! + 0.114 * pixels[p + 2]!
      counts[cell]! += 1
    }
  }
  let bits = 0n
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const cell = row * columns + column
      bits = (bits << 1n) | (sums[cell]! / counts[cell]! < sums[cell + 1]! / counts[cell + 1]! ? 1n : 0n)
    }
  }
  return bits.toString(16).padStart(16, '0')
}

/** How many of 64 bits differ. A hash that is not 16 hex digits is as far as can be. */
export function hashDistance(one: string, two: string): number {
  if (!/^[0-9a-f]{16}$/i.test(one) || !/^[0-9a-f]{16}$/i.test(two)) return 64
  let bits = BigInt(`0x${one}`) ^ BigInt(`0x${two}`)
  let count = 0
  while (bits > 0n) {
    count += Number(bits & 1n)
    bits >>= 1n
  }
  return count
}
