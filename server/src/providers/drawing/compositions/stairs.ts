import { mix } from '../colour.ts'
import { at, num, type Point, polygon } from '../paths.ts'
import { person, personName, pickPerson } from '../parts/people.ts'
import { paintBirds, paleColour, paintDisc, paintMoonMarks, paintSky } from '../parts/sky.ts'
import type { Drawn, Scene } from '../scene.ts'
import type { Shade } from '../sheet.ts'

interface Axis {
  x: number
  y: number
}

/** An isometric flight of stairs to a tower with a lit door, rising out of mist. */
export function stairs(scene: Scene): Drawn {
  const { sheet, palette, random, width, height, night, words } = scene
  const mirror = random.chance(0.5)
  const flip = (x: number) => (mirror ? width - x : x)
  paintSky(scene, height * 0.9)
  const unit = random.range(62, 68)
  const [c, s] = [unit * 0.866, unit * 0.5]
  const climb = random.range(0.26, 0.34) * unit
  const origin = { x: random.range(236, 288), y: random.range(706, 742) }
  const top = 7
  /** Where a block's ground corner at step (i, j) and height h falls; i runs towards us to the right, j to the left. */
  const iso = (i: number, j: number, h: number): Point =>
    at(flip(origin.x + (i - j) * c), origin.y + (i + j) * s - h)

  const r = random.range(178, 206)
  const tower = iso(0.5, -top - 0.5, climb * top)
  const moon = paleColour(scene, night ? 0.28 : 0.1)
  sheet.z = 0.05
  const [mx, my] = [tower.x + (mirror ? 60 : -60), Math.max(150, tower.y - 60)]
  if (!night)
    sheet.stroke(
      `M${num(mx - r - 20)} ${num(my)}a${num(r + 20)} ${num(r + 20)} 0 1 0 ${num(2 * r + 40)} 0a${num(r + 20)} ${num(r + 20)} 0 1 0 ${num(-2 * r - 40)} 0Z`,
      mix(palette.far, palette.skyTop, 0.3),
      2.4,
      { opacity: 0.7 },
    )
  paintDisc(scene, mx, my, r, moon, 0.45)
  paintMoonMarks(scene, mx, my, r, moon)
  paintBirds(
    scene,
    flip(random.range(190, 260)) - (mirror ? 100 : 0),
    random.range(190, 300),
    random.int(3, 5),
    night ? mix(palette.skyTop, palette.glow, 0.5) : mix(palette.near, palette.far, 0.2),
  )

  const stone = mix(palette.far, palette.near, 0.72)
  const lit = scene.lit < 0 !== mirror
  const faces = {
    top: mix(mix(palette.far, palette.skyBottom, 0.55), palette.glow, 0.3),
    left: mix(stone, lit ? palette.far : palette.ink, lit ? 0.5 : 0.35),
    right: mix(stone, lit ? palette.ink : palette.far, lit ? 0.35 : 0.5),
  }
  const haze = palette.skyBottom
  const fade = (colour: string, from: number) => ({
    stops: [colour, colour, mix(colour, haze, 0.5), mix(colour, haze, 0.82)],
    span: [from, 1040] as const,
  })
  const foggy: Shade = [
    [0, -0.1],
    [0.6, 0],
    [1, 0.62],
  ]

  const wall = (a: Point, b: Point, colour: string, bottom = 1100) => {
    const y = Math.min(a.y, b.y)
    sheet.shape(polygon([a, b, at(b.x, bottom), at(a.x, bottom)]), fade(colour, y), {
      sh: foggy,
      span: [y, 1040],
    })
  }
  const column = (
    i: number,
    j: number,
    h: number,
    { w = 1, d = 1, tint = 0 }: { w?: number; d?: number; tint?: number } = {},
  ) => {
    const back = iso(i, j, h)
    const right = iso(i + w, j, h)
    const front = iso(i + w, j + d, h)
    const left = iso(i, j + d, h)
    wall(left, front, mix(faces.left, palette.skyBottom, tint))
    wall(front, right, mix(faces.right, palette.skyBottom, tint))
    sheet.shape(polygon([back, right, front, left]), mix(faces.top, palette.skyBottom, tint * 0.6), {
      sh: [
        [0, 0.5],
        [1, 0.05],
      ],
      angle: 90,
    })
    const edge = `M${num(left.x)} ${num(left.y)}L${num(front.x)} ${num(front.y)}L${num(right.x)} ${num(right.y)}`
    sheet.stroke(edge, mix(faces.top, palette.glow, 0.5), 2, { opacity: 0.55, s: 0.4 })
    sheet.stroke(
      `M${num(front.x)} ${num(front.y)}V${num(Math.min(1000, front.y + 260))}`,
      mix(faces.left, palette.glow, 0.3),
      1.6,
      { opacity: 0.25 },
    )
  }

  // Far pillars first: what is nearer repaints their light.
  sheet.z = 0.3
  for (const [i, j, h, tint] of [
    [-5.4, -4.2, -random.range(40, 150), 0.55],
    [-3.2, -10.6, -random.range(190, 280), 0.5],
    [-7, 1.6, -random.range(70, 170), 0.6],
  ] as const)
    column(i, j, h, { w: 1.2, d: 1.2, tint })

  sheet.z = 0.6
  const focus = paintTower(scene, { iso, column, faces, climb, top, c, s })
  // Either one wall of steps or a row of free pillars.
  const loose = random.chance(0.42)
  const foot = loose ? { w: 0.76, d: 0.76 } : {}
  for (let k = top; k >= 1; k -= 1) column(0, -k, climb * k, foot)
  if (!loose) niches(scene, iso, climb, top, faces.right)
  column(0, 0, 0)
  const corner = iso(0.5, 0.5, 0)
  for (let k = 1; k <= 7; k += 1) column(k, 0, -climb * k, foot)

  sheet.z = 0.9
  column(4.6, -3.8, -random.range(30, 90), { w: 1.15, d: 1.15 })
  if (random.chance(0.7)) column(1.6, 5.2, -random.range(60, 130), { w: 1.1, d: 1.1 })
  sheet.veil(
    `M-20 ${num(height - 190)}H${width + 20}V${height + 20}H-20Z`,
    [
      [0, 0],
      [1, 0.7],
    ],
    90,
  )

  const who = pickPerson(scene)
  const dir = scene.lit < 0 ? 1 : -1
  sheet.veil(
    polygon([
      at(corner.x - 11, corner.y + 1),
      at(corner.x + 12, corner.y + 3),
      at(corner.x + dir * 50, corner.y + 18),
      at(corner.x + dir * 40, corner.y + 6),
    ]),
    [
      [0, -0.6],
      [1, -0.3],
    ],
    0,
  )
  person(scene, corner.x, corner.y + 4, 136, who, palette.ink, {
    rim: 0.4,
    stride: random.chance(0.5),
    mirror,
  })
  const name = personName(who)
  const what = words.has('castle') ? 'a castle tower' : 'a tower'
  return {
    alt: `${name[0]!.toUpperCase()}${name.slice(1)} on ${loose ? 'a row of pillars' : 'a stair'} that climbs out of the mist to a lit door in ${what}`,
    focus,
  }
}

interface Build {
  iso(i: number, j: number, h: number): Point
  column(i: number, j: number, h: number, more?: { w?: number; d?: number; tint?: number }): void
  faces: { top: string; left: string; right: string }
  climb: number
  top: number
  c: number
  s: number
}

function paintTower(scene: Scene, { iso, column, faces, climb, top, s }: Build): Axis {
  const { sheet, palette, random } = scene
  const floor = climb * top
  const tall = floor + random.range(206, 250)
  const [i, j] = [-0.3, -top - 1.6]
  const size = 1.6
  column(i, j, tall, { w: size, d: size })
  // Battlements.
  for (const [di, dj] of [
    [0, 0],
    [0.55, 0],
    [1.1, 0],
    [0, 0.55],
    [0, 1.1],
    [1.1, 0.55],
    [0.55, 1.1],
    [1.1, 1.1],
  ] as const) {
    const h = tall + 26
    const [w, d] = [0.5, 0.5]
    const [back, right, front, left] = [
      iso(i + di, j + dj, h),
      iso(i + di + w, j + dj, h),
      iso(i + di + w, j + dj + d, h),
      iso(i + di, j + dj + d, h),
    ]
    sheet.shape(polygon([left, front, at(front.x, front.y + 27), at(left.x, left.y + 27)]), faces.left)
    sheet.shape(polygon([front, right, at(right.x, right.y + 27), at(front.x, front.y + 27)]), faces.right)
    sheet.shape(polygon([back, right, front, left]), faces.top, {
      sh: [
        [0, 0.5],
        [1, 0.1],
      ],
      angle: 90,
    })
  }
  // The door stands in the wall over the last tread; its corners follow that wall's slant.
  const face = (share: number, up: number) => iso(i + size * share, j + size, floor + up)
  const arch = (from: number, to: number, low: number, high: number) => {
    const steps = Array.from({ length: 9 }, (_, k) => {
      const turn = Math.PI * (1 - k / 8)
      const share = (from + to) / 2 + (Math.cos(turn) * (to - from)) / 2
      return face(share, high - 24 + Math.sin(turn) * 24)
    })
    return polygon([face(from, low), ...steps, face(to, low)])
  }
  const middle = face(0.5, 50)
  sheet.glow(middle.x, middle.y, 210, 0.75)
  sheet.shape(arch(0.21, 0.8, -2, 128), mix(faces.left, palette.ink, 0.6))
  sheet.shape(arch(0.27, 0.74, -2, 120), palette.accent, {
    sh: [
      [0, 0.25],
      [1, 0.6],
    ],
    angle: 90,
  })
  sheet.shape(arch(0.43, 0.57, 152, 196), palette.accent, { sh: null })
  // What falls out of the door on the treads.
  for (let k = top; k >= top - 1; k -= 1)
    sheet.glow(iso(0.5, -k + 0.5, climb * k).x, iso(0.5, -k + 0.5, climb * k).y + s * 0.1, 70, 0.3)
  return { x: middle.x, y: middle.y }
}

/** Blind arches along the long wall under the upper flight: they give the mass a scale. */
function niches(scene: Scene, iso: Build['iso'], climb: number, top: number, colour: string) {
  const { sheet, palette } = scene
  for (let k = top; k >= 2; k -= 2) {
    const at0 = (share: number, up: number) => iso(1, -k + share, climb * k + up)
    const [from, to, high, low] = [0.22, 0.78, -66, -176]
    const steps = Array.from({ length: 9 }, (_, n) => {
      const turn = Math.PI * (1 - n / 8)
      return at0((from + to) / 2 + (Math.cos(turn) * (to - from)) / 2, high - 20 + Math.sin(turn) * 20)
    })
    sheet.shape(polygon([at0(from, low), ...steps, at0(to, low)]), mix(colour, palette.ink, 0.45), {
      sh: [
        [0, -0.5],
        [1, -0.1],
      ],
      angle: 90,
    })
  }
}
