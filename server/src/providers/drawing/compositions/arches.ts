import { mix } from '../colour.ts'
import { at, num, polygon, rect } from '../paths.ts'
import { fox } from '../parts/beasts.ts'
import { castShadow, person, personName, pickPerson } from '../parts/people.ts'
import { paintDisc, paintStars } from '../parts/sky.ts'
import { conifer } from '../parts/trees.ts'
import type { Drawn, Scene } from '../scene.ts'

type Form = 'round' | 'pointed' | 'cut'

function opening(form: Form, x: number, half: number, top: number, bottom: number): string {
  const start = `M${num(x - half)} ${num(bottom)}`
  const end = `V${num(bottom)}Z`
  if (form === 'round')
    return `${start}V${num(top + half)}A${num(half)} ${num(half)} 0 0 1 ${num(x + half)} ${num(top + half)}${end}`
  if (form === 'pointed') {
    const spring = top + half * 1.34
    return `${start}V${num(spring)}C${num(x - half)} ${num(top + half * 0.7)} ${num(x - half * 0.42)} ${num(top + half * 0.24)} ${num(x)} ${num(top)}C${num(x + half * 0.42)} ${num(top + half * 0.24)} ${num(x + half)} ${num(top + half * 0.7)} ${num(x + half)} ${num(spring)}${end}`
  }
  return `${start}V${num(top + half * 0.62)}L${num(x - half * 0.55)} ${num(top)}H${num(x + half * 0.55)}L${num(x + half)} ${num(top + half * 0.62)}${end}`
}

/** Openings behind openings, lighter inwards, with a view at the end. */
export function arches(scene: Scene): Drawn {
  const { sheet, palette, random, width, height, night } = scene
  const form: Form =
    scene.genre === 'scifi'
      ? 'cut'
      : random.pick(
          scene.genre === 'fantasy' || scene.genre === 'historical'
            ? ['pointed', 'round']
            : ['round', 'round', 'pointed', 'cut'],
        )
  const count = random.int(4, 7)
  const x = width / 2 + random.range(-20, 20)
  const outer = mix(palette.near, palette.ink, 0.45)
  const inner = night ? mix(palette.far, palette.skyBottom, 0.4) : mix(palette.far, palette.skyBottom, 0.55)
  const innerHalf = random.range(122, 140)
  const floorY = 700
  sheet.z = 0
  const stop = (n: number) => mix(palette.skyTop, palette.skyBottom, n)
  sheet.shape(rect(-20, -20, width + 40, height + 40), outer, {
    sh: [
      [0, -0.4],
      [1, 0.1],
    ],
    angle: 90,
  })

  interface Gate {
    half: number
    top: number
    bottom: number
    colour: string
  }
  const gates: Gate[] = Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1)
    const share = t ** 0.86
    return {
      half: 452 + (innerHalf - 452) * share,
      top: 36 + (262 - 36) * share,
      bottom: 1064 + (floorY - 1064) * share,
      colour: mix(outer, inner, 0.12 + 0.88 * t),
    }
  })
  const path = gates.at(-1)!
  const focus = { x: x + random.range(-14, 14), y: 0 }
  gates.forEach((gate, i) => {
    sheet.z = 0.9 - 0.7 * (i / (count - 1))
    const hole = opening(form, x, gate.half, gate.top, gate.bottom)
    // What is seen through a gate lies in its shadow at the edge and in light further in.
    const next = gates[i + 1]
    sheet.shape(hole, next ? next.colour : stop(0.6), {
      sh: [
        [0, -0.34],
        [0.3, -0.06],
        [0.75, 0.28],
        [1, 0.2],
      ],
      angle: scene.lit < 0 ? 0 : 180,
    })
    sheet.stroke(hole, mix(gate.colour, palette.glow, 0.16), 3.5, { s: 0.15, opacity: 0.75 })
  })

  // The floor runs through all gates.
  sheet.z = 0.5
  const floor = polygon([
    at(x - path.half, floorY),
    at(x + path.half, floorY),
    at(x + 620, 1070),
    at(x - 620, 1070),
  ])
  const ground = mix(palette.near, inner, 0.45)
  sheet.shape(
    floor,
    {
      stops: [mix(inner, palette.skyBottom, 0.3), ground, mix(outer, palette.ink, 0.2)],
      span: [floorY, height],
    },
    {
      sh: [
        [0, 0.7],
        [0.3, 0.25],
        [1, -0.3],
      ],
      span: [floorY, height],
    },
  )
  sheet.clip(floor, () => {
    for (const gate of gates)
      sheet.veil(
        rect(0, gate.bottom - 5, width, 13),
        [
          [0, -0.5],
          [1, -0.5],
        ],
        0,
      )
    sheet.veil(
      polygon([
        at(x - path.half * 0.86, floorY),
        at(x + path.half * 0.86, floorY),
        at(x + 370, 1060),
        at(x - 370, 1060),
      ]),
      [
        [0, 0.7],
        [1, 0.05],
      ],
      90,
    )
  })

  sheet.z = 0.08
  const hole = opening(form, x, path.half, path.top, path.bottom)
  const r = random.range(64, 78)
  focus.y = path.top + path.half * (form === 'pointed' ? 1.4 : 1.02)
  const view = random.pick(['hills', 'mountain', 'sea', 'steps'] as const)
  sheet.clip(hole, () => {
    sheet.shape(
      rect(x - 200, path.top - 10, 400, 480),
      { stops: [stop(0), stop(0.5), stop(1)], span: [path.top, floorY] },
      {
        sh: [
          [0, 0],
          [1, 0.4],
        ],
        angle: 90,
      },
    )
    if (night) sheet.place({ x: x - 512 * 0.34, y: path.top, scale: 0.34 }, () => paintStars(scene, 900, 26))
    paintDisc(scene, focus.x, focus.y, r, palette.accent, 0.5)
    paintView(scene, view, x, floorY)
  })
  sheet.stroke(hole, mix(palette.near, palette.ink, 0.3), 5, { opacity: 0.8 })
  sheet.glow(x, floorY - 60, 420, 0.3)

  sheet.z = 0.85
  const px = x + random.range(-16, 16)
  const py = random.range(790, 826)
  const animal =
    (scene.genre === 'fantasy' || scene.genre === 'strange_fables' || scene.genre === 'cozy') &&
    random.chance(0.3)
  castShadow(scene, px, py - 4, 56, (px - focus.x) * 2, 230, 0.85)
  const behind = { hills: 'hills', mountain: 'a mountain', sea: 'the sea', steps: 'a flight of steps' }[view]
  if (animal) {
    sheet.place({ x: px, y: py + 4, scale: 0.4, mirror: random.chance(0.5) }, () => fox(scene, palette.ink))
    return {
      alt: `A fox under a row of arches, looking out at ${behind} and a low ${night ? 'moon' : 'sun'}`,
      focus,
    }
  }
  const who = pickPerson(scene)
  person(scene, px, py, 216, who, palette.ink, { rim: 0.35 })
  const pair = random.chance(0.28)
  if (pair)
    person(scene, px + 84, py + 6, 206, scene.genre === 'western' ? 'stetson' : 'coat', palette.ink, {
      rim: 0.35,
    })
  const name = pair ? 'two figures' : personName(who)
  return {
    alt: `${name[0]!.toUpperCase()}${name.slice(1)} under a row of arches, looking out at ${behind} and a low ${night ? 'moon' : 'sun'}`,
    focus,
  }
}

function paintView(scene: Scene, view: 'hills' | 'mountain' | 'sea' | 'steps', x: number, floorY: number) {
  const { sheet, palette, random } = scene
  const far = mix(palette.far, palette.skyBottom, 0.3)
  const mid = mix(palette.far, palette.near, 0.3)
  if (view === 'hills' || view === 'mountain') {
    if (view === 'mountain') {
      const top = floorY - 206
      sheet.shape(
        polygon([
          at(x - 190, floorY),
          at(x - 34, top + 40),
          at(x + 8, top),
          at(x + 62, top + 70),
          at(x + 200, floorY),
        ]),
        far,
        {
          sh: [
            [0, 0.3],
            [0.5, 0],
            [1, -0.3],
          ],
          angle: scene.lit < 0 ? 0 : 180,
        },
      )
      sheet.shape(
        polygon([
          at(x - 20, top + 26),
          at(x + 8, top),
          at(x + 36, top + 38),
          at(x + 18, top + 52),
          at(x + 4, top + 38),
          at(x - 10, top + 58),
        ]),
        mix(palette.glow, palette.skyBottom, 0.3),
        { sh: null },
      )
    }
    sheet.shape(
      `M${num(x - 210)} ${num(floorY)}V${num(floorY - 92)}Q${num(x - 90)} ${num(floorY - 142)} ${num(x)} ${num(floorY - 86)}T${num(x + 210)} ${num(floorY - 104)}V${num(floorY)}Z`,
      far,
      {
        sh: [
          [0, 0],
          [1, 0.5],
        ],
        angle: 90,
      },
    )
    sheet.shape(
      `M${num(x - 210)} ${num(floorY)}V${num(floorY - 46)}Q${num(x - 60)} ${num(floorY - 20)} ${num(x + 20)} ${num(floorY - 56)}T${num(x + 210)} ${num(floorY - 40)}V${num(floorY)}Z`,
      mid,
      {
        sh: [
          [0, 0],
          [1, 0.6],
        ],
        angle: 90,
      },
    )
    if (scene.genre !== 'western')
      for (const dx of [-98, -74, 82, 104])
        conifer(scene, x + dx, floorY - 18, random.range(76, 116), mix(mid, palette.near, 0.7))
  } else if (view === 'sea') {
    sheet.shape(
      rect(x - 210, floorY - 96, 420, 110),
      { stops: [mid, mix(mid, palette.near, 0.5)] },
      {
        sh: [
          [0, 0.5],
          [1, -0.2],
        ],
        angle: 90,
      },
    )
    for (let i = 0; i < 7; i += 1) {
      const half = 54 - i * 4
      sheet.shape(rect(x - half + random.range(-10, 10), floorY - 86 + i * 11, half * 2, 3), palette.accent, {
        sh: null,
        opacity: 0.85,
      })
    }
  } else {
    for (let i = 0; i < 9; i += 1) {
      const y = floorY - (9 - i) * 19
      const half = 92 + i * 7
      sheet.shape(rect(x - half, y, half * 2, 24), mix(far, palette.near, i / 14), {
        sh: [
          [0, 0.55],
          [0.45, 0],
          [1, -0.35],
        ],
        angle: 90,
      })
    }
  }
}
