import sharp from 'sharp'
import { labOf, rgbOf } from './colour.ts'
import { compositions, type CompositionName } from './compositions.ts'
import type { Palette } from './palettes.ts'
import type { Point } from './paths.ts'
import { pullPrint, rasterise } from './print.ts'
import { createScene, type SceneOptions } from './scene.ts'

/** What a cover is judged by. Shares are 0..1, `deviation` is in 8-bit luminance levels at 96 px. */
export interface CoverMeasures {
  accentShare: number
  /** Of the accent's pixels, how many lie within 280 px of the focus. */
  nearFocus: number
  deviation: number
  sound: boolean
  lettered: boolean
}

export interface DrawnScene {
  palette: Palette
  colourSvg: string
  lightSvg: string
  alt: string
  focus: Point
}

export function drawScene(composition: CompositionName, options: SceneOptions): DrawnScene {
  const scene = createScene(options)
  const { alt, focus } = compositions[composition](scene)
  return {
    palette: scene.palette,
    colourSvg: scene.sheet.colourSvg(),
    lightSvg: scene.sheet.lightSvg(),
    alt,
    focus,
  }
}

/** A path with a hole in its numbers, or a shape painted with nothing. */
export const isSound = (svg: string) => !/NaN|undefined|Infinity|null/.test(svg)
export const isLettered = (svg: string) => /<text|<tspan|font/i.test(svg)

/** Judges both drawings and the finished print. */
export async function measureCover(drawn: DrawnScene, key: string): Promise<CoverMeasures> {
  const edge = 256
  const { pixels } = rasterise(drawn.colourSvg, edge)
  const accent = labOf(rgbOf(drawn.palette.accent))
  let [count, near] = [0, 0]
  for (let i = 0; i < edge * edge; i += 1) {
    const [l, a, b] = labOf([pixels[i * 4]!, pixels[i * 4 + 1]!, pixels[i * 4 + 2]!])
    if (Math.hypot(l - accent[0], a - accent[1], b - accent[2]) > 0.06) continue
    count += 1
    const x = ((i % edge) * 1024) / edge
    const y = (Math.floor(i / edge) * 1024) / edge
    if (Math.hypot(x - drawn.focus.x, y - drawn.focus.y) <= 280) near += 1
  }
  const print = pullPrint({ ...drawn, width: 512, key })
  const small = await sharp(print.pixels, { raw: { width: print.width, height: print.height, channels: 3 } })
    .resize(96)
    .raw()
    .toBuffer()
  const light: number[] = []
  for (let i = 0; i < small.length; i += 3)
    light.push(0.2126 * small[i]! + 0.7152 * small[i + 1]! + 0.0722 * small[i + 2]!)
  const mean = light.reduce((sum, n) => sum + n, 0) / light.length
  return {
    accentShare: count / (edge * edge),
    nearFocus: count === 0 ? 0 : near / count,
    deviation: Math.sqrt(light.reduce((sum, n) => sum + (n - mean) ** 2, 0) / light.length),
    sound: isSound(drawn.colourSvg) && isSound(drawn.lightSvg),
    lettered: isLettered(drawn.colourSvg) || isLettered(drawn.lightSvg),
  }
}
