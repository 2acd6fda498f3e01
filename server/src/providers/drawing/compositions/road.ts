import { mix } from '../colour.ts'
import { at, num, type Point, polygon, rect } from '../paths.ts'
import { castShadow, person, personName, pickPerson } from '../parts/people.ts'
import { makeRidge, paintRidge, planeColour, ridgePath } from '../parts/ridges.ts'
import { paintBirds, paintDisc, paintSky } from '../parts/sky.ts'
import { bareTree, cactus, conifer, cypress } from '../parts/trees.ts'
import type { Drawn, Scene } from '../scene.ts'

/** A road or a railway from our feet to a half-sunk disc. */
export function road(scene: Scene): Drawn {
  const { sheet, palette, random, width, height, words } = scene
  const horizon = height * random.range(0.47, 0.56)
  paintSky(scene, horizon)
  const bend = random.range(30, random.pick([90, 260])) * random.sign()
  const turns = random.range(1.05, 1.7)
  const middle = width / 2 + random.range(-50, 50)
  const roadX = (t: number) => middle + bend * Math.sin(t * Math.PI * turns) * (0.35 + t) * (1 - t * 0.35)
  const roadY = (t: number) => horizon + t ** 1.9 * (height + 60 - horizon)
  const half = (t: number) => 5 + 330 * t ** 2.1

  const r = random.range(112, 158)
  const focus = { x: roadX(0) + random.range(-24, 24), y: horizon - r * random.range(0.1, 0.42) }
  sheet.z = 0.05
  paintDisc(scene, focus.x, focus.y, r, palette.accent, 0.6)
  if (!scene.night) paintBirds(scene, width * 0.14, horizon * 0.42, 3, mix(palette.near, palette.far, 0.2))

  const dry = scene.genre === 'western' || (scene.genre === 'action' && random.chance(0.5))
  sheet.z = 0.15
  const back = makeRidge(
    scene,
    dry ? 'mesa' : scene.genre === 'fantasy' ? 'peaks' : 'hills',
    horizon - 8,
    dry ? 120 : 88,
    random.range(0, 90),
  )
  // The disc must stay the brightest thing at the road's end, so the ridge ducks there.
  const dip = back.line.map((p) => {
    const open = Math.min(1, Math.max(0, (Math.abs(p.x - focus.x) - r * 1.06) / (dry ? 30 : 160)))
    return at(p.x, horizon + 4 + (Math.min(p.y, horizon) - horizon - 4) * open)
  })
  paintRidge(scene, { ...back, line: dip }, planeColour(scene, 0.12), { fog: 0.6, reach: 130 })
  sheet.z = 0.3
  const ground = makeRidge(scene, 'hills', horizon + 6, 9, random.range(0, 90))
  const land = mix(palette.far, palette.near, 0.42)
  sheet.shape(
    ridgePath(ground, width, 1100),
    { stops: [land, mix(palette.near, land, 0.35), palette.near], span: [horizon, height] },
    {
      sh: [
        [0, 0.5],
        [0.25, 0.1],
        [1, -0.5],
      ],
      span: [horizon, height],
    },
  )
  furrows(scene, horizon)

  const steps = Array.from({ length: 29 }, (_, i) => i / 28)
  const left: Point[] = steps.map((t) => at(roadX(t) - half(t), roadY(t)))
  const right: Point[] = steps.map((t) => at(roadX(t) + half(t), roadY(t)))
  const surface = mix(palette.skyBottom, palette.near, scene.night ? 0.5 : 0.16)
  const rails =
    ['train', 'railway', 'rail', 'station'].some((w) => words.has(w)) ||
    ((scene.genre === 'western' || scene.genre === 'historical') && random.chance(0.6))
  sheet.z = 0.5
  sheet.shape(
    polygon([...left, ...right.toReversed()]),
    rails ? mix(land, palette.skyBottom, 0.3) : surface,
    {
      sh: [
        [0, 0.6],
        [0.3, 0.2],
        [1, -0.26],
      ],
      span: [horizon, height],
    },
  )
  if (rails) track(scene, roadX, roadY, half)
  else dashes(scene, roadX, roadY)

  roadside(scene, { roadX, roadY, half, dry })

  const t = random.range(0.36, 0.46)
  const who = pickPerson(scene)
  const tall = 150
  const x = roadX(t)
  sheet.z = 0.75
  castShadow(scene, x, roadY(t) - 2, 30, (x - focus.x) * 0.4 + 12, 150, 0.75)
  person(scene, x, roadY(t), tall, who, palette.ink, { stride: true, rim: 0.4 })
  const name = personName(who)
  return {
    alt: `${name[0]!.toUpperCase()}${name.slice(1)} walking down a ${rails ? 'railway line' : 'long road'} towards a low ${scene.night ? 'moon' : 'sun'}`,
    focus,
  }
}

function furrows(scene: Scene, horizon: number) {
  const { sheet, palette, random, width, height } = scene
  for (let i = 0; i < 26; i += 1) {
    const t = random.range(0.02, 1)
    const y = horizon + 8 + t ** 1.9 * (height - horizon)
    const x = random.range(-60, width)
    sheet.stroke(
      `M${num(x)} ${num(y)}q${num(60 * t + 20)} ${num(-4 * t)} ${num(130 * t + 30)} 0`,
      mix(palette.near, palette.ink, 0.5),
      1 + 2.4 * t,
      { opacity: 0.28, s: -0.3 },
    )
  }
}

type Along = (t: number) => number

function dashes(scene: Scene, x: Along, y: Along) {
  const { sheet, palette } = scene
  const colour = mix(palette.near, palette.ink, 0.4)
  for (let i = 0; i < 9; i += 1) {
    const from = 0.2 + i * 0.095
    const to = from + 0.045
    const w = (t: number) => 0.6 + 11 * t ** 2
    sheet.shape(
      polygon([
        at(x(from) - w(from), y(from)),
        at(x(from) + w(from), y(from)),
        at(x(to) + w(to), y(to)),
        at(x(to) - w(to), y(to)),
      ]),
      colour,
      { sh: null, opacity: 0.85 },
    )
  }
}

function track(scene: Scene, x: Along, y: Along, half: Along) {
  const { sheet, palette } = scene
  const wood = mix(palette.near, palette.ink, 0.55)
  for (let i = 0; i < 34; i += 1) {
    const t = 0.12 + (i / 33) * 0.88
    const reach = half(t) * 0.86
    const thick = 1.4 + 22 * t ** 2.3
    sheet.shape(rect(x(t) - reach, y(t), reach * 2, thick), wood, {
      sh: [
        [0, 0.3],
        [1, -0.4],
      ],
      angle: 90,
    })
  }
  const steel = mix(palette.ink, palette.glow, 0.14)
  for (const side of [-0.58, 0.58]) {
    const steps = Array.from({ length: 24 }, (_, i) => i / 23)
    const edge = (t: number, dir: number) => at(x(t) + side * half(t) + dir * (0.7 + 11 * t ** 2.1), y(t))
    sheet.shape(
      polygon([...steps.map((t) => edge(t, -1)), ...steps.toReversed().map((t) => edge(t, 1))]),
      steel,
      {
        sh: [
          [0, 0.9],
          [0.3, 0.2],
          [1, -0.1],
        ],
        angle: 90,
      },
    )
  }
}

function roadside(
  scene: Scene,
  { roadX, roadY, half, dry }: { roadX: Along; roadY: Along; half: Along; dry: boolean },
) {
  const { sheet, palette, random, width, genre } = scene
  const kind = dry
    ? 'cactus'
    : random.pick(
        genre === 'fantasy' || genre === 'strange_fables'
          ? (['conifer', 'bare'] as const)
          : genre === 'romance' || genre === 'historical'
            ? (['cypress', 'poles'] as const)
            : (['poles', 'conifer', 'poles'] as const),
      )
  const count = kind === 'poles' ? 6 : 7
  let wire: Record<'-1' | '1', Point[]> = { '-1': [], '1': [] }
  for (let i = 0; i < count; i += 1) {
    const t = 0.16 + 0.62 * (i / (count - 1)) ** 1.25
    sheet.z = 0.3 + 0.6 * t
    for (const side of [-1, 1] as const) {
      if (kind !== 'poles' && random.chance(0.2)) continue
      const jitter = kind === 'poles' || kind === 'cypress' ? 0 : random.range(0, 90) * t
      const x = roadX(t) + side * (half(t) + 26 + 150 * t + jitter)
      if (x < -80 || x > width + 80) continue
      const y = roadY(t)
      const size = 26 + 420 * t ** 1.5
      const colour = mix(mix(palette.near, palette.far, 0.3), palette.ink, Math.min(1, t * 1.7))
      if (kind === 'cactus') cactus(scene, x, y, size * 0.62, colour)
      else if (kind === 'conifer') conifer(scene, x, y, size, colour)
      else if (kind === 'cypress') cypress(scene, x, y, size, colour)
      else if (kind === 'bare') bareTree(scene, x, y, size * 1.1, colour)
      else {
        const w = 2 + 13 * t ** 1.4
        sheet.shape(rect(x - w / 2, y - size * 0.95, w, size * 0.95 + 3), colour)
        sheet.shape(rect(x - size * 0.15, y - size * 0.86, size * 0.3, w * 0.8), colour)
        wire[`${side}`].push(at(x, y - size * 0.87))
      }
    }
  }
  for (const points of Object.values(wire)) {
    for (let i = 0; i + 1 < points.length; i += 1) {
      const [a, b] = [points[i]!, points[i + 1]!]
      sheet.stroke(
        `M${num(a.x)} ${num(a.y)}Q${num((a.x + b.x) / 2)} ${num(Math.max(a.y, b.y) + Math.abs(b.x - a.x) * 0.02)} ${num(b.x)} ${num(b.y)}`,
        palette.ink,
        1 + i * 0.32,
        { opacity: 0.6 },
      )
    }
  }
}
