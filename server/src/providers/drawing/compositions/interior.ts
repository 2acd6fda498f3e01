import { mix } from '../colour.ts'
import { castShadow, person, personName, pickPerson } from '../parts/people.ts'
import { back, floor, paintRoom, picture, chair } from '../parts/room.ts'
import { paleColour } from '../parts/sky.ts'
import { at, circle, num, type Point, polygon, rect } from '../paths.ts'
import type { Drawn, Scene } from '../scene.ts'

/** A room seen straight on, with one thing that shines. */
export function interior(scene: Scene): Drawn {
  const { random, words } = scene
  let kind = random.pick(['window', 'door', 'door', 'beams'] as const)
  if (words.has('door') || words.has('stranger') || words.has('visitor')) kind = 'door'
  if (words.has('window')) kind = 'window'
  const tone = paintRoom(scene, kind)
  return kind === 'door'
    ? doorway(scene, tone)
    : kind === 'window'
      ? sunWindow(scene, tone)
      : tallWindows(scene, tone)
}

function doorway(scene: Scene, wall: string): Drawn {
  const { sheet, palette, random } = scene
  const x = 512 + random.range(-84, 84)
  const [top, half] = [348, 82]
  const y = back.bottom
  const frame = mix(wall, palette.near, 0.75)
  sheet.glow(x, 560, 430, 0.5)
  const spread = random.range(-70, 70)
  sheet.veil(
    polygon([at(x - half, y), at(x + half, y), at(x + 300 + spread, 1060), at(x - 300 + spread, 1060)]),
    [
      [0, 0.95],
      [0.5, 0.55],
      [1, 0.2],
    ],
    90,
  )
  sheet.shape(rect(x - half - 15, top - 15, half * 2 + 30, y - top + 15), frame)
  sheet.shape(rect(x - half, top, half * 2, y - top), palette.accent, {
    sh: [
      [0, 0.15],
      [1, 0.75],
    ],
    angle: 90,
  })
  const hinge = scene.lit
  const edge = x + hinge * half
  // The open leaf, turned into the room.
  sheet.shape(
    polygon([at(edge, top), at(edge + hinge * 104, top - 44), at(edge + hinge * 104, y + 62), at(edge, y)]),
    mix(frame, palette.ink, 0.3),
    {
      sh: [
        [0, 0.4],
        [0.25, 0],
        [1, -0.4],
      ],
      angle: hinge > 0 ? 0 : 180,
    },
  )
  sheet.stroke(
    polygon([
      at(edge + hinge * 20, top + 16),
      at(edge + hinge * 84, top - 10),
      at(edge + hinge * 84, y - 190),
      at(edge + hinge * 20, y - 192),
    ]),
    mix(frame, palette.glow, 0.12),
    3,
    { opacity: 0.6 },
  )
  sheet.stroke(
    polygon([
      at(edge + hinge * 20, y - 160),
      at(edge + hinge * 84, y - 152),
      at(edge + hinge * 84, y + 24),
      at(edge + hinge * 20, y - 10),
    ]),
    mix(frame, palette.glow, 0.12),
    3,
    { opacity: 0.6 },
  )
  sheet.shape(circle(edge + hinge * 92, y - 160, 6), palette.glow, { sh: null })
  const who = pickPerson(scene)
  castShadow(scene, x - 2, y + 2, 74, spread * 0.8, 330, 1)
  person(scene, x, y + 10, 268, who, palette.ink, { rim: 0.3, mirror: random.chance(0.5) })
  picture(scene, hinge > 0 ? 'left' : 'right', wall)
  return { alt: `${cap(personName(who))} in a lit doorway at the end of a dark room`, focus: { x, y: 530 } }
}

function sunWindow(scene: Scene, wall: string): Drawn {
  const { sheet, palette, random, lit } = scene
  const x = 512 + random.range(-40, 40)
  const [top, wide, tall] = [258, 216, 236]
  const frame = mix(wall, palette.ink, 0.55)
  const pane = rect(x - wide / 2, top, wide, tall)
  sheet.glow(x, top + tall / 2, 400, 0.45)
  sheet.shape(rect(x - wide / 2 - 15, top - 15, wide + 30, tall + 30), frame)
  sheet.shape(
    pane,
    { stops: [palette.skyTop, palette.skyBottom], span: [top, top + tall] },
    {
      sh: [
        [0, 0.1],
        [1, 0.4],
      ],
      angle: 90,
    },
  )
  const r = random.range(64, 74)
  const focus = { x: x + random.range(-28, 28), y: top + tall * 0.52 }
  sheet.clip(pane, () => {
    sheet.shape(circle(focus.x, focus.y, r), palette.accent, {
      sh: [
        [0, 0.3],
        [1, -0.1],
      ],
      angle: 90,
    })
    sheet.shape(
      `M${num(x - 130)} ${top + tall}V${num(top + tall * 0.78)}Q${num(x - 50)} ${num(top + tall * 0.62)} ${num(x + 10)} ${num(top + tall * 0.78)}T${num(x + 130)} ${num(top + tall * 0.74)}V${top + tall}Z`,
      mix(palette.far, palette.near, 0.35),
    )
  })
  sheet.stroke(`M${num(x)} ${top}v${tall}M${num(x - wide / 2)} ${num(top + tall * 0.46)}h${wide}`, frame, 9, {
    square: true,
  })
  sheet.shape(rect(x - wide / 2 - 28, top + tall + 13, wide + 56, 17), mix(frame, palette.glow, 0.14), {
    sh: [
      [0, 0.5],
      [1, -0.3],
    ],
    angle: 90,
  })
  // The window's light lies on the floor in panes.
  const shift = -lit * 0.12
  for (const [from, to] of [
    [0.14, 0.34],
    [0.38, 0.66],
  ] as const) {
    for (const [a, b] of [
      [0.3, 0.485],
      [0.515, 0.7],
    ] as const) {
      const slide = (d: number) => shift * (1 + d)
      const patch = polygon([
        floor(from, a + slide(from)),
        floor(from, b + slide(from)),
        floor(to, b + slide(to)),
        floor(to, a + slide(to)),
      ])
      sheet.shape(patch, mix(palette.accent, palette.skyBottom, scene.night ? 0.3 : 0.72), {
        sh: [
          [0, 0.5],
          [1, 0.2],
        ],
        angle: 90,
        opacity: 0.85,
      })
    }
  }
  chair(scene, lit < 0 ? 716 : 306, 880, lit < 0)
  return { alt: `An empty chair in a quiet room, a low ${scene.night ? 'moon' : 'sun'} in the window`, focus }
}

function tallWindows(scene: Scene, wall: string): Drawn {
  const { sheet, palette, random, lit } = scene
  const dir = lit
  const edge = lit < 0 ? back.left : back.right
  const wallPoint = (depth: number, up: number): Point => {
    const x = edge + dir * (edge < 512 ? back.left + 140 : 1164 - back.right) * depth
    const top = back.top + (-90 - back.top) * depth
    const bottom = back.bottom + (1000 - back.bottom) * depth
    return at(x, bottom + (top - bottom) * up)
  }
  const glass = paleColour(scene, 0.4)
  const spans = [
    [0.06, 0.17],
    [0.24, 0.38],
    [0.46, 0.63],
  ] as const
  const frame = mix(wall, palette.ink, 0.5)
  for (const [from, to] of spans) {
    sheet.shape(
      polygon([
        wallPoint(from - 0.012, 0.93),
        wallPoint(to + 0.014, 0.93),
        wallPoint(to + 0.014, 0.29),
        wallPoint(from - 0.012, 0.29),
      ]),
      frame,
    )
    sheet.shape(
      polygon([wallPoint(from, 0.91), wallPoint(to, 0.91), wallPoint(to, 0.31), wallPoint(from, 0.31)]),
      glass,
      {
        sh: [
          [0, 0.7],
          [1, 0.4],
        ],
        angle: 90,
      },
    )
    const mid = (from + to) / 2
    const bar = (a: Point, b: Point) =>
      sheet.stroke(`M${num(a.x)} ${num(a.y)}L${num(b.x)} ${num(b.y)}`, frame, 5)
    bar(wallPoint(mid, 0.91), wallPoint(mid, 0.31))
    for (const up of [0.46, 0.61, 0.76]) bar(wallPoint(from, up), wallPoint(to, up))
  }

  // The picture on the far wall carries the accent.
  const x = 512 - dir * random.range(14, 50)
  const focus = { x, y: 370 }
  sheet.shape(rect(x - 118, 262, 236, 216), frame)
  sheet.shape(
    rect(x - 106, 274, 212, 192),
    { stops: [palette.skyTop, palette.skyBottom], span: [274, 466] },
    {
      sh: [
        [0, 0],
        [1, 0.3],
      ],
      angle: 90,
    },
  )
  sheet.clip(rect(x - 106, 274, 212, 192), () => {
    sheet.shape(circle(x, focus.y, 62), palette.accent, {
      sh: [
        [0, 0.3],
        [1, -0.1],
      ],
      angle: 90,
    })
    sheet.shape(
      `M${num(x - 110)} 470V430Q${num(x - 40)} 398 ${num(x + 20)} 424T${num(x + 110)} 412V470Z`,
      mix(palette.far, palette.near, 0.5),
    )
  })

  for (const [from, to] of spans) {
    const reach = 0.2
    const near = lit < 0 ? [0.2, 0.5] : [0.5, 0.8]
    const patch = polygon([
      floor(from + reach * 0.4, near[0]!),
      floor(from + reach * 0.4, near[1]!),
      floor(to + reach * 0.5, near[1]!),
      floor(to + reach * 0.5, near[0]!),
    ])
    sheet.shape(patch, paleColour(scene, 0.6), {
      sh: [
        [0, 0.6],
        [1, 0.3],
      ],
      angle: 90,
      opacity: 0.78,
    })
    const a = wallPoint(from, 0.91)
    const b = wallPoint(to, 0.31)
    const c = floor(to + reach * 0.5, near[lit < 0 ? 1 : 0]!)
    const d = floor(from + reach * 0.4, near[lit < 0 ? 1 : 0]!)
    sheet.veil(
      polygon([a, d, c, b]),
      lit < 0
        ? [
            [0, 0.5],
            [1, 0.06],
          ]
        : [
            [0, 0.06],
            [1, 0.5],
          ],
      0,
    )
  }
  const who = pickPerson(scene)
  const px = x + dir * random.range(10, 40)
  castShadow(scene, px, 842, 46, -dir * 220, 90, 0.8)
  person(scene, px, 848, 318, who, palette.ink, { rim: 0.6 })
  return { alt: `${cap(personName(who))} before a painting in a hall with three tall windows`, focus }
}

const cap = (text: string) => text[0]!.toUpperCase() + text.slice(1)
