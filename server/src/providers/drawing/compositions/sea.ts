import { mix } from '../colour.ts'
import { at, circle, lens, num, type Point, polygon, rect, roundRect, smooth } from '../paths.ts'
import { paintBirds, paleColour, paintClouds, paintDisc, paintSky } from '../parts/sky.ts'
import type { Drawn, Scene } from '../scene.ts'

export function sea(scene: Scene): Drawn {
  const { sheet, palette, random, width, height, words, night } = scene
  const horizon = height * random.range(0.46, 0.55)
  const storm =
    words.has('storm') ||
    words.has('shipwreck') ||
    ((scene.genre === 'action' || scene.genre === 'strange_fables') && random.chance(0.5))
  const lighthouse =
    words.has('lighthouse') ||
    words.has('keeper') ||
    words.has('harbour') ||
    (!words.has('boat') && !words.has('ship') && random.chance(0.38))
  paintSky(scene, horizon)

  const side = random.sign()
  const r = random.range(76, 116)
  const focus = {
    x: width / 2 + side * width * random.range(0.08, 0.2),
    y: horizon - r * random.range(0.5, 1.7),
  }
  sheet.z = 0.05
  if (storm) paintClouds(scene, horizon * 0.12, horizon * 0.8, 7, mix(palette.skyTop, palette.far, 0.4))
  paintDisc(scene, focus.x, focus.y, r, palette.accent, 0.55)
  if (!storm)
    paintClouds(
      scene,
      horizon * 0.55,
      horizon * 0.93,
      3,
      mix(palette.skyBottom, palette.glow, night ? 0.05 : 0.35),
    )
  if (!night)
    paintBirds(
      scene,
      side > 0 ? width * 0.2 : width * 0.66,
      horizon * 0.4,
      random.int(3, 5),
      mix(palette.near, palette.far, 0.2),
    )

  sheet.z = 0.15
  const deep = mix(palette.far, palette.near, 0.25)
  const calm = mix(palette.skyBottom, deep, 0.55)
  sheet.shape(
    rect(-40, horizon, width + 80, 600),
    { stops: [calm, deep], span: [horizon, horizon + 190] },
    {
      sh: [
        [0, 0.45],
        [0.3, 0.05],
        [1, -0.2],
      ],
      span: [horizon, horizon + 200],
    },
  )
  sheet.glow(focus.x, horizon + 30, 260, 0.3)
  for (let i = 0; i < 9; i += 1) {
    const half = r * (0.95 - i * 0.05) * random.range(0.45, 1)
    sheet.shape(
      lens(focus.x + random.range(-0.18, 0.18) * r, horizon + 9 + i * (9 + i * 0.8), half, 2.6 + i * 0.25),
      palette.accent,
      { sh: null },
    )
  }
  for (let i = 0; i < 26; i += 1) {
    sheet.shape(
      lens(random.range(0, width), horizon + random.range(8, 90), random.range(14, 60), 1.3),
      mix(calm, palette.glow, 0.5),
      { sh: null, opacity: 0.6 },
    )
  }

  const boatAt = random.int(2, 3)
  let what = ''
  if (lighthouse) {
    sheet.z = 0.4
    what = paintLighthouse(scene, width / 2 - side * width * random.range(0.2, 0.28), horizon, side)
  }
  for (let i = 0; i < 6; i += 1) {
    const t = i / 5
    sheet.z = 0.15 + 0.85 * (0.2 + 0.8 * t)
    const swell = storm ? 20 + 46 * t : 9 + 22 * t
    const base = horizon + 42 + (i === 0 ? 0 : 0) + t ** 1.3 * (height - horizon - 60)
    if (!lighthouse && i === boatAt)
      what = paintBoat(scene, width / 2 - side * width * random.range(0.06, 0.16), base - swell * 0.2, storm)
    wave(scene, base, swell, t, i)
  }
  const light = night ? 'moon' : 'sun'
  return { alt: `${what} on ${storm ? 'a stormy' : 'a calm'} sea under a ${light}`, focus }
}

function wave(scene: Scene, base: number, swell: number, t: number, row: number) {
  const { sheet, palette, random, width, noise } = scene
  const length = 190 + 210 * t
  const shift = random.range(0, length)
  const points: Point[] = []
  for (let x = -60; x <= width + 60; x += length / 12) {
    const phase = ((x + shift) / length) * Math.PI * 2
    // Crests pinched, troughs long: nearer to water than a sine.
    const lift = (Math.sin(phase) + 0.28 * Math.sin(2 * phase + 0.7)) * (0.7 + 0.45 * noise(x / 300, row + 3))
    points.push(at(x, base - swell * lift))
  }
  const crest = smooth(points)
  const colour = mix(mix(palette.far, palette.near, 0.3 + 0.6 * t), palette.ink, t * 0.35)
  const top = base - swell
  sheet.shape(
    `${crest}L${width + 60} 1100L-60 1100Z`,
    { stops: [mix(colour, palette.far, 0.22), colour], span: [top, top + 130] },
    {
      sh: [
        [0, 0.34],
        [0.28, 0],
        [1, -0.5],
      ],
      span: [top, top + 170 + 60 * t],
    },
  )
  sheet.stroke(crest, mix(colour, palette.glow, 0.55), 1.6 + 1.6 * t, { s: 0.3, opacity: 0.75 })
  const inner = points.map((p, i) => at(p.x, p.y + (16 + 26 * t) * (0.75 + 0.25 * Math.sin(i * 0.9))))
  sheet.stroke(smooth(inner), mix(colour, palette.glow, 0.3), 1 + t, {
    opacity: 0.35,
    dash: `${num(60 + 80 * t)} ${num(46 + 60 * t)} ${num(20 + 30 * t)} ${num(70 + 50 * t)}`,
  })
}

function paintBoat(scene: Scene, x: number, y: number, storm: boolean): string {
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
  return ship ? 'A three-masted ship' : 'A small sailing boat'
}

function paintLighthouse(scene: Scene, x: number, horizon: number, beamSide: number): string {
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
  return 'A lighthouse on a rock'
}
