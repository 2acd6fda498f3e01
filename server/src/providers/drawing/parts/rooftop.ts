import { mix } from '../colour.ts'
import { at, ellipse, num, polygon, rect } from '../paths.ts'
import type { Scene } from '../scene.ts'
import { person, personName, pickPerson } from './people.ts'

/** A flat roof across the picture's foot with a water tank, vents and somebody at its edge. */
export function rooftop(scene: Scene, x: number, side: number): string {
  const { sheet, palette, random, width } = scene
  const wall = mix(palette.near, palette.ink, 0.6)
  const trim = mix(wall, palette.ink, 0.5)
  const light = {
    sh: [
      [0, 0.42],
      [0.45, 0],
      [1, -0.45],
    ] as const,
  }
  const top = random.range(812, 850)
  const edge = x - side * random.range(300, 380)
  const left = side > 0 ? edge : -20
  const wide = side > 0 ? width + 20 - edge : edge + 20
  const tankX = Math.min(width - 96, Math.max(96, x + side * random.range(110, 160)))
  tank(scene, tankX, top + 8, wall, trim)
  const shed = x - side * random.range(150, 190)
  sheet.shape(rect(shed - 26, top - 62, 52, 70), trim, light)
  sheet.shape(rect(shed - 34, top - 72, 68, 14), palette.ink)
  sheet.stroke(`M${num(shed + side * 66)} ${num(top + 4)}v-128m-24 18h48m-40 22h32`, palette.ink, 4)
  sheet.shape(
    rect(left, top, wide, 300),
    { stops: [wall, palette.ink], span: [top, 1060] },
    {
      sh: [
        [0, 0.25],
        [0.3, 0],
        [1, -0.3],
      ],
      angle: 90,
    },
  )
  sheet.shape(rect(left - 12, top - 6, wide + 24, 24), trim, {
    sh: [
      [0, 0.6],
      [1, -0.4],
    ],
    angle: 90,
  })
  for (let i = 0; i < 46; i += 1) {
    const by = top + 34 + Math.floor(random.range(0, 12)) * 14
    sheet.shape(
      rect(left + random.range(4, wide - 34), by, 26, 9),
      mix(wall, palette.glow, random.range(0.06, 0.16)),
      { sh: null, opacity: 0.6 },
    )
  }
  const who = pickPerson(scene)
  const px = edge + side * random.range(58, 100)
  person(scene, px, top - 4, 198, who, palette.ink, { rim: 0.5 })
  const name = personName(who)
  return name[0]!.toUpperCase() + name.slice(1)
}

function tank(scene: Scene, x: number, foot: number, wall: string, trim: string) {
  const { sheet, palette } = scene
  const [half, low, high] = [78, foot - 130, foot - 268]
  for (const [from, to] of [
    [-62, -72],
    [62, 72],
    [-20, -22],
    [20, 22],
  ] as const) {
    sheet.shape(
      polygon([at(x + from - 5, low), at(x + from + 5, low), at(x + to + 5, foot), at(x + to - 5, foot)]),
      trim,
    )
  }
  sheet.stroke(
    `M${num(x - 64)} ${num(low + 20)}L${num(x + 70)} ${num(foot - 24)}M${num(x + 64)} ${num(low + 20)}L${num(x - 70)} ${num(foot - 24)}`,
    trim,
    5,
  )
  sheet.shape(ellipse(x, low, half, 10), trim)
  sheet.shape(rect(x - half, high, half * 2, low - high), wall, {
    sh: [
      [0, 0.5],
      [0.3, 0.2],
      [1, -0.5],
    ],
    angle: scene.lit < 0 ? 0 : 180,
  })
  for (let i = 1; i < 8; i += 1)
    sheet.stroke(
      `M${num(x - half + (i * half) / 4)} ${num(high)}V${num(low)}`,
      mix(wall, palette.ink, 0.5),
      2,
      { opacity: 0.5 },
    )
  for (const share of [0.2, 0.55, 0.86])
    sheet.stroke(`M${num(x - half)} ${num(high + (low - high) * share)}H${num(x + half)}`, palette.ink, 4, {
      opacity: 0.7,
    })
  sheet.shape(polygon([at(x - half - 10, high + 3), at(x, high - 62), at(x + half + 10, high + 3)]), trim, {
    sh: [
      [0, 0.5],
      [0.5, 0],
      [1, -0.5],
    ],
    angle: scene.lit < 0 ? 0 : 180,
  })
}
