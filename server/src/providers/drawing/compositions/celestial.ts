import { mix } from '../colour.ts'
import { at, circle, ellipse, num, polar, polygon } from '../paths.ts'
import { person, personName, pickPerson } from '../parts/people.ts'
import { makeRidge, paintRidge } from '../parts/ridges.ts'
import { paintMoonMarks, paintSky, paintStars } from '../parts/sky.ts'
import { conifer } from '../parts/trees.ts'
import type { Drawn, Scene } from '../scene.ts'

/** Something large in the sky, and somebody small below it. */
export function celestial(scene: Scene): Drawn {
  const { sheet, random, width, height, words, palette } = scene
  paintSky(scene, height * 0.95, { stars: false })
  if (scene.night) paintStars(scene, height * 0.86, 190)
  const x = width / 2 + random.range(-30, 30)
  const y = height * random.range(0.4, 0.45)
  let kind = random.pick(['planet', 'eclipse', 'phases'] as const)
  if (words.has('planet') || words.has('space') || words.has('ship')) kind = 'planet'
  if (words.has('sun') || words.has('eclipse')) kind = 'eclipse'
  if (words.has('moon') || words.has('month')) kind = 'phases'
  sheet.z = 0.05
  if (kind !== 'eclipse') orbits(scene, x, y)
  const what =
    kind === 'planet' ? planet(scene, x, y) : kind === 'eclipse' ? eclipse(scene, x, y) : phases(scene, x, y)

  sheet.z = 0.7
  const back = makeRidge(scene, 'hills', height * 0.9, 52, random.range(0, 90))
  paintRidge(scene, back, mix(palette.far, palette.near, 0.55), { fog: 0.5, reach: 150 })
  sheet.z = 1
  const front = makeRidge(scene, 'hills', height * 0.95, 34, random.range(0, 90))
  paintRidge(scene, front, palette.ink, { fog: 0.05, reach: 150 })
  if (scene.genre === 'fantasy' || scene.genre === 'strange_fables' || scene.genre === 'cozy') {
    for (let i = 0; i < 9; i += 1) {
      const tx = (i % 2 ? random.range(0.72, 1.02) : random.range(-0.02, 0.28)) * width
      conifer(scene, tx, front.yAt(tx) + 6, random.range(80, 190), palette.ink)
    }
  }
  const px = width * (random.chance(0.5) ? random.range(0.36, 0.44) : random.range(0.56, 0.64))
  const who = pickPerson(scene)
  person(scene, px, front.yAt(px) + 3, 132, who, palette.ink, { rim: 0.5 })
  const pair = random.chance(0.35)
  if (pair)
    person(
      scene,
      px + 50,
      front.yAt(px + 50) + 3,
      who === 'coat' || who === 'dress' ? 96 : 126,
      who === 'coat' || who === 'dress' ? 'child' : who,
      palette.ink,
      { rim: 0.5 },
    )
  const name = pair ? 'two figures' : personName(who)
  return {
    alt: `${name[0]!.toUpperCase()}${name.slice(1)} on a hill, looking up at ${what}`,
    focus: { x, y },
  }
}

function orbits(scene: Scene, x: number, y: number) {
  const { sheet, palette, random } = scene
  const line = mix(palette.skyTop, palette.glow, 0.42)
  for (const r of [310, 400, 500, 620]) {
    sheet.stroke(circle(x, y, r), line, 1.6, { opacity: 0.55 })
    const spot = polar(x, y, r, random.range(190, 350))
    sheet.shape(circle(spot.x, spot.y, random.range(6, 15)), mix(line, palette.glow, 0.3), {
      sh: [
        [0, 0.5],
        [0.5, 0],
        [1, -0.7],
      ],
    })
  }
}

function planet(scene: Scene, x: number, y: number): string {
  const { sheet, palette, random, lit } = scene
  const r = random.range(176, 200)
  const turn = random.range(10, 24) * random.sign()
  const body = mix(mix(palette.far, palette.near, 0.2), palette.skyBottom, scene.night ? 0.22 : 0.1)
  const ring = (half: 'far' | 'near') => {
    const a = polar(x, y, r * 1.58, turn)
    const b = polar(x, y, -r * 1.58, turn)
    const sweep = half === 'far' ? [b, a] : [a, b]
    for (const [share, w, colour] of [
      [1, 17, palette.accent],
      [0.86, 9, mix(palette.accent, palette.glow, 0.35)],
    ] as const) {
      const [from, to] = sweep.map((p) => at(x + (p.x - x) * share, y + (p.y - y) * share)) as [
        typeof a,
        typeof b,
      ]
      sheet.stroke(
        `M${num(from.x)} ${num(from.y)}A${num(r * 1.58 * share)} ${num(r * 0.44 * share)} ${num(turn)} 0 1 ${num(to.x)} ${num(to.y)}`,
        colour,
        w,
        { s: half === 'near' ? 0.2 : -0.25 },
      )
    }
  }
  sheet.glow(x, y, r * 2.1, 0.5)
  ring('far')
  sheet.shape(circle(x, y, r), body, {
    sh: [
      [0, 0.75],
      [0.38, 0.1],
      [0.66, -0.5],
      [1, -1],
    ],
  })
  sheet.clip(circle(x, y, r), () => {
    for (let i = 0; i < 6; i += 1) {
      const off = r * (-0.78 + i * 0.3 + random.range(-0.05, 0.05))
      const c = polar(x, y, off, turn + 90)
      sheet.shape(
        ellipse(c.x, c.y, r * 1.2, r * random.range(0.03, 0.11), turn),
        mix(body, i % 2 ? palette.near : palette.glow, 0.34),
        {
          sh:
            lit < 0
              ? [
                  [0, 0.6],
                  [0.4, 0],
                  [1, -0.9],
                ]
              : [
                  [0, -0.9],
                  [0.6, 0],
                  [1, 0.6],
                ],
          angle: 0,
          opacity: 0.7,
        },
      )
    }
    // The ring's shadow falls on the ball.
    sheet.veil(
      ellipse(x, y - r * 0.2, r * 1.4, r * 0.1, turn),
      [
        [0, -0.6],
        [1, -0.6],
      ],
      0,
    )
  })
  ring('near')
  return 'a huge ringed planet'
}

function eclipse(scene: Scene, x: number, y: number): string {
  const { sheet, palette, random } = scene
  const r = random.range(138, 160)
  sheet.glow(x, y, 640, 0.85)
  const ray = mix(palette.skyBottom, palette.glow, scene.night ? 0.42 : 0.75)
  const spin = random.range(0, 15)
  for (let i = 0; i < 24; i += 1) {
    const angle = spin + i * 15
    const long = i % 2 ? 1.78 : 2.5
    const tip = polar(x, y, r * long, angle)
    const a = polar(x, y, r * 1.3, angle - 3.2)
    const b = polar(x, y, r * 1.3, angle + 3.2)
    sheet.shape(polygon([a, tip, b]), ray, { sh: null })
  }
  sheet.shape(circle(x, y, r * 1.17), palette.accent, {
    sh: [
      [0, 0.45],
      [1, 0.1],
    ],
    angle: 90,
  })
  sheet.stroke(circle(x, y, r * 1.24), mix(palette.accent, palette.glow, 0.55), 3)
  sheet.shape(circle(x, y, r), mix(palette.near, palette.ink, 0.5), {
    sh: [
      [0, 0.12],
      [0.5, -0.3],
      [1, -0.8],
    ],
  })
  return 'a black sun ringed with fire'
}

function phases(scene: Scene, x: number, y: number): string {
  const { sheet, palette, random } = scene
  const dark = mix(palette.far, palette.near, 0.5)
  // Tall films are narrower than the arc.
  const narrow = Math.min(1, scene.width / 1000)
  const centre = { x, y: y + 360 * narrow }
  for (let i = 0; i < 7; i += 1) {
    const spot = polar(centre.x, centre.y, 440 * narrow, -90 + (i - 3) * 25.5)
    const r = (i === 3 ? 104 : 58 - Math.abs(i - 3) * 5) * narrow
    const { x: cx, y: cy } = i === 3 ? { x: spot.x, y: spot.y + 50 } : spot
    sheet.glow(cx, cy, r * 2.4, i === 3 ? 0.7 : 0.25)
    sheet.shape(circle(cx, cy, r), dark, {
      sh: [
        [0, 0.1],
        [1, -0.4],
      ],
    })
    if (i === 3) {
      sheet.shape(circle(cx, cy, r), palette.accent, {
        sh: [
          [0, 0.35],
          [0.5, 0.1],
          [1, -0.2],
        ],
      })
      paintMoonMarks(scene, cx, cy, r, palette.accent)
      continue
    }
    const share = [0.25, 0.55, 0.85][Math.min(i, 6 - i)]!
    const k = r * (1 - 2 * share)
    const dir = i < 3 ? 1 : 0
    // Lit side towards the full moon in the middle; the terminator is half an ellipse.
    sheet.shape(
      `M${num(cx)} ${num(cy - r)}A${num(r)} ${num(r)} 0 0 ${dir} ${num(cx)} ${num(cy + r)}A${num(Math.abs(k))} ${num(r)} 0 0 ${k > 0 === (dir === 1) ? 0 : 1} ${num(cx)} ${num(cy - r)}Z`,
      mix(palette.glow, palette.skyBottom, 0.22),
      {
        sh: [
          [0, 0.3],
          [1, -0.2],
        ],
      },
    )
  }
  random.next()
  return 'seven phases of the moon'
}
