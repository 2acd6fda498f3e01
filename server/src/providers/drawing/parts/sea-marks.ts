import { mix } from '../colour.ts'
import { at, circle, num, polygon, rect, roundRect } from '../paths.ts'
import { paleColour } from './sky.ts'
import type { Scene } from '../scene.ts'

export function paintBoat(scene: Scene, x: number, y: number, storm: boolean): string {
  const { sheet, palette, random, words } = scene
  const paper = paleColour(scene, 0.12)
  const mirror = random.chance(0.5)
  const turn = storm ? (mirror ? 9 : -9) : mirror ? 2 : -2
  sheet.glow(x, y + 6, 120, -0.3)
  const ship = words.has('ship') || words.has('pirate') || words.has('captain')
  sheet.place({ x, y: y + 12, scale: 1.12, mirror, turn }, () => {
    sheet.shape(polygon([at(-2, 8), at(-2, -178), at(3, -178), at(3, 8)]), palette.ink)
    if (ship) {
      for (const [mast, tall] of [
        [-44, 120],
        [0, 160],
        [46, 128],
      ] as const) {
        sheet.shape(rect(mast - 2, -tall - 16, 4, tall + 16), palette.ink)
        for (const [level, half] of [
          [1, 34],
          [0.62, 42],
        ] as const) {
          const top = -tall * level
          sheet.shape(
            `M${mast - half * 0.8} ${top}L${mast + half * 0.8} ${top}Q${mast + half * 1.25} ${top + 24} ${mast + half} ${top + 48}Q${mast} ${top + 38} ${mast - half * 0.9} ${top + 48}Q${mast - half * 0.6} ${top + 24} ${mast - half * 0.8} ${top}Z`,
            paper,
          )
        }
      }
      sheet.shape('M-104-22L-78-8L84-8L124-34L86 18L-82 18Z', palette.ink)
      return
    }
    sheet.shape('M7-172C40-128 62-72 66-24C44-17 24-15 7-16Z', paper, {
      sh: [
        [0, 0.5],
        [0.5, 0.1],
        [1, -0.55],
      ],
      angle: 0,
    })
    sheet.shape('M-7-150C-20-108-34-60-52-22C-36-17-20-15-7-16Z', mix(paper, palette.far, 0.3), {
      sh: [
        [0, -0.1],
        [1, -0.5],
      ],
      angle: 0,
    })
    sheet.shape('M-66-8C-30-3 40-3 76-12L54 20L-48 20Z', palette.ink, {
      sh: [
        [0, 0.45],
        [0.4, 0],
        [1, -0.4],
      ],
      angle: 90,
    })
    // Somebody at the tiller.
    sheet.shape('M-44-6C-46-26-40-34-33-34C-26-34-22-24-22-6Z', palette.ink, { sh: null })
    sheet.shape(circle(-33, -41, 7), palette.ink, { sh: null })
  })
  return ship ? 'A three-masted ship on' : 'A small sailing boat on'
}

export function paintLighthouse(scene: Scene, x: number, horizon: number, beamSide: number): string {
  const { sheet, palette, night } = scene
  const foot = horizon + 96
  const top = horizon - 236
  const wall = paleColour(scene, 0.15)
  const reach = 900 * beamSide
  if (night) {
    sheet.veil(
      polygon([at(x, top + 12), at(x + reach, top - 120), at(x + reach, top + 110)]),
      beamSide > 0
        ? [
            [0, 0.75],
            [1, 0],
          ]
        : [
            [0, 0],
            [1, 0.75],
          ],
      0,
    )
    sheet.veil(
      polygon([at(x, top + 12), at(x - reach * 0.5, top - 40), at(x - reach * 0.5, top + 50)]),
      beamSide > 0
        ? [
            [0, 0],
            [1, 0.4],
          ]
        : [
            [0, 0.4],
            [1, 0],
          ],
      0,
    )
  }
  sheet.glow(x, top + 12, 120, 0.6)
  const body = polygon([at(x - 40, foot), at(x - 25, top + 40), at(x + 25, top + 40), at(x + 40, foot)])
  sheet.shape(body, wall, {
    sh: [
      [0, 0.4],
      [0.45, 0],
      [1, -0.75],
    ],
    angle: scene.lit < 0 ? 0 : 180,
  })
  sheet.clip(body, () => {
    for (let i = 0; i < 3; i += 1) {
      const y = top + 74 + i * 92
      sheet.shape(
        `M${num(x - 60)} ${num(y)}Q${num(x)} ${num(y + 12)} ${num(x + 60)} ${num(y)}v42Q${num(x)} ${num(y + 54)} ${num(x - 60)} ${num(y + 42)}Z`,
        mix(palette.near, palette.ink, 0.1),
        {
          sh: [
            [0.15, 0.4],
            [0.5, 0],
            [0.85, -0.7],
          ],
          angle: scene.lit < 0 ? 0 : 180,
        },
      )
    }
  })
  sheet.shape(rect(x - 36, top + 34, 72, 9), palette.ink)
  sheet.shape(rect(x - 18, top, 36, 34), palette.accent, { sh: null })
  sheet.stroke(`M${num(x - 6)} ${num(top)}v34M${num(x + 6)} ${num(top)}v34`, palette.ink, 3)
  sheet.shape(
    `M${num(x - 25)} ${num(top + 2)}Q${num(x - 14)} ${num(top - 24)} ${num(x)} ${num(top - 30)}Q${num(x + 14)} ${num(top - 24)} ${num(x + 25)} ${num(top + 2)}Z`,
    palette.ink,
  )
  sheet.shape(roundRect(x - 6, foot - 96, 12, 24, 6), palette.ink, { sh: null })
  // The rock it stands on.
  sheet.shape(
    polygon([
      at(x - 128, foot + 60),
      at(x - 108, foot + 14),
      at(x - 66, foot - 2),
      at(x - 34, foot - 18),
      at(x + 42, foot - 16),
      at(x + 74, foot + 4),
      at(x + 120, foot + 20),
      at(x + 150, foot + 60),
    ]),
    palette.ink,
    {
      sh: [
        [0, 0.5],
        [0.5, 0],
        [1, -0.4],
      ],
    },
  )
  return 'A lighthouse on a rock in'
}

/** A wooden pier running out from our feet; returns where somebody may stand on it. */
export function paintPier(scene: Scene, x: number, end: number, lean: number) {
  const { sheet, palette } = scene
  const wood = mix(palette.near, palette.ink, 0.72)
  const plank = mix(wood, palette.glow, 0.16)
  const bottom = 1060
  const centre = (t: number) => x + lean * t ** 1.4
  const half = (t: number) => 44 + 150 * t ** 1.5
  const level = (t: number) => end + (bottom - end) * t ** 1.35
  const posts = [0.02, 0.2, 0.42, 0.68]
  for (const t of posts) {
    for (const side of [-1, 1]) {
      const w = 9 + 26 * t
      const px = centre(t) + side * (half(t) - w * 0.2)
      sheet.shape(rect(px - w / 2, level(t) - 16 - 40 * t, w, 90 + 170 * t), wood)
    }
  }
  const steps = Array.from({ length: 21 }, (_, i) => i / 20)
  const deck = polygon([
    ...steps.map((t) => at(centre(t) - half(t), level(t))),
    ...steps.toReversed().map((t) => at(centre(t) + half(t), level(t))),
  ])
  sheet.shape(
    deck,
    { stops: [plank, wood], span: [end, bottom] },
    {
      sh: [
        [0, 0.5],
        [0.4, 0.1],
        [1, -0.3],
      ],
      span: [end, bottom],
    },
  )
  for (let i = 1; i < 15; i += 1) {
    const t = i / 15
    sheet.stroke(
      `M${num(centre(t) - half(t))} ${num(level(t))}H${num(centre(t) + half(t))}`,
      mix(wood, palette.ink, 0.6),
      1.6 + 3.4 * t,
      { opacity: 0.75, s: -0.3 },
    )
  }
  sheet.shape(rect(centre(0) - half(0), end, half(0) * 2, 9), mix(wood, palette.ink, 0.5), { sh: null })
  return at(centre(0.1), level(0.1))
}
