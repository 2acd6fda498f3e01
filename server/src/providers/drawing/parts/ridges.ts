import { mix } from '../colour.ts'
import { at, num, type Point, polyline } from '../paths.ts'
import type { Noise } from '../random.ts'
import type { Scene } from '../scene.ts'
import type { Shade } from '../sheet.ts'

export type RidgeKind = 'hills' | 'peaks' | 'mesa' | 'dunes'

const clamp = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n))

/** Height of a ridge at x, about -1..1, up is positive; `row` picks an unrelated slice of the noise. */
export function ridgeHeight(kind: RidgeKind, noise: Noise, x: number, row: number): number {
  switch (kind) {
    case 'hills':
      return 0.75 * noise(x / 430, row) + 0.22 * noise(x / 150, row + 40)
    case 'peaks':
      return (
        0.95 * (1 - Math.abs(noise(x / 260, row))) ** 1.5 +
        0.24 * (1 - Math.abs(noise(x / 95, row + 40))) -
        0.55
      )
    case 'mesa':
      return clamp(2.4 * (noise(x / 210, row) + 0.6 * noise(x / 700, row + 40)) - 0.35, -0.25, 0.55)
    case 'dunes': {
      const shift = 260 + 260 * noise(row, 7)
      const t = (((x + shift + 40 * noise(x / 600, row)) % 520) + 520) % 520
      const share = t / 520
      const rise = share < 0.68 ? Math.sin((share / 0.68) * (Math.PI / 2)) : 1 - (share - 0.68) / 0.32
      return rise * 0.75 - 0.3 + 0.3 * noise(x / 800, row + 40)
    }
  }
}

export interface Ridge {
  line: readonly Point[]
  yAt(x: number): number
  top: number
}

export function makeRidge(
  scene: Scene,
  kind: RidgeKind,
  base: number,
  amplitude: number,
  row: number,
  step = kind === 'peaks' || kind === 'mesa' ? 10 : 16,
): Ridge {
  const yAt = (x: number) => base - amplitude * ridgeHeight(kind, scene.noise, x, row)
  const line: Point[] = []
  for (let x = -40; x <= scene.width + 40; x += step) line.push(at(x, yAt(x)))
  return { line, yAt, top: Math.min(...line.map((p) => p.y)) }
}

export function ridgePath(ridge: Ridge, width: number, bottom: number): string {
  return `${polyline(ridge.line)}L${num(width + 40)} ${num(bottom)}L-40 ${num(bottom)}Z`
}

export const mist = (s: number): Shade => [
  [0, 0],
  [0.35, s * 0.22],
  [1, s],
]

/** Colour of a plane at depth t: 0 the farthest, half sky; 1 the nearest. */
export function planeColour(scene: Scene, t: number, skyShare = 0.45): string {
  const { palette } = scene
  const far = mix(palette.far, palette.skyBottom, skyShare)
  return t < 0.5
    ? mix(far, mix(palette.far, palette.near, 0.42), t * 2)
    : mix(mix(palette.far, palette.near, 0.42), palette.near, t * 2 - 1)
}

/** Paints a ridge with mist gathering over `reach` px below its crest. */
export function paintRidge(
  scene: Scene,
  ridge: Ridge,
  colour: string,
  { fog = 0.75, reach = 190, bottom = 1100 } = {},
) {
  const { sheet, palette } = scene
  const foggy = mix(colour, palette.skyBottom, fog * 0.28)
  sheet.shape(
    ridgePath(ridge, scene.width, bottom),
    { stops: [colour, foggy], span: [ridge.top, ridge.top + reach] },
    { sh: mist(fog), span: [ridge.top, ridge.top + reach] },
  )
}
