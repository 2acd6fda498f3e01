import { distance, mix } from '../colour.ts'
import { at, circle, lens, polyline, rect } from '../paths.ts'
import type { Scene } from '../scene.ts'

/** Fills the picture with sky down to `bottom` and strews stars at night. Many OKLab stops: no steps, no mud. */
export function paintSky(scene: Scene, bottom: number, { stars = true, warmth = 1 } = {}) {
  const { sheet, palette, width, height, random } = scene
  sheet.z = 0
  const stops = Array.from({ length: 9 }, (_, i) =>
    mix(palette.skyTop, palette.skyBottom, (i / 8) ** 0.9 * warmth),
  )
  sheet.shape(
    rect(-20, -20, width + 40, height + 40),
    { stops, span: [0, bottom] },
    {
      sh: [
        [0, -0.3],
        [0.55, 0],
        [1, 0.24],
      ],
      span: [0, bottom],
    },
  )
  if (stars && scene.night) paintStars(scene, bottom * 0.8)
  // A breath of shade in the corner away from the light.
  sheet.glow(scene.lit < 0 ? width : 0, 0, width * 0.7, -0.22)
  random.next()
}

export function paintStars(scene: Scene, bottom: number, count = 90) {
  const { sheet, palette, random, width } = scene
  for (let i = 0; i < (count * width) / 1024; i += 1) {
    const y = bottom * random.next() ** 1.4
    const big = random.chance(0.07)
    const r = big ? random.range(2.6, 3.6) : random.range(0.9, 2)
    sheet.shape(
      circle(random.range(0, width), y, r),
      mix(palette.skyTop, palette.glow, big ? 0.95 : random.range(0.45, 0.85)),
      {
        sh: null,
      },
    )
  }
}

/**
 * The pale of moons, windows and summits: glow with as little sky in it as tells it from the accent,
 * which some palettes keep near their glow.
 */
export function paleColour({ palette }: Scene, sky = 0.06): string {
  const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5].map((more) => Math.min(0.75, sky + more))
  const clear = shares.map((share) => mix(palette.glow, palette.skyBottom, share))
  return clear.find((colour) => distance(colour, palette.accent) > 0.09) ?? clear.at(-1)!
}

/** The one bright disc: halo behind, flat body with light across. */
export function paintDisc(scene: Scene, x: number, y: number, r: number, colour: string, halo = 0.5) {
  const { sheet } = scene
  sheet.glow(x, y, r * 3.2, halo)
  sheet.shape(circle(x, y, r), colour, {
    sh: [
      [0, 0.3],
      [0.5, 0.1],
      [1, -0.16],
    ],
    angle: 90,
  })
}

export function paintMoonMarks(scene: Scene, x: number, y: number, r: number, colour: string) {
  const { sheet, random } = scene
  const dark = mix(colour, scene.palette.skyTop, 0.16)
  sheet.clip(circle(x, y, r), () => {
    for (let i = 0; i < 9; i += 1) {
      const reach = r * Math.sqrt(random.next()) * 0.86
      const turn = random.range(0, Math.PI * 2)
      const size = r * random.range(0.035, 0.13)
      sheet.shape(circle(x + Math.cos(turn) * reach, y + Math.sin(turn) * reach, size), dark, {
        sh: [
          [0, -0.22],
          [1, 0.2],
        ],
        opacity: 0.75,
      })
    }
  })
}

/** Long flat clouds: some lenses sharing one base line. */
export function paintClouds(scene: Scene, yFrom: number, yTo: number, count: number, colour: string) {
  const { sheet, random, width } = scene
  for (let i = 0; i < count; i += 1) {
    const x = random.range(-0.05, 1.05) * width
    const y = random.range(yFrom, yTo)
    const half = random.range(90, 190)
    for (const [dx, dy, share] of [
      [0, 0, 1],
      [half * 0.35, -9, 0.6],
      [-half * 0.45, 8, 0.7],
    ] as const) {
      sheet.shape(lens(x + dx, y + dy, half * share, 7 * share + 2), colour, {
        sh: [
          [0, 0.25],
          [1, 0],
        ],
        angle: 90,
        opacity: 0.8,
      })
    }
  }
}

export function paintBirds(scene: Scene, x: number, y: number, count: number, colour: string) {
  const { sheet, random } = scene
  for (let i = 0; i < count; i += 1) {
    const span = random.range(11, 17)
    const bx = x + i * random.range(26, 44)
    const by = y + random.range(-16, 16)
    const lift = span * random.range(0.4, 0.62)
    sheet.shape(
      `M${bx - span} ${by - lift}Q${bx - span * 0.4} ${by - lift * 1.1} ${bx} ${by}Q${bx + span * 0.4} ${by - lift * 1.1} ${bx + span} ${by - lift}` +
        `Q${bx + span * 0.4} ${by - lift * 0.55} ${bx} ${by + 4.5}Q${bx - span * 0.4} ${by - lift * 0.55} ${bx - span} ${by - lift}Z`,
      colour,
      { sh: null },
    )
  }
}

export function paintRain(scene: Scene, colour: string) {
  const { sheet, random, width } = scene
  const slant = random.sign() * 0.16
  for (let i = 0; i < (150 * width) / 1024; i += 1) {
    const x = random.range(-100, width + 100)
    const y = random.range(-60, 1000)
    const length = random.range(28, 74)
    sheet.stroke(polyline([at(x, y), at(x + slant * length, y + length)]), colour, random.range(1, 2), {
      opacity: Math.round(random.range(14, 34)) / 100,
      s: 0.3,
    })
  }
}
