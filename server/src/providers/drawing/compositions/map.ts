import { mix } from '../colour.ts'
import { contours, type HeightField } from '../parts/contours.ts'
import { paintCross, compass, ship, frame } from '../parts/map-marks.ts'
import { paleColour } from '../parts/sky.ts'
import { conifer } from '../parts/trees.ts'
import { at, circle, type Point, polygon, rect, smooth } from '../paths.ts'
import type { Drawn, Scene } from '../scene.ts'

const edge = 96

/** An island seen from above, with a dashed way to a cross. */
export function map(scene: Scene): Drawn {
  const { sheet, palette, random, width, night } = scene
  const cell = width / (edge - 1)
  const middle = at(width / 2 + random.range(-36, 36), width / 2 + random.range(-30, 30))
  const field = makeField(scene, cell, middle)
  const heightAt = (x: number, y: number) => {
    const [gx, gy] = [Math.round(x / cell), Math.round(y / cell)]
    return gx < 1 || gy < 1 || gx >= edge - 1 || gy >= edge - 1 ? -1 : field.values[gy * edge + gx]!
  }
  const paths = (level: number) =>
    contours(field, level)
      .filter((loop) => loop.length > 10)
      .map((loop) =>
        smooth(
          loop.filter((_, i) => i % 2 === 0).map((p) => at(p.x * cell, p.y * cell)),
          true,
        ),
      )
      .join('')

  const water = night
    ? mix(palette.skyTop, palette.skyBottom, 0.25)
    : mix(palette.skyTop, palette.skyBottom, 0.35)
  sheet.shape(
    rect(-20, -20, width + 40, width + 40),
    { stops: [water, mix(water, palette.far, 0.25)], angle: 60 },
    {
      sh: [
        [0, 0.22],
        [1, -0.34],
      ],
    },
  )
  sheet.glow(middle.x, middle.y, 560, night ? 0.3 : 0.4)
  const waterLine = mix(water, night ? palette.glow : palette.near, 0.4)
  for (const [level, w, opacity] of [
    [-0.2, 1.6, 0.4],
    [-0.135, 1.9, 0.6],
    [-0.075, 2.2, 0.85],
  ] as const)
    sheet.stroke(paths(level), waterLine, w, { opacity })
  const land = paths(0)
  sheet.place({ x: -scene.lit * 13, y: 16 }, () =>
    sheet.veil(
      land,
      [
        [0, -0.7],
        [1, -0.7],
      ],
      0,
    ),
  )
  const low = night ? mix(palette.far, palette.skyBottom, 0.5) : mix(palette.skyBottom, palette.far, 0.18)
  const high = night ? paleColour(scene, 0.2) : mix(palette.far, palette.near, 0.4)
  for (let i = 0; i < 6; i += 1) {
    const level = i === 0 ? 0 : 0.05 + i * 0.105
    const path = i === 0 ? land : paths(level)
    if (!path) continue
    sheet.shape(path, mix(low, high, (i / 5) ** 0.9), {
      sh: [
        [0, 0.3],
        [0.5, 0],
        [1, -0.26],
      ],
      evenOdd: true,
    })
    sheet.stroke(path, mix(mix(low, high, i / 5), palette.ink, i === 0 ? 0.75 : 0.25), i === 0 ? 3.4 : 1.5, {
      opacity: i === 0 ? 0.9 : 0.6,
    })
  }

  const spots = inland(scene, heightAt, middle, width)
  const cross = spots.goal
  furnish(scene, heightAt, spots)
  route(scene, spots.start, cross)
  paintCross(scene, cross)

  const corners = [at(132, 136), at(width - 132, 136), at(132, width - 132), at(width - 132, width - 132)]
  const emptiness = (p: Point, reach: number) => {
    let sum = 0
    for (let dx = -reach; dx <= reach; dx += 24)
      for (let dy = -reach; dy <= reach; dy += 24) sum += Math.max(-0.25, heightAt(p.x + dx, p.y + dy))
    return sum
  }
  const ranked = corners.toSorted((a, b) => emptiness(a, 110) - emptiness(b, 110))
  compass(scene, ranked[0]!)
  ship(scene, ranked[1]!)
  frame(scene, width)
  return { alt: 'A map of an island, a dashed way leading to a cross', focus: cross }
}

function makeField(scene: Scene, cell: number, middle: Point): HeightField {
  const { noise } = scene
  const values = new Float64Array(edge * edge)
  for (let gy = 0; gy < edge; gy += 1) {
    for (let gx = 0; gx < edge; gx += 1) {
      const [x, y] = [gx * cell, gy * cell]
      const d = Math.hypot(x - middle.x, y - middle.y)
      const border = Math.min(gx, gy, edge - 1 - gx, edge - 1 - gy)
      const inner =
        0.62 - (0.95 * d) / 470 + 0.4 * noise(x / 340, y / 340) + 0.11 * noise(x / 130 + 40, y / 130)
      // Land keeps clear of the picture's edge.
      values[gy * edge + gx] = border < 2 ? -1 : inner - Math.max(0, 9 - border) * 0.05
    }
  }
  return { edge, values }
}

interface Spots {
  start: Point
  goal: Point
}

function inland(
  scene: Scene,
  heightAt: (x: number, y: number) => number,
  middle: Point,
  width: number,
): Spots {
  const { random } = scene
  const land: Point[] = []
  for (let x = 120; x < width - 120; x += 22) {
    for (let y = 120; y < width - 120; y += 22) if (heightAt(x, y) > 0.12) land.push(at(x, y))
  }
  if (land.length === 0) land.push(middle)
  const clear = land.filter((p) => heightAt(p.x, p.y) > 0.3 && heightAt(p.x, p.y) < 0.62)
  const goal = random.pick(clear.length > 0 ? clear : land)
  const byReach = land.toSorted(
    (a, b) => Math.hypot(b.x - goal.x, b.y - goal.y) - Math.hypot(a.x - goal.x, a.y - goal.y),
  )
  return { goal, start: byReach[Math.floor(byReach.length * 0.04)]! }
}

function furnish(scene: Scene, heightAt: (x: number, y: number) => number, { start, goal }: Spots) {
  const { sheet, palette, random } = scene
  const taken: Point[] = [start, goal, at((start.x + goal.x) / 2, (start.y + goal.y) / 2)]
  const marks: { p: Point; kind: 'hill' | 'fir' | 'dot' }[] = []
  for (let tries = 0; tries < 420 && marks.length < 34; tries += 1) {
    const p = at(random.range(110, 914), random.range(110, 914))
    const h = heightAt(p.x, p.y)
    const kind = h > 0.42 ? 'hill' : h > 0.1 ? 'fir' : 'dot'
    if (
      h < 0.1 ||
      taken.some((t, i) => Math.hypot(t.x - p.x, t.y - p.y) < (i < 3 ? 96 : kind === 'hill' ? 62 : 44))
    )
      continue
    taken.push(p)
    marks.push({ p, kind })
  }
  for (const { p, kind } of marks.toSorted((a, b) => a.p.y - b.p.y)) {
    const tone = mix(palette.near, palette.ink, 0.3)
    if (kind === 'fir') {
      conifer(scene, p.x, p.y + 16, random.range(38, 54), tone)
      continue
    }
    const [w, h] = [random.range(30, 42), random.range(42, 60)]
    sheet.veil(
      polygon([at(p.x - w, p.y + 16), at(p.x + w, p.y + 16), at(p.x - scene.lit * w * 1.7, p.y + 24)]),
      [
        [0, -0.5],
        [1, -0.2],
      ],
      90,
    )
    sheet.shape(
      polygon([at(p.x - w, p.y + 16), at(p.x, p.y + 16 - h), at(p.x + w, p.y + 16)]),
      mix(palette.far, palette.near, 0.45),
      {
        sh: [
          [0, 0.45],
          [1, 0.2],
        ],
      },
    )
    const side = -scene.lit
    sheet.shape(
      polygon([
        at(p.x, p.y + 16 - h),
        at(p.x + side * w, p.y + 16),
        at(p.x + side * w * 0.16, p.y + 16),
        at(p.x + side * w * 0.26, p.y + 2),
        at(p.x - side * w * 0.04, p.y - h * 0.2),
      ]),
      tone,
      {
        sh: [
          [0, -0.1],
          [1, -0.4],
        ],
        angle: 90,
      },
    )
  }
}

function route(scene: Scene, start: Point, goal: Point) {
  const { sheet, palette, random } = scene
  const dx = goal.x - start.x
  const dy = goal.y - start.y
  const swing = random.sign() * random.range(0.12, 0.22)
  const way = (t: number) =>
    at(
      start.x + dx * t - dy * swing * Math.sin(t * Math.PI * 2),
      start.y + dy * t + dx * swing * Math.sin(t * Math.PI * 2),
    )
  const points = Array.from({ length: 22 }, (_, i) => way((i / 21) * 0.93))
  const dark = scene.night ? palette.ink : mix(palette.near, palette.ink, 0.5)
  sheet.stroke(smooth(points), dark, 6.5, { dash: '20 15', square: true })
  sheet.shape(circle(start.x, start.y, 13), dark, { sh: null })
  sheet.shape(circle(start.x, start.y, 6), mix(palette.glow, palette.skyBottom, 0.2), { sh: null })
}
