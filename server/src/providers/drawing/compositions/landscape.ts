import { mix } from '../colour.ts'
import { at, circle, lens, polygon, rect, roundRect } from '../paths.ts'
import { person, personName, pickPerson } from '../parts/people.ts'
import { makeRidge, paintRidge, planeColour, type RidgeKind } from '../parts/ridges.ts'
import { paintBirds, paintClouds, paintDisc, paintSky } from '../parts/sky.ts'
import { bareTree, cactus, conifer, cypress, grass, roundTree } from '../parts/trees.ts'
import type { Drawn, Scene } from '../scene.ts'

const kinds: Record<Scene['genre'], readonly RidgeKind[]> = {
  comedy_sitcom: ['hills', 'dunes'],
  detective: ['hills', 'peaks'],
  action: ['peaks', 'dunes', 'mesa'],
  romance: ['hills', 'dunes', 'peaks'],
  cozy: ['hills'],
  historical: ['hills', 'peaks'],
  western: ['mesa', 'mesa', 'dunes'],
  fantasy: ['peaks', 'peaks', 'hills'],
  scifi: ['dunes', 'peaks', 'mesa'],
  strange_fables: ['hills', 'dunes', 'peaks'],
}

const country: Record<RidgeKind, string> = {
  hills: 'rolling hills',
  peaks: 'sharp mountains',
  mesa: 'flat-topped rocks',
  dunes: 'dunes',
}

export function landscape(scene: Scene): Drawn {
  const { sheet, palette, random, width, height } = scene
  const kind = random.pick(kinds[scene.genre])
  const horizon = height * random.range(0.46, 0.56)
  paintSky(scene, horizon + 40)

  const r = random.range(84, 144)
  const side = random.sign()
  const focus = { x: width * (side < 0 ? 0.335 : 0.665), y: horizon - r * random.range(0.35, 1.55) }
  sheet.z = 0.05
  paintDisc(scene, focus.x, focus.y, r, palette.accent)
  if (random.chance(0.45)) paintBars(scene, focus.x, focus.y, r)
  else paintClouds(scene, horizon * 0.3, horizon * 0.9, 3, mix(palette.skyTop, palette.skyBottom, 0.85))
  if (!scene.night && random.chance(0.7)) {
    const x = side < 0 ? width * 0.68 : width * 0.16
    paintBirds(
      scene,
      x,
      horizon * random.range(0.3, 0.55),
      random.int(3, 5),
      mix(palette.near, palette.far, 0.2),
    )
  }

  const lake = kind !== 'dunes' && kind !== 'mesa' && random.chance(0.34)
  const planes = lake ? 5 : random.int(4, 5)
  const amplitude = kind === 'peaks' ? 215 : kind === 'mesa' ? 150 : 112
  let front = makeRidge(scene, kind, height, 0, 0)
  for (let i = 0; i < planes; i += 1) {
    const t = i / (planes - 1)
    const last = i === planes - 1
    if (lake && i === 2) paintLake(scene, horizon, focus.x, r)
    const form = last || (lake && i > 1) || (kind === 'peaks' && t > 0.7) ? 'hills' : kind
    const base = horizon + 22 + t ** 1.15 * (height * 0.9 - horizon)
    sheet.z = 0.15 + 0.85 * t
    const size = (form === 'hills' ? Math.min(112, amplitude) : amplitude) * (1 - 0.55 * t)
    front = makeRidge(
      scene,
      form,
      base + (form === 'peaks' ? size * 0.1 : 0),
      last ? 42 : size,
      i * 3.7 + random.next(),
    )
    const colour = last ? mix(palette.near, palette.ink, 0.72) : planeColour(scene, t * 0.92)
    paintRidge(scene, front, colour, {
      fog: last ? 0.12 : 0.72 - 0.3 * t,
      reach: last ? 240 : 150 + 60 * (1 - t),
    })
    if (!last && t > 0.3 && kind !== 'dunes' && !(lake && i === 2)) strew(scene, front, kind, colour, t)
  }

  sheet.z = 1
  const spot = side < 0 ? random.range(0.62, 0.76) : random.range(0.24, 0.38)
  const subject = foreground(scene, kind, spot * width, front.yAt)
  const light = scene.night ? 'moon' : 'sun'
  const water = lake ? ' and a still lake' : ''
  return { alt: `${subject} below a large ${light}, with ${country[kind]}${water} behind`, focus }
}

function paintBars(scene: Scene, x: number, y: number, r: number) {
  const { sheet, palette, random } = scene
  sheet.clip(circle(x, y, r), () => {
    const count = random.int(2, 3)
    for (let i = 0; i < count; i += 1) {
      const level = y + r * (0.02 + 0.32 * i + random.range(-0.05, 0.05))
      const reach = r * random.range(0.5, 0.95)
      sheet.shape(
        lens(x + r * random.range(-0.5, 0.5), level, reach, 5 + i * 2.4),
        mix(palette.skyTop, palette.skyBottom, 0.9),
        { sh: null },
      )
    }
  })
}

function paintLake(scene: Scene, horizon: number, x: number, r: number) {
  const { sheet, palette, random, width } = scene
  const top = horizon + 58
  sheet.z = 0.3
  const water = mix(palette.skyBottom, palette.far, scene.night ? 0.42 : 0.2)
  sheet.shape(
    rect(-40, top, width + 80, 330),
    { stops: [mix(water, palette.skyBottom, 0.5), water], span: [top, top + 190] },
    {
      sh: [
        [0, 0.35],
        [1, -0.12],
      ],
      span: [top, top + 190],
    },
  )
  for (let i = 0; i < 7; i += 1) {
    const half = (r * 0.92 - i * r * 0.09) * random.range(0.55, 1)
    sheet.shape(
      lens(x + random.range(-0.16, 0.16) * r, top + 12 + i * (15 + i), half, 3.4 + i * 0.4),
      palette.accent,
      { sh: null },
    )
  }
  for (let i = 0; i < 10; i += 1) {
    sheet.shape(
      lens(random.range(0, width), top + random.range(10, 170), random.range(30, 90), 1.6),
      mix(water, palette.glow, 0.5),
      { sh: null, opacity: 0.7 },
    )
  }
}

/** Trees on a middle plane, small by distance. */
function strew(scene: Scene, ridge: { yAt(x: number): number }, kind: RidgeKind, plane: string, t: number) {
  const { random, palette, width } = scene
  const colour = mix(plane, palette.ink, 0.34)
  const clumps = random.int(2, 4)
  for (let clump = 0; clump < clumps; clump += 1) {
    const middle = random.range(0, width)
    const count = random.int(2, kind === 'mesa' ? 3 : 6)
    for (let i = 0; i < count; i += 1) {
      const x = middle + random.range(-70, 70)
      const size = random.range(34, 62) * (0.5 + t)
      // Nothing grows on a cliff.
      if (Math.abs(ridge.yAt(x + 14) - ridge.yAt(x - 14)) > 16) continue
      const y = ridge.yAt(x) + 5
      if (kind === 'mesa') cactus(scene, x, y, size * 0.9, colour)
      else if (kind === 'peaks' || scene.genre === 'fantasy') conifer(scene, x, y, size * 1.15, colour)
      else if (scene.genre === 'historical' || scene.genre === 'romance')
        cypress(scene, x, y, size * 1.2, colour)
      else roundTree(scene, x, y, size, colour, mix(colour, palette.ink, 0.4))
    }
  }
}

function foreground(scene: Scene, kind: RidgeKind, x: number, yAt: (x: number) => number): string {
  const { random, palette, words } = scene
  const ink = palette.ink
  const subjects =
    kind === 'mesa' || kind === 'dunes'
      ? (['person', 'person', 'tree'] as const)
      : (['person', 'tower', 'house', 'house', 'tree'] as const)
  let subject: 'person' | 'tower' | 'house' | 'tree' = random.pick(subjects)
  if (['tower', 'castle', 'wizard', 'fortress'].some((w) => words.has(w))) subject = 'tower'
  if (['house', 'farm', 'cottage', 'home', 'cabin', 'inn'].some((w) => words.has(w))) subject = 'house'
  const y = yAt(x)
  const sides = (draw: (x: number, y: number) => void, count: number) => {
    for (let i = 0; i < count; i += 1) {
      const edge = x > scene.width / 2 ? random.range(0.02, 0.24) : random.range(0.76, 0.98)
      draw(edge * scene.width, yAt(edge * scene.width) + 8)
    }
  }
  for (let i = 0; i < 7; i += 1) {
    const gx = random.range(0, scene.width)
    grass(scene, gx, yAt(gx), random.range(24, 44), mix(palette.near, ink, 0.72))
  }
  switch (subject) {
    case 'person': {
      const who = pickPerson(scene)
      if (kind === 'mesa')
        sides((tx, ty) => cactus(scene, tx, ty, random.range(150, 240), ink), random.int(1, 2))
      else if (kind === 'peaks')
        sides((tx, ty) => conifer(scene, tx, ty, random.range(190, 330), ink), random.int(3, 5))
      else if (kind === 'hills') sides((tx, ty) => bareTree(scene, tx, ty, random.range(260, 330), ink), 1)
      person(scene, x, y + 3, 158, who, ink, { stride: random.chance(0.5), rim: 0.45 })
      if (random.chance(0.3)) {
        const child = who === 'coat' || who === 'dress'
        person(scene, x + 66, yAt(x + 66) + 3, child ? 108 : 150, child ? 'child' : who, ink, { rim: 0.45 })
        return child ? 'A grown-up and a child' : 'Two travellers'
      }
      const name = personName(who)
      return name[0]!.toUpperCase() + name.slice(1)
    }
    case 'tower':
      sides((tx, ty) => conifer(scene, tx, ty, random.range(190, 330), ink), random.int(3, 5))
      paintTower(scene, x, y + 30, 290)
      return 'A tower with one lit window'
    case 'house':
      roundTree(scene, x + 128, yAt(x + 128) + 6, 196, mix(palette.near, ink, 0.35), ink)
      roundTree(scene, x + 186, yAt(x + 186) + 6, 152, mix(palette.near, ink, 0.55), ink)
      paintHouse(scene, x, yAt(x) + 16)
      return 'A small house with a lit window'
    case 'tree':
      bareTree(scene, x, y + 10, 470, ink, random.range(-5, 5))
      return 'A bare tree'
  }
}

function paintTower(scene: Scene, x: number, y: number, tall: number) {
  const { sheet, palette } = scene
  const stone = mix(palette.near, palette.ink, 0.55)
  sheet.shape(
    polygon([at(x - 40, y), at(x - 31, y - tall * 0.66), at(x + 31, y - tall * 0.66), at(x + 40, y)]),
    stone,
    {
      sh: [
        [0, 0.5],
        [0.4, 0],
        [1, -0.7],
      ],
      angle: scene.lit < 0 ? 0 : 180,
    },
  )
  sheet.shape(rect(x - 42, y - tall * 0.7, 84, 20), mix(stone, palette.ink, 0.3))
  sheet.shape(
    polygon([at(x - 50, y - tall * 0.695), at(x, y - tall), at(x + 50, y - tall * 0.695)]),
    palette.ink,
    {
      sh: [
        [0, 0.4],
        [0.5, 0],
        [1, -0.4],
      ],
      angle: scene.lit < 0 ? 0 : 180,
    },
  )
  sheet.glow(x, y - tall * 0.48, 70, 0.35)
  sheet.shape(roundRect(x - 8, y - tall * 0.53, 16, 36, 8), palette.accent, { sh: null })
}

function paintHouse(scene: Scene, x: number, y: number) {
  const { sheet, palette } = scene
  const wall = mix(palette.skyBottom, palette.near, 0.16)
  const roof = mix(palette.near, palette.ink, 0.4)
  const bright = scene.lit < 0
  sheet.shape(rect(x + (bright ? 30 : -46), y - 132, 18, 44), roof)
  sheet.shape(
    polygon([at(x - 74, y), at(x - 74, y - 66), at(x - 22, y - 116), at(x + 30, y - 66), at(x + 30, y)]),
    wall,
    {
      sh: [
        [0, 0.3],
        [1, bright ? 0 : -0.3],
      ],
      angle: 0,
    },
  )
  sheet.shape(rect(x + 30, y - 66, 78, 66), mix(wall, palette.near, 0.35), {
    sh: [
      [0, bright ? -0.2 : 0.1],
      [1, bright ? -0.5 : 0.2],
    ],
    angle: 0,
  })
  sheet.shape(
    polygon([at(x - 28, y - 122), at(x + 72, y - 122), at(x + 118, y - 60), at(x + 24, y - 60)]),
    roof,
  )
  sheet.shape(
    polygon([
      at(x - 22, y - 126),
      at(x - 86, y - 62),
      at(x - 76, y - 56),
      at(x - 22, y - 110),
      at(x + 24, y - 60),
      at(x + 34, y - 66),
    ]),
    mix(roof, palette.ink, 0.4),
    { sh: null },
  )
  sheet.glow(x - 22, y - 40, 80, 0.3)
  sheet.shape(rect(x - 40, y - 58, 36, 34), palette.accent, { sh: null })
  sheet.stroke(`M${x - 22} ${y - 58}v34M${x - 40} ${y - 41}h36`, roof, 3.4)
  sheet.shape(roundRect(x + 54, y - 46, 26, 50, 3), roof, { sh: null })
}
