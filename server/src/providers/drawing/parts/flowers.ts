import { mix } from '../colour.ts'
import { at, circle, leaf, num, type Point, polar, polygon, smooth } from '../paths.ts'
import type { Scene } from '../scene.ts'

/** Each flower answers its name. */
export function star(scene: Scene, { x, y }: Point): string {
  const { sheet, palette, random } = scene
  const spin = random.range(0, 40)
  const ring = (count: number, length: number, belly: number, shift: number, colour: string) => {
    for (let i = 0; i < count; i += 1) {
      const turn = spin + shift + (i * 360) / count
      const from = polar(x, y, 20, turn)
      sheet.shape(leaf(from.x, from.y, length, belly, turn), colour, {
        sh: [
          [0, 0.4],
          [0.5, 0.05],
          [1, -0.42],
        ],
      })
      const tip = polar(from.x, from.y, length * 0.7, turn)
      sheet.stroke(
        `M${num(from.x)} ${num(from.y)}L${num(tip.x)} ${num(tip.y)}`,
        mix(colour, palette.ink, 0.3),
        2,
        { opacity: 0.4 },
      )
    }
  }
  sheet.glow(x, y, 290, 0.35)
  ring(9, 138, 29, 0, palette.accent)
  ring(8, 108, 25, 20, mix(palette.accent, palette.glow, 0.12))
  ring(6, 74, 19, 8, mix(palette.accent, palette.glow, 0.24))
  sheet.shape(circle(x, y, 36), mix(palette.near, palette.ink, 0.4), {
    sh: [
      [0, 0.5],
      [0.5, 0],
      [1, -0.6],
    ],
  })
  for (let i = 0; i < 40; i += 1) {
    const spot = polar(x, y, 31 * Math.sqrt(i / 40), i * 137.5)
    sheet.shape(circle(spot.x, spot.y, 2.9), mix(palette.glow, palette.accent, 0.25), { sh: null })
  }
  return 'A many-petalled flower'
}

export function cup(scene: Scene, { x, y }: Point): string {
  const { sheet, palette } = scene
  const foot = y + 84
  sheet.glow(x, y, 300, 0.4)
  const petal = (turn: number, length: number, belly: number, colour: string) =>
    sheet.shape(leaf(x, foot, length, belly, -90 + turn), colour, {
      sh: [
        [0, 0.5],
        [0.45, 0.05],
        [1, -0.5],
      ],
    })
  petal(-17, 214, 40, mix(palette.accent, palette.ink, 0.2))
  petal(17, 214, 40, mix(palette.accent, palette.ink, 0.2))
  for (let i = -2; i <= 2; i += 1) {
    const tip = polar(x, foot, 212, -90 + i * 5)
    sheet.stroke(
      `M${num(x)} ${num(foot - 60)}L${num(tip.x)} ${num(tip.y)}`,
      mix(palette.glow, palette.accent, 0.3),
      3,
    )
    sheet.shape(circle(tip.x, tip.y, 6.5), mix(palette.near, palette.ink, 0.3), { sh: null })
  }
  petal(-46, 196, 41, palette.accent)
  petal(46, 196, 41, palette.accent)
  petal(-25, 178, 40, mix(palette.accent, palette.glow, 0.1))
  petal(25, 178, 40, mix(palette.accent, palette.glow, 0.1))
  petal(0, 158, 42, mix(palette.accent, palette.glow, 0.2))
  const green = mix(palette.near, palette.ink, 0.3)
  for (const turn of [-58, -20, 20, 58])
    sheet.shape(leaf(x, foot + 10, 62, 13, -90 + turn), green, {
      sh: [
        [0, 0.4],
        [1, -0.4],
      ],
    })
  return 'A cup-shaped flower'
}

export function seeds(scene: Scene, { x, y }: Point): string {
  const { sheet, palette, random } = scene
  const thread = mix(palette.near, palette.glow, scene.night ? 0.7 : 0.2)
  sheet.glow(x, y, 310, 0.5)
  const tuft = (px: number, py: number, turn: number, size: number) => {
    for (let k = -3; k <= 3; k += 1) {
      const tip = polar(px, py, 26 * size, turn + k * 19)
      sheet.stroke(`M${num(px)} ${num(py)}L${num(tip.x)} ${num(tip.y)}`, thread, 1.7 * size, {
        opacity: 0.9,
        s: 0.3,
      })
    }
    sheet.shape(circle(px, py, 7.4 * size), palette.accent, { sh: null })
  }
  for (let i = 0; i < 34; i += 1) {
    const turn = (i * 360) / 34
    const reach = i % 2 ? 158 : 116
    const end = polar(x, y, reach, turn)
    sheet.stroke(`M${num(x)} ${num(y)}L${num(end.x)} ${num(end.y)}`, thread, 2, { opacity: 0.75 })
    tuft(end.x, end.y, turn, 1)
  }
  sheet.shape(circle(x, y, 52), palette.accent, {
    sh: [
      [0, 0.45],
      [0.5, 0],
      [1, -0.6],
    ],
  })
  for (let i = 0; i < 46; i += 1) {
    const spot = polar(x, y, 46 * Math.sqrt(i / 46), i * 137.5)
    sheet.shape(circle(spot.x, spot.y, 2.6), mix(palette.accent, palette.ink, 0.45), { sh: null })
  }
  const drift = -scene.lit
  for (let i = 0; i < 8; i += 1) {
    const t = i / 7
    const px = x + drift * (170 + t * 230) + random.range(-24, 24)
    const py = y - 90 - t * 170 + random.range(-46, 46)
    const turn = -90 + drift * random.range(10, 50)
    const tip = polar(px, py, -30, turn)
    sheet.stroke(
      smooth([at(tip.x, tip.y), at((tip.x + px) / 2 + 3, (tip.y + py) / 2), at(px, py)]),
      thread,
      1.8,
      { opacity: 0.8 },
    )
    tuft(px, py, turn, 0.8)
  }
  sheet.shape(
    polygon([at(x - 9, y + 48), at(x + 9, y + 48), at(x, y + 84)]),
    mix(palette.near, palette.ink, 0.5),
  )
  return 'A seed head losing its seeds to the wind'
}
