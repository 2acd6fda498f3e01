import { mix } from '../colour.ts'
import type { Scene } from '../scene.ts'
import type { Shade } from '../sheet.ts'

export const round: Shade = [
  [0, 0.5],
  [0.22, 0.36],
  [0.5, 0],
  [0.82, -0.5],
  [1, -0.34],
]

const flat: Shade = [
  [0, 0.3],
  [1, -0.3],
]

/** A scene's tools in one thing's colours. */
export interface Brush {
  sheet: Scene['sheet']
  palette: Scene['palette']
  random: Scene['random']
  lit: Scene['lit']
  ink: string
  glow: string
  near: string
  colour: string
  pale: string
  deep: string
  /** A flat part, lit across its box. */
  plain(path: string, fill: string, sh?: Shade | null): void
  /** A part turned on a wheel: light wraps round it. */
  turned(path: string, fill: string, sh?: Shade): void
}

export function createBrush({ sheet, palette, random, lit }: Scene, colour: string): Brush {
  const { ink, glow, near } = palette
  return {
    sheet,
    palette,
    random,
    lit,
    ink,
    glow,
    near,
    colour,
    pale: mix(colour, glow, 0.5),
    deep: mix(colour, ink, 0.45),
    plain: (path, fill, sh = flat) => sheet.shape(path, fill, { sh }),
    turned: (path, fill, sh = round) => sheet.shape(path, fill, { sh, angle: lit < 0 ? 0 : 180 }),
  }
}
