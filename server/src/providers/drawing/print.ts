import { Resvg } from '@resvg/resvg-js'
import { blueNoise, tileEdge } from './blue-noise.ts'
import { rgbOf } from './colour.ts'
import type { Palette } from './palettes.ts'
import { createNoise } from './random.ts'

/** RGBA rows of an SVG drawn `width` pixels wide, without any font. */
export function rasterise(svg: string, width: number): { width: number; height: number; pixels: Uint8Array } {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  }).render()
  return { width: image.width, height: image.height, pixels: image.pixels }
}

const lattice = 12

/** Values of `read` every 12 px (at 1024), with one spare row and column so that reading between never ends. */
function grid(width: number, height: number, step: number, read: (x: number, y: number) => number) {
  const columns = Math.ceil(width / step) + 2
  const rows = Math.ceil(height / step) + 2
  const values = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      values[row * columns + column] = read(column * lattice, row * lattice)
    }
  }
  return { columns, values }
}

function rowOf(from: { columns: number; values: Float32Array }, position: number, into: Float32Array) {
  const row = Math.floor(position)
  const t = position - row
  for (let column = 0; column < from.columns; column += 1) {
    const upper = from.values[row * from.columns + column]!
    into[column] = upper + (from.values[(row + 1) * from.columns + column]! - upper) * t
  }
}

export interface PrintJob {
  colourSvg: string
  lightSvg: string
  palette: Palette
  /** Edge in pixels of the picture's width; the height follows the drawing. */
  width: number
  key: string
  /** Depth of the paper's tooth in 8-bit levels: 7 on covers; less where grain costs bits. */
  tooth?: number
}

/**
 * Pulls the print: both drawings sampled with a hand-cut wobble, light turned half into a smooth mix and
 * half into blue-noise stipple, then paper grain and fibres. Returns RGB rows.
 */
export function pullPrint({ colourSvg, lightSvg, palette, width, key, tooth = 7 }: PrintJob) {
  const colour = rasterise(colourSvg, width)
  const light = rasterise(lightSvg, width)
  const height = colour.height
  const scale = height / 1024
  const cell = Math.max(1, Math.round(width / 1000))
  const step = lattice * scale
  const wobble = createNoise(`${key}|wobble`)
  const fibre = createNoise(`${key}|fibre`)
  const amplitude = 1.1 * scale
  const shiftX = grid(width, height, step, (x, y) => wobble(x / 26, y / 26) * amplitude)
  const shiftY = grid(width, height, step, (x, y) => wobble(x / 26 + 91, y / 26 + 47) * amplitude)
  const fibres = grid(
    width,
    height,
    step,
    (x, y) => (fibre(x / 60, y / 220) * 0.34 + fibre(x / 320 + 31, y / 320) * 0.66) * 3.2,
  )
  const rowX = new Float32Array(shiftX.columns)
  const rowY = new Float32Array(shiftX.columns)
  const rowF = new Float32Array(shiftX.columns)
  const grain = blueNoise()
  const [gr, gg, gb] = rgbOf(palette.glow)
  const [ir, ig, ib] = rgbOf(palette.ink)
  const c = colour.pixels
  const l = light.pixels
  const out = new Uint8Array(width * height * 3)
  const lastX = width - 1.001
  const lastY = height - 1.001
  const stride = width * 4

  for (let y = 0; y < height; y += 1) {
    const position = y / step
    rowOf(shiftX, position, rowX)
    rowOf(shiftY, position, rowY)
    rowOf(fibres, position, rowF)
    const grainRow = (Math.floor(y / cell) & (tileEdge - 1)) * tileEdge
    for (let x = 0; x < width; x += 1) {
      const across = x / step
      const column = across | 0
      const t = across - column
      let sx = x + rowX[column]! + (rowX[column + 1]! - rowX[column]!) * t
      let sy = y + rowY[column]! + (rowY[column + 1]! - rowY[column]!) * t
      sx = sx < 0 ? 0 : sx > lastX ? lastX : sx
      sy = sy < 0 ? 0 : sy > lastY ? lastY : sy
      const x0 = sx | 0
      const y0 = sy | 0
      const fx = sx - x0
      const fy = sy - y0
      const p = y0 * stride + x0 * 4
      const q = p + stride
      const w11 = fx * fy
      const w10 = fx - w11
      const w01 = fy - w11
      const w00 = 1 - fx - w01
      let r = c[p]! * w00 + c[p + 4]! * w10 + c[q]! * w01 + c[q + 4]! * w11
      let g = c[p + 1]! * w00 + c[p + 5]! * w10 + c[q + 1]! * w01 + c[q + 5]! * w11
      let b = c[p + 2]! * w00 + c[p + 6]! * w10 + c[q + 2]! * w01 + c[q + 6]! * w11
      const s = (l[p]! * w00 + l[p + 4]! * w10 + l[q]! * w01 + l[q + 4]! * w11 - 128) / 127
      const n = grain[grainRow + (Math.floor(x / cell) & (tileEdge - 1))]!
      const a = s < 0 ? -s : s
      // Without the cap by 2.5 a, faint light would begin with a visible edge.
      let k = 5 * (1.05 * a - n) + (a > 0.2 ? 0.5 : 2.5 * a)
      k = k < 0 ? 0 : k > 1 ? 1 : k
      if (s > 0) {
        const m = 0.24 * a + 0.34 * k
        r += (gr - r) * m
        g += (gg - g) * m
        b += (gb - b) * m
      } else {
        const m = 0.3 * a + 0.4 * k
        r += (ir - r) * m
        g += (ig - g) * m
        b += (ib - b) * m
      }
      const paper = (n - 0.5) * tooth + rowF[column]! + (rowF[column + 1]! - rowF[column]!) * t + 0.5
      const o = (y * width + x) * 3
      r += paper
      g += paper
      b += paper
      out[o] = r < 0 ? 0 : r > 255 ? 255 : r
      out[o + 1] = g < 0 ? 0 : g > 255 ? 255 : g
      out[o + 2] = b < 0 ? 0 : b > 255 ? 255 : b
    }
  }
  return { width, height, pixels: out }
}
