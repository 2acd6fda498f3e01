import { mix } from '../colour.ts'
import { star, cup, seeds } from '../parts/flowers.ts'
import { paintDisc, paintSky } from '../parts/sky.ts'
import { at, circle, leaf, num, type Point, polar, taper } from '../paths.ts'
import type { Drawn, Scene } from '../scene.ts'

type LeafKind = 'almond' | 'round' | 'needle' | 'fern'

/** One flower before a disc, with sprays of leaves on either side. */
export function botanical(scene: Scene): Drawn {
  const { sheet, palette, random, width, night } = scene
  paintSky(scene, 1000, { stars: night })
  const middle = width / 2
  const r = random.range(250, 292)
  const focus = { x: middle + random.range(-24, 24), y: random.range(336, 386) }
  sheet.z = 0.1
  const disc = mix(palette.skyBottom, night ? palette.glow : palette.far, night ? 0.22 : 0.5)
  sheet.glow(middle, focus.y + 40, 560, 0.3)
  paintDisc(scene, middle, focus.y + 40, r, disc, 0.25)
  if (!night)
    sheet.stroke(circle(middle, focus.y + 40, r + 18), mix(palette.far, palette.near, 0.2), 2.2, {
      opacity: 0.6,
    })

  const root = at(middle, 1010)
  const leafTones = [mix(palette.far, palette.near, 0.55), mix(palette.far, palette.near, 0.85)]
  const kinds = random.shuffle<LeafKind>(['almond', 'round', 'needle', 'fern'])
  for (const [index, side] of ([-1, 1, -1, 1] as const).entries()) {
    const outer = index < 2
    sheet.z = outer ? 0.4 : 0.6
    const kind = outer ? kinds[0]! : kinds[1]!
    const top = at(
      middle + side * (outer ? random.range(330, 390) : random.range(200, 240)),
      outer ? random.range(250, 340) : random.range(460, 540),
    )
    spray(scene, root, top, side, kind, outer ? leafTones[0]! : leafTones[1]!, outer ? 1 : 0.82)
  }
  sheet.z = 1
  const stem = curve(root, at(focus.x, focus.y + 20), random.range(-34, 34))
  const stemColour = mix(palette.near, palette.ink, 0.5)
  sheet.shape(taper(stem, 15, 8), stemColour)
  for (const [spot, side] of [
    [0.4, -1],
    [0.5, 1],
    [0.66, -1],
  ] as const) {
    const from = stem[Math.round(spot * (stem.length - 1))]!
    bigLeaf(
      scene,
      from,
      random.range(150, 196) * (1.1 - spot * 0.4),
      -90 + side * random.range(44, 62),
      stemColour,
    )
  }
  const kind = random.pick(['star', 'cup', 'seeds'] as const)
  const name = kind === 'star' ? star(scene, focus) : kind === 'cup' ? cup(scene, focus) : seeds(scene, focus)
  return { alt: `${name} between sprays of leaves, before a pale disc`, focus }
}

function curve(from: Point, to: Point, bend: number): Point[] {
  return Array.from({ length: 21 }, (_, i) => {
    const t = i / 20
    return at(from.x + (to.x - from.x) * t + Math.sin(t * Math.PI) * bend, from.y + (to.y - from.y) * t)
  })
}

function spray(
  scene: Scene,
  root: Point,
  top: Point,
  side: number,
  kind: LeafKind,
  colour: string,
  scale: number,
) {
  const { sheet, palette, random } = scene
  const stem = Array.from({ length: 25 }, (_, i) => {
    const t = i / 24
    const out = Math.sin((t * Math.PI) / 2) ** 0.8
    return at(
      root.x + (top.x - root.x) * out + side * 26 * Math.sin(t * Math.PI),
      root.y + (top.y - root.y) * t,
    )
  })
  sheet.shape(taper(stem, 10 * scale, 2.5), mix(colour, palette.ink, 0.35))
  const count = kind === 'needle' ? 26 : kind === 'fern' ? 22 : 13
  for (let i = 0; i < count; i += 1) {
    const t = 0.2 + 0.8 * (i / (count - 1))
    const index = Math.min(23, Math.floor(t * 24))
    const from = stem[index]!
    const to = stem[index + 1]!
    const along = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
    const size = scale * (1.06 - 0.52 * t)
    const tone = mix(colour, i % 2 ? palette.ink : palette.far, random.range(0.02, 0.16))
    for (const dir of [-1, 1] as const) {
      const turn = along + dir * (kind === 'needle' ? 34 : kind === 'fern' ? 58 : 50) * (1.05 - 0.4 * t)
      if (kind === 'almond') petalLeaf(scene, from, 108 * size, 21 * size, turn, tone, dir)
      else if (kind === 'round') {
        const c = polar(from.x, from.y, 44 * size, turn)
        sheet.stroke(
          `M${num(from.x)} ${num(from.y)}L${num(c.x)} ${num(c.y)}`,
          mix(colour, palette.ink, 0.35),
          3,
        )
        sheet.shape(circle(c.x, c.y, 26 * size), tone, {
          sh: [
            [0, 0.5],
            [0.45, 0],
            [1, -0.55],
          ],
        })
      } else if (kind === 'fern')
        petalLeaf(
          scene,
          from,
          128 * size * Math.sin(Math.PI * (0.22 + 0.7 * t)) + 24,
          10 * size + 2,
          turn,
          tone,
          dir,
        )
      else {
        const tip = polar(from.x, from.y, 66 * size, turn)
        sheet.stroke(`M${num(from.x)} ${num(from.y)}L${num(tip.x)} ${num(tip.y)}`, tone, 5 * size + 1, {
          s: dir === scene.lit ? 0.15 : -0.1,
        })
        if (i % 3 === 0) sheet.shape(circle(tip.x, tip.y, 9 * size), mix(tone, palette.glow, 0.3))
      }
    }
  }
  const last = stem.at(-1)!
  if (kind !== 'needle') petalLeaf(scene, last, 62 * scale, 14 * scale, -90 + side * 16, colour, 1)
}

/** A leaf in two halves, one towards the light. */
function petalLeaf(
  scene: Scene,
  from: Point,
  length: number,
  belly: number,
  degrees: number,
  colour: string,
  dir: number,
) {
  scene.sheet.shape(leaf(from.x, from.y, length, belly, degrees, dir * belly * 0.3), colour, {
    sh: [
      [0, 0.42],
      [0.45, 0.02],
      [1, -0.5],
    ],
  })
}

function bigLeaf(scene: Scene, from: Point, length: number, degrees: number, colour: string) {
  const { sheet, palette } = scene
  sheet.shape(leaf(from.x, from.y, length, length * 0.19, degrees), mix(colour, palette.near, 0.6), {
    sh: [
      [0, 0.5],
      [0.5, -0.02],
      [1, -0.6],
    ],
  })
  const tip = polar(from.x, from.y, length * 0.94, degrees)
  sheet.stroke(
    `M${num(from.x)} ${num(from.y)}L${num(tip.x)} ${num(tip.y)}`,
    mix(colour, palette.glow, 0.3),
    2.4,
    { opacity: 0.8 },
  )
  for (let i = 1; i < 6; i += 1) {
    const base = polar(from.x, from.y, length * (0.12 + i * 0.13), degrees)
    for (const dir of [-1, 1]) {
      const end = polar(
        base.x,
        base.y,
        length * 0.15 * Math.sin(Math.PI * (0.2 + i * 0.12)),
        degrees + dir * 42,
      )
      sheet.stroke(
        `M${num(base.x)} ${num(base.y)}L${num(end.x)} ${num(end.y)}`,
        mix(colour, palette.glow, 0.3),
        1.6,
        { opacity: 0.6 },
      )
    }
  }
}
