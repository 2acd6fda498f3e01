import { mix } from '../colour.ts'
import { at, num, type Point, polygon, rect } from '../paths.ts'
import type { Scene } from '../scene.ts'

export const back = { left: 252, right: 772, top: 190, bottom: 706 }

/** A point on the floor: depth 0 at the back wall, 1 at our feet; share 0..1 from left to right. */
export function floor(depth: number, share: number): Point {
  const left = back.left + (-140 - back.left) * depth
  const right = back.right + (1164 - back.right) * depth
  return at(left + (right - left) * share, back.bottom + (1090 - back.bottom) * depth)
}

/** Walls, ceiling, boards and skirting; returns the back wall's colour. */
export function paintRoom(scene: Scene, kind: string): string {
  const { sheet, palette, lit } = scene
  const dim = kind === 'door' || scene.night
  const wall = dim
    ? mix(mix(palette.far, palette.near, 0.25), palette.skyTop, 0.25)
    : mix(palette.far, palette.skyBottom, 0.22)
  const left = lit < 0 ? mix(wall, palette.near, 0.42) : mix(wall, palette.skyBottom, 0.14)
  const right = lit < 0 ? mix(wall, palette.skyBottom, 0.14) : mix(wall, palette.near, 0.42)
  const { left: l, right: r, top: t, bottom: b } = back
  sheet.z = 0.1
  sheet.shape(polygon([at(-20, -20), at(1044, -20), at(r, t), at(l, t)]), mix(wall, palette.near, 0.5), {
    sh: [
      [0, -0.6],
      [1, 0],
    ],
    angle: 90,
  })
  sheet.shape(polygon([at(-20, -20), at(l, t), at(l, b), at(-20, 1044), at(-20, -20)]), left, {
    sh: [
      [0, -0.55],
      [1, 0.05],
    ],
    angle: 0,
  })
  sheet.shape(polygon([at(1044, -20), at(r, t), at(r, b), at(1044, 1044)]), right, {
    sh: [
      [0, 0.05],
      [1, -0.55],
    ],
    angle: 0,
  })
  sheet.shape(rect(l, t, r - l, b - t), wall, {
    sh: [
      [0, -0.25],
      [0.6, 0.15],
      [1, 0.05],
    ],
    angle: 90,
  })
  const boards = mix(mix(wall, palette.near, 0.62), palette.ink, 0.1)
  sheet.shape(
    polygon([at(l, b), at(r, b), at(1044, 920), at(1044, 1044), at(-20, 1044), at(-20, 920)]),
    boards,
    {
      sh: [
        [0, 0.2],
        [1, -0.5],
      ],
      angle: 90,
    },
  )
  const seam = mix(boards, palette.ink, 0.5)
  for (let i = 1; i < 12; i += 1) {
    const from = floor(0, i / 12)
    const to = floor(1, i / 12)
    sheet.stroke(`M${num(from.x)} ${num(from.y)}L${num(to.x)} ${num(to.y)}`, seam, 2, { opacity: 0.5 })
    const d = scene.random.range(0.05, 0.85)
    const a = floor(d, (i - 1) / 12)
    const c = floor(d, i / 12)
    sheet.stroke(`M${num(a.x)} ${num(a.y)}L${num(c.x)} ${num(c.y)}`, seam, 2, { opacity: 0.45 })
  }
  // Skirting boards tie floor and walls together.
  const skirt = mix(wall, palette.near, 0.66)
  sheet.shape(rect(l, b - 15, r - l, 15), skirt, {
    sh: [
      [0, 0.2],
      [1, -0.3],
    ],
    angle: 90,
  })
  sheet.shape(polygon([at(l, b - 15), at(l, b), at(-20, 920), at(-20, 890)]), mix(skirt, palette.ink, 0.2), {
    sh: null,
  })
  sheet.shape(
    polygon([at(r, b - 15), at(r, b), at(1044, 920), at(1044, 890)]),
    mix(skirt, palette.ink, 0.2),
    { sh: null },
  )
  return wall
}

/** A small framed picture on a side wall, in perspective. */
export function picture(scene: Scene, side: 'left' | 'right', wall: string) {
  const { sheet, palette } = scene
  const dir = side === 'left' ? -1 : 1
  const edge = side === 'left' ? back.left : back.right
  const frame = (grow: number) =>
    polygon([
      at(edge + dir * (70 - grow), 352 - grow),
      at(edge + dir * (150 + grow), 322 - grow * 1.3),
      at(edge + dir * (150 + grow), 508 + grow * 1.3),
      at(edge + dir * (70 - grow), 488 + grow),
    ])
  sheet.shape(frame(10), mix(wall, palette.ink, 0.7))
  sheet.shape(frame(0), mix(wall, palette.skyBottom, 0.5), {
    sh: [
      [0, 0.3],
      [1, -0.2],
    ],
    angle: 90,
  })
  sheet.clip(frame(0), () => {
    sheet.shape(
      polygon([
        at(edge + dir * 60, 460),
        at(edge + dir * 110, 398),
        at(edge + dir * 170, 470),
        at(edge + dir * 170, 540),
        at(edge + dir * 60, 540),
      ]),
      mix(wall, palette.near, 0.5),
    )
  })
}

/** A wooden chair seen from the side, its shadow beside it. */
export function chair(scene: Scene, x: number, y: number, mirror: boolean) {
  const { sheet, palette } = scene
  const wood = mix(palette.near, palette.ink, 0.7)
  sheet.veil(
    polygon([
      at(x - 80, y - 6),
      at(x + 80, y - 6),
      at(x + (mirror ? 210 : -60), y + 78),
      at(x + (mirror ? 60 : -210), y + 78),
    ]),
    [
      [0, -0.7],
      [1, 0],
    ],
    90,
  )
  sheet.place({ x, y, mirror, scale: 1.12 }, () => {
    const put = (path: string) =>
      sheet.shape(path, wood, {
        sh: [
          [0, 0.4],
          [0.5, 0],
          [1, -0.35],
        ],
      })
    put(polygon([at(48, -24), at(58, -24), at(58, -150), at(48, -150)]))
    put(polygon([at(-58, -150), at(-46, -150), at(-46, -24), at(-56, -24)]))
    put(polygon([at(-78, -132), at(34, -132), at(62, -160), at(-56, -160)]))
    put(rect(-78, -134, 112, 17))
    put(polygon([at(-78, -118), at(-66, -118), at(-66, 6), at(-75, 6)]))
    put(polygon([at(22, -118), at(34, -118), at(32, 6), at(23, 6)]))
    put(polygon([at(-62, -152), at(-50, -152), at(-58, -330), at(-68, -330)]))
    put(polygon([at(-84, -132), at(-72, -132), at(-86, -310), at(-96, -310)]))
    for (const level of [-316, -272, -228])
      put(polygon([at(-93, level + 14), at(-60, level - 6), at(-58, level + 18), at(-91, level + 38)]))
  })
}
