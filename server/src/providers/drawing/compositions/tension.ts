import { mix } from '../colour.ts'
import { at, circle, num, polar, polygon, rect, smooth } from '../paths.ts'
import { person, personName, pickPerson } from '../parts/people.ts'
import { makeRidge, paintRidge } from '../parts/ridges.ts'
import type { Drawn, Scene } from '../scene.ts'

/** Order, and the one thing that disturbs it. */
export function tension(scene: Scene): Drawn {
  const kind = scene.random.pick(['bands', 'rays', 'rays', 'squares'] as const)
  return kind === 'bands' ? bands(scene) : kind === 'rays' ? rays(scene) : squares(scene)
}

function bands(scene: Scene): Drawn {
  const { sheet, palette, random, width, height, night } = scene
  const focus = { x: width / 2 + random.sign() * random.range(30, 130), y: height * random.range(0.42, 0.56) }
  const count = 17
  const spread = 250
  const phase = random.range(0, 7)
  const tilt = random.range(-60, 60)
  sheet.shape(
    rect(-20, -20, width + 40, height + 40),
    night ? mix(palette.skyBottom, palette.glow, 0.16) : mix(palette.skyTop, palette.skyBottom, 0.6),
    {
      sh: null,
    },
  )
  const edge = (level: number, side: number) => {
    const points = []
    for (let x = -60; x <= width + 60; x += 26) {
      const flat = level + 15 * Math.sin(x / 130 + phase + level / 260) + tilt * (x / width - 0.5)
      const away = flat - focus.y
      const d = Math.hypot(x - focus.x, away)
      points.push(at(x, flat + side * 126 * Math.exp((-d * d) / (2 * (spread * 0.72) ** 2))))
    }
    return points
  }
  for (let i = 0; i < count; i += 1) {
    const level = -40 + (i * (height + 80)) / (count - 1)
    const thick = 30 + 5 * Math.sin(i * 1.7)
    // A band goes round the ball as a whole, above it or below.
    const side = level < focus.y ? -1 : 1
    const upper = edge(level - thick / 2, side)
    const lower = edge(level + thick / 2, side)
    const colour = mix(palette.far, palette.near, 0.16 + 0.8 * (i / (count - 1)))
    const path = `${smooth(upper)}L${num(width + 60)} ${num(lower.at(-1)!.y)}${smooth(lower.toReversed()).replace(/^M/, 'L')}Z`
    sheet.shape(path, colour, {
      sh: [
        [0, 0.45],
        [0.5, 0],
        [1, -0.6],
      ],
      angle: 90,
    })
  }
  sheet.glow(focus.x, focus.y, 330, 0.5)
  ball(scene, focus.x, focus.y, random.range(92, 108))
  return { alt: 'A bright ball pushing apart a field of waves', focus }
}

function ball(scene: Scene, x: number, y: number, r: number) {
  const { sheet, palette, lit } = scene
  sheet.glow(x - lit * r * 0.3, y + r * 0.75, r * 1.5, -0.75)
  sheet.shape(circle(x, y, r), palette.accent, {
    sh: [
      [0, 0.5],
      [0.4, 0.05],
      [0.72, -0.4],
      [1, -0.9],
    ],
  })
  sheet.glow(x + lit * r * 0.36, y - r * 0.4, r * 0.5, 0.7)
}

function rays(scene: Scene): Drawn {
  const { sheet, palette, random, width, height, night } = scene
  const focus = { x: width / 2 + random.range(-60, 60), y: height * random.range(0.4, 0.47) }
  const r = random.range(112, 138)
  const light = night ? mix(palette.skyTop, palette.skyBottom, 0.75) : palette.skyBottom
  const dark = night ? palette.near : mix(palette.near, palette.far, 0.08)
  sheet.shape(rect(-20, -20, width + 40, height + 40), light, { sh: null })
  sheet.z = 0.1
  const count = 46
  for (let i = 0; i < count; i += 1) {
    const turn = (i * 360) / count + random.range(-1.6, 1.6)
    const half = random.range(1.4, 2.9)
    const from = r + random.range(26, 130)
    const a = polar(focus.x, focus.y, from, turn)
    const b = polar(focus.x, focus.y, 1100, turn - half)
    const c = polar(focus.x, focus.y, 1100, turn + half)
    sheet.shape(polygon([a, b, c]), dark, { sh: null })
  }
  sheet.glow(focus.x, focus.y, 470, 0.95)
  sheet.glow(width / 2, height, 640, -0.35)
  sheet.z = 0.3
  sheet.shape(circle(focus.x, focus.y, r), palette.accent, {
    sh: [
      [0, 0.4],
      [0.6, 0.05],
      [1, -0.3],
    ],
    angle: 90,
  })
  const who = pickPerson(scene)
  const disc = circle(focus.x, focus.y, r)
  // A sliver of ground inside the disc, so that nobody floats.
  sheet.clip(disc, () =>
    sheet.shape(
      `M${num(focus.x - r)} ${num(focus.y + r * 0.74)}Q${num(focus.x)} ${num(focus.y + r * 0.56)} ${num(focus.x + r)} ${num(focus.y + r * 0.74)}V${num(focus.y + r)}H${num(focus.x - r)}Z`,
      palette.ink,
      { sh: null },
    ),
  )
  person(scene, focus.x, focus.y + r * 0.68, r * 1.28, who, palette.ink, {
    rim: 0.3,
    stride: random.chance(0.5),
  })
  sheet.z = 1
  const back = makeRidge(scene, 'peaks', height * 0.93, 90, random.range(0, 90))
  paintRidge(scene, back, mix(palette.near, palette.far, 0.3), { fog: 0.5, reach: 150 })
  paintRidge(scene, makeRidge(scene, 'hills', height * 0.94, 34, random.range(0, 90)), palette.ink, {
    fog: 0.04,
  })
  const name = personName(who)
  return { alt: `${name[0]!.toUpperCase()}${name.slice(1)} inside a disc from which rays burst`, focus }
}

function squares(scene: Scene): Drawn {
  const { sheet, palette, random, width, height, night } = scene
  const focus = { x: width / 2 + random.range(-110, 110), y: height / 2 + random.range(-110, 110) }
  const paper = night ? mix(palette.skyBottom, palette.glow, 0.1) : palette.skyBottom
  sheet.shape(
    rect(-20, -20, width + 40, height + 40),
    { stops: [paper, mix(paper, palette.far, 0.4)] },
    {
      sh: [
        [0, 0.3],
        [1, -0.2],
      ],
      angle: 60,
    },
  )
  sheet.glow(focus.x, focus.y, 420, 0.7)
  const step = width / 9
  for (let row = -1; row < 10; row += 1) {
    for (let column = -1; column < 10; column += 1) {
      const cx = (column + 0.5) * step
      const cy = (row + 0.5) * (height / 9)
      const d = Math.hypot(cx - focus.x, cy - focus.y)
      const force = Math.exp((-d * d) / (2 * 235 ** 2))
      const away = Math.atan2(cy - focus.y, cx - focus.x)
      const x = cx + Math.cos(away) * 112 * force
      const y = cy + Math.sin(away) * 112 * force
      if (Math.hypot(x - focus.x, y - focus.y) < 132) continue
      const size = step * 0.31 * (1 - 0.42 * force)
      const turn = force * 70 * (column % 2 ? 1 : -1) + random.range(-2, 2)
      sheet.place({ x: x - scene.lit * 9, y: y + 11, turn }, () =>
        sheet.veil(
          rect(-size, -size, size * 2, size * 2),
          [
            [0, -0.55],
            [1, -0.4],
          ],
          0,
        ),
      )
      const colour = mix(mix(palette.far, palette.near, 0.85), palette.far, force * 0.7)
      sheet.place({ x, y, turn }, () =>
        sheet.shape(rect(-size, -size, size * 2, size * 2), colour, {
          sh: [
            [0, 0.4],
            [0.5, 0],
            [1, -0.5],
          ],
        }),
      )
    }
  }
  ball(scene, focus.x, focus.y, random.range(88, 100))
  return { alt: 'A bright ball scattering a neat grid of squares', focus }
}
