import { at, ellipse, leaf, num, type Point, polar, polygon, polyline, roundRect, taper } from '../paths.ts'
import type { Scene } from '../scene.ts'

/** A fir of drooping tiers; (x, y) is its foot. */
export function conifer(scene: Scene, x: number, y: number, height: number, colour: string) {
  const { sheet, random } = scene
  const tiers = Math.max(4, Math.round(height / 26))
  const right: Point[] = []
  const left: Point[] = []
  const belly = random.range(0.2, 0.27)
  for (let i = 0; i < tiers; i += 1) {
    const t = (i + 1) / tiers
    const reach = height * belly * t ** 0.85 * random.range(0.86, 1.08)
    const level = y - height * 0.1 - height * 0.9 * (1 - t)
    right.push(at(x + reach, level + height * 0.018), at(x + reach * 0.44, level - height * 0.016))
    left.push(
      at(x - reach * random.range(0.9, 1.06), level + height * 0.018),
      at(x - reach * 0.44, level - height * 0.016),
    )
  }
  sheet.shape(
    polygon([
      at(x - height * 0.02, y - height * 0.12),
      at(x + height * 0.02, y - height * 0.12),
      at(x + height * 0.024, y + 3),
      at(x - height * 0.024, y + 3),
    ]),
    colour,
  )
  sheet.shape(polygon([at(x, y - height), ...right.slice(0, -1), ...left.slice(0, -1).reverse()]), colour, {
    sh: [
      [0, 0.3],
      [0.4, 0.02],
      [1, -0.3],
    ],
    angle: scene.lit < 0 ? 8 : 172,
  })
}

/** A saguaro with one to three arms. */
export function cactus(scene: Scene, x: number, y: number, height: number, colour: string) {
  const { sheet, random } = scene
  const thick = height * 0.15
  const trunk = roundRect(x - thick / 2, y - height, thick, height + 6, thick / 2)
  const side = random.sign()
  const arm = (dir: number, from: number, rise: number) => {
    const w = thick * 0.72
    const ex = x + dir * height * 0.2
    const ey = y - height * from
    sheet.stroke(
      `M${num(x)} ${num(ey)}H${num(ex - dir * w * 0.8)}Q${num(ex)} ${num(ey)} ${num(ex)} ${num(ey - w * 0.8)}V${num(ey - height * rise)}`,
      colour,
      w,
      { s: dir === scene.lit ? 0.1 : -0.12 },
    )
  }
  arm(side, 0.38, 0.28)
  if (random.chance(0.75)) arm(-side, 0.52, 0.2)
  sheet.shape(trunk, colour, {
    sh: [
      [0, 0.34],
      [0.4, 0],
      [1, -0.36],
    ],
    angle: scene.lit < 0 ? 0 : 180,
  })
}

/** A ball or egg of leaves on a thin trunk. */
export function roundTree(scene: Scene, x: number, y: number, height: number, colour: string, trunk: string) {
  const { sheet, random } = scene
  const r = height * random.range(0.27, 0.33)
  sheet.shape(
    polygon([
      at(x - height * 0.022, y - height * 0.6),
      at(x + height * 0.022, y - height * 0.6),
      at(x + height * 0.036, y + 4),
      at(x - height * 0.036, y + 4),
    ]),
    trunk,
  )
  sheet.stroke(polyline([at(x, y - height * 0.3), at(x + r * 0.42, y - height * 0.52)]), trunk, height * 0.02)
  sheet.shape(ellipse(x, y - height * 0.64, r, r * 1.14), colour, {
    sh: [
      [0, 0.62],
      [0.42, 0.02],
      [1, -0.62],
    ],
  })
}

/** A cypress or poplar: one tall flame. */
export function cypress(scene: Scene, x: number, y: number, height: number, colour: string) {
  scene.sheet.shape(leaf(x, y + 4, height, height * 0.115, -90), colour, {
    sh: [
      [0, 0.5],
      [0.45, 0],
      [1, -0.5],
    ],
    angle: scene.lit < 0 ? 0 : 180,
  })
}

/** A leafless tree grown by forking; every twig is a tapering stroke. */
export function bareTree(scene: Scene, x: number, y: number, height: number, colour: string, lean = 0) {
  const { random, sheet } = scene
  let twigs = ''
  const grow = (from: Point, degrees: number, length: number, thick: number, level: number) => {
    const bend = random.range(-13, 13)
    const mid = polar(from.x, from.y, length * 0.55, degrees + bend)
    const end = polar(mid.x, mid.y, length * 0.5, degrees - bend * 0.6)
    const wood = taper([from, mid, end], thick, thick * 0.62)
    if (level < 2) sheet.shape(wood, colour)
    else twigs += wood
    if (level >= 6 || thick < 1.4) return
    const forks = level < 2 || random.chance(0.35) ? 3 : 2
    const fan = random.range(50, 78)
    for (let i = 0; i < forks; i += 1) {
      const turn = -fan / 2 + (fan * i) / (forks - 1) + random.range(-9, 9)
      const upright = degrees + turn + (-90 - (degrees + turn)) * 0.1
      grow(end, upright, length * random.range(0.64, 0.82), thick * (forks === 3 ? 0.52 : 0.6), level + 1)
    }
    if (level > 0 && random.chance(0.5)) {
      grow(mid, degrees + random.sign() * random.range(34, 58), length * 0.5, thick * 0.36, level + 2)
    }
  }
  const thick = height * 0.085
  sheet.shape(
    polygon([
      at(x - thick * 0.95, y + 6),
      at(x - thick * 0.4, y - thick * 1.6),
      at(x + thick * 0.4, y - thick * 1.6),
      at(x + thick * 1.05, y + 6),
    ]),
    colour,
  )
  grow(at(x, y - thick * 0.6), -90 + lean, height * 0.26, thick, 0)
  sheet.shape(twigs, colour, { sh: null })
}

/** A tuft of grass blades in the foreground. */
export function grass(scene: Scene, x: number, y: number, height: number, colour: string) {
  const { random, sheet } = scene
  const blades = random.int(4, 7)
  let path = ''
  for (let i = 0; i < blades; i += 1) {
    const turn = -90 + (i - (blades - 1) / 2) * random.range(9, 14)
    path += leaf(
      x + (i - blades / 2) * 3,
      y + 4,
      height * random.range(0.6, 1),
      height * 0.035,
      turn,
      random.range(-6, 6),
    )
  }
  sheet.shape(path, colour, { sh: null })
}
