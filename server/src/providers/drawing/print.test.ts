import { describe, expect, test } from 'vitest'
import { blueNoise, tileEdge } from './blue-noise.ts'
import { differenceHash, hashDistance } from './difference-hash.ts'
import { palettesOf } from './palettes.ts'
import { contours } from './parts/contours.ts'
import { circle, rect } from './paths.ts'
import { pullPrint } from './print.ts'
import { createSheet } from './sheet.ts'

const palette = palettesOf('detective')[1]!

const mean = (values: ArrayLike<number>, keep: (i: number) => boolean) => {
  let [sum, count] = [0, 0]
  for (let i = 0; i < values.length; i += 1) {
    if (!keep(i)) continue
    sum += values[i]!
    count += 1
  }
  return sum / count
}

describe('the grain', () => {
  test('holds every level once and has no low notes', () => {
    const tile = blueNoise()
    expect(tile).toHaveLength(tileEdge ** 2)
    expect(new Set(tile).size).toBe(tile.length)
    // Means of 8 x 8 cells: white noise would spread by .289 / 8 = .036.
    const cells: number[] = []
    for (let cy = 0; cy < tileEdge; cy += 8) {
      for (let cx = 0; cx < tileEdge; cx += 8) {
        let sum = 0
        for (let y = 0; y < 8; y += 1)
          for (let x = 0; x < 8; x += 1) sum += tile[(cy + y) * tileEdge + cx + x]!
        cells.push(sum / 64 - 0.5)
      }
    }
    expect(Math.sqrt(cells.reduce((sum, n) => sum + n * n, 0) / cells.length)).toBeLessThan(0.015)
  })
})

describe('the print', () => {
  const pull = (s: number) => {
    const sheet = createSheet(1024, 1024, -1)
    sheet.shape(rect(-10, -10, 1044, 1044), '#808080', { sh: null })
    sheet.shape(rect(0, 0, 512, 1024), '#808080', {
      sh: [
        [0, s],
        [1, s],
      ],
    })
    return pullPrint({
      colourSvg: sheet.colourSvg(),
      lightSvg: sheet.lightSvg(),
      palette,
      width: 256,
      key: 'k',
    })
  }
  const sides = ({ pixels }: { pixels: Uint8Array }) => {
    const column = (i: number) => Math.floor(i / 3) % 256
    return [mean(pixels, (i) => column(i) < 120), mean(pixels, (i) => column(i) > 136)] as const
  }

  test('lit goes to glow, shaded to ink, neutral stays', () => {
    const [lit, plain] = sides(pull(0.8))
    const [shaded] = sides(pull(-0.8))
    const [neutral, beside] = sides(pull(0))
    expect(plain).toBeGreaterThan(124)
    expect(plain).toBeLessThan(132)
    expect(lit).toBeGreaterThan(plain + 25)
    expect(shaded).toBeLessThan(plain - 25)
    expect(Math.abs(neutral - beside)).toBeLessThan(2)
  })

  test('faint light begins without an edge', () => {
    // The same key gives the same paper, so only the light can differ.
    const [faint] = sides(pull(0.016))
    const [neutral] = sides(pull(0))
    expect(Math.abs(faint - neutral)).toBeLessThan(0.9)
  })

  test('a nearer shape hides the light of a farther one', () => {
    const sheet = createSheet(1024, 1024, 1)
    sheet.shape(rect(-10, -10, 1044, 1044), '#808080', { sh: null })
    sheet.glow(512, 512, 700, 1)
    sheet.shape(rect(-10, -10, 1044, 1044), '#808080', { sh: null })
    const { pixels } = pullPrint({
      colourSvg: sheet.colourSvg(),
      lightSvg: sheet.lightSvg(),
      palette,
      width: 128,
      key: 'k',
    })
    expect(Math.abs(mean(pixels, () => true) - 128)).toBeLessThan(3)
  })
})

describe('the sheet', () => {
  test('keeps planes apart by depth and mirrors the light with the drawing', () => {
    const sheet = createSheet(1024, 1024, -1)
    sheet.z = 0.1
    sheet.shape(circle(200, 200, 50), '#111111')
    sheet.z = 0.9
    sheet.place({ x: 700, y: 700, mirror: true }, () => sheet.shape(circle(0, 0, 50), '#eeeeee'))
    expect(sheet.colourSvg((z) => z < 0.5)).toContain('#111111')
    expect(sheet.colourSvg((z) => z < 0.5)).not.toContain('#eeeeee')
    const axes = [...sheet.lightSvg().matchAll(/linearGradient id="g\d+" x1="(-?[\d.]+)"/g)].map((m) =>
      Number(m[1]),
    )
    expect(axes[0]).toBeLessThan(0.5)
    expect(axes[1]).toBeGreaterThan(0.5)
  })
})

describe('the difference hash', () => {
  const svg = (x: number, size = 96) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#888"/><circle cx="${x}" cy="48" r="24" fill="#fff"/></svg>`

  test('is near for near drawings and far for mirrored ones', () => {
    expect(differenceHash(svg(30))).toMatch(/^[0-9a-f]{16}$/)
    expect(hashDistance(differenceHash(svg(30)), differenceHash(svg(30)))).toBe(0)
    expect(hashDistance(differenceHash(svg(30)), differenceHash(svg(32)))).toBeLessThan(
      hashDistance(differenceHash(svg(24)), differenceHash(svg(72))),
    )
    expect(hashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64)
  })
})

describe('contours', () => {
  test('a round hill has one closed round line at each level', () => {
    const edge = 64
    const values = Float64Array.from(
      { length: edge * edge },
      (_, i) => 1 - Math.hypot((i % edge) - 31, Math.floor(i / edge) - 31) / 20,
    )
    const loops = contours({ edge, values }, 0)
    expect(loops).toHaveLength(1)
    for (const p of loops[0]!) expect(Math.hypot(p.x - 31, p.y - 31)).toBeCloseTo(20, 0)
  })

  test('land reaching the edge is closed there', () => {
    const values = new Float64Array(16 * 16).fill(1)
    const loops = contours({ edge: 16, values }, 0)
    expect(loops).toHaveLength(1)
    expect(Math.max(...loops[0]!.map((p) => p.x))).toBeGreaterThan(15)
  })
})
