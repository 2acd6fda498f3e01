import { mix } from '../colour.ts'
import { circle, ellipse, polygon, at, num } from '../paths.ts'
import type { Scene } from '../scene.ts'

export type PersonKind = 'coat' | 'hat' | 'stetson' | 'dress' | 'cloak' | 'suit' | 'child'

const byGenre: Record<Scene['genre'], readonly PersonKind[]> = {
  comedy_sitcom: ['coat', 'dress', 'coat'],
  detective: ['hat', 'hat', 'coat'],
  action: ['coat', 'coat', 'hat'],
  romance: ['dress', 'coat'],
  cozy: ['dress', 'coat'],
  historical: ['hat', 'dress', 'cloak'],
  western: ['stetson'],
  fantasy: ['cloak', 'cloak', 'dress'],
  scifi: ['suit', 'suit', 'coat'],
  strange_fables: ['cloak', 'dress', 'coat'],
}

const names: Record<PersonKind, string> = {
  coat: 'a figure in a long coat',
  hat: 'a figure in a hat and coat',
  stetson: 'a rider in a wide hat',
  dress: 'a woman in a long skirt',
  cloak: 'a hooded traveller',
  suit: 'an astronaut',
  child: 'a child',
}

export function pickPerson(scene: Scene): PersonKind {
  return scene.random.pick(byGenre[scene.genre])
}

export const personName = (kind: PersonKind) => names[kind]

interface Stance {
  /** Walking: one foot before the other. */
  stride?: boolean
  mirror?: boolean
  /** Light on the lit edge, for figures on dark ground. */
  rim?: number
}

/** Outlines of the body above the legs, right half; mirrored for the left. Each is one curve per line. */
const bodies: Record<PersonKind, readonly string[]> = {
  // Collar up, hands in pockets.
  coat: [
    'M0-86L4.4-85.6C5.6-83 9.4-82.4 11.8-79.8',
    'C14.4-76.6 15.2-69 16.2-61.6',
    'C16.4-57 14-51.4 10.8-47.6',
    'C11.6-41 12.6-34 13.4-26.5',
    'C9-24.4 4-23.8 0-23.8Z',
  ],
  hat: [
    'M0-86L4.6-85.6C5.8-83 9.8-82.6 12.4-79.8',
    'C15-76.4 15.8-69 16.8-61.6',
    'C17-57 14.4-51.4 11-47.6',
    'C12.2-40 13.4-30 14.4-20.5',
    'C9-18.4 4-17.8 0-17.8Z',
  ],
  // Elbows out, hands at the belt, a long duster.
  stetson: [
    'M0-85.4L4.2-85C5.6-82.6 10-82.2 12.8-79.4',
    'C16-76 18.4-69 20.2-62.6',
    'C20.2-57.4 16-52.8 11.4-50',
    'C12.6-40 14.6-28 16.2-17.5',
    'C13.6-16 12-17.4 10.4-15.8L0-44Z',
  ],
  dress: [
    'M0-84L3.2-83.6C5.2-82 8-81.4 9.6-79',
    'C11.8-75.4 13-69 13.6-62.8',
    'C13.4-58.6 10-56 6.8-54',
    'C9-42 13-26 16.6-10.5',
    'C11-7.6 5-6.8 0-6.8Z',
  ],
  cloak: [
    'M0-84L3-84C8-82.6 11.6-78 13-70',
    'C15.4-54 17-34 18-18',
    'C18.4-13 19-10 19.4-8.2',
    'C16-5.6 13.4-8.4 10-6.2',
    'C6-4 3-6.4 0-5.4Z',
  ],
  suit: [
    'M0-84L8.4-84C13.6-83 16-79 16.8-73',
    'C18-66 19-59 19.2-53',
    'C19.4-48.4 16.4-46.6 14-48.4',
    'C13-44 12.6-40 12.8-35',
    'C8-32.6 4-32.4 0-32.4Z',
  ],
  child: [
    'M0-82L4.2-81.6C5.6-79 10-78.6 12-76',
    'C14.4-72 15.6-64 16.4-57.4',
    'C16.4-53 13.6-49.8 11.2-48',
    'C12.2-43 13-38 13.4-33',
    'C9-31 4-30.4 0-30.4Z',
  ],
}

/** The daylight between arm and side, right half; drawn against the body's direction, so it cuts a hole. */
const gaps: Partial<Record<PersonKind, string>> = {
  coat: 'M10.2-71C10.8-66 10.6-58 9.8-52.4C11.8-54.4 13.2-57.2 13-60.4Z',
  hat: 'M10.6-71C11.2-66 11-58 10-52.4C12.2-54.4 13.8-57.2 13.6-60.4Z',
  stetson: 'M10.2-71.5C10.6-66 10-60 9-53.6C12.4-55.4 16-58.4 16-61.4Z',
  dress: 'M8-71C7.8-66 7-61 6.2-57C8.6-58.4 10.8-60.4 10.6-62.6Z',
  suit: 'M12.4-66C12.6-61 12.8-56 13-51.4C14.4-51.4 15.2-52 15.2-53.4Z',
  child: 'M10-67C10.6-63 10.4-56 9.8-52C11.6-53.4 13-55.4 12.8-57.6Z',
}

/** The same curve on the other side: every x negated, and drawn in the same one path. */
function bothSides(right: string): string {
  let index = 0
  const left = right.replace(/-?\d+(\.\d+)?/g, (n) => {
    index += 1
    return index % 2 === 1 ? ` ${num(-Number(n))}` : n
  })
  return right + left
}

/**
 * A standing or walking figure seen from behind, feet at (x, y). Drawn 100 units high about x = 0:
 * legs, coat, shoulders, neck and head are all there, so that nobody looks like a skittle.
 */
export function person(
  scene: Scene,
  x: number,
  y: number,
  height: number,
  kind: PersonKind,
  colour: string,
  stance: Stance = {},
) {
  const { sheet, palette } = scene
  const { stride = false, mirror = false, rim = 0.35 } = stance
  const sh = [
    [0, rim],
    [0.26, rim * 0.12],
    [1, -0.3],
  ] as const
  const seam = mix(colour, palette.glow, 0.16)
  sheet.place({ x, y, scale: height / 100, mirror }, () => {
    const put = (path: string) => sheet.shape(path, colour, { sh, angle: scene.lit < 0 !== mirror ? 0 : 180 })
    const line = (path: string, width = 0.7) => sheet.stroke(path, seam, width, { opacity: 0.8, s: 0.1 })
    const gait = {
      dress: [4.2, 3],
      cloak: [5.6, 3.2],
      suit: [7.4, 5],
      stetson: [8.4, 3.7],
      child: [6.2, 3.7],
    } as const
    const [spread, thick] = kind === 'coat' || kind === 'hat' ? [5.8, 3.7] : gait[kind]
    put(legs(stride, spread, thick))
    put(bothSides(bodies[kind].join('')) + bothSides(gaps[kind] ?? ''))
    if (kind === 'cloak') {
      put('M0-105C-8-102-10.8-92-9.4-82.5C-5-79.6 5-79.6 9.4-82.5C10.8-92 8-102 0-105Z')
      line('M-6-76C-8-54-9-34-10-14M5-74C7-54 8-32 8-13')
      return
    }
    if (kind === 'suit') {
      put(circle(0, -92, 10.4))
      sheet.stroke(circle(0, -92, 10.4), seam, 0.9, { opacity: 0.8 })
      put('M-9.4-81h18.8v30h-18.8Z')
      line('M-9.4-81h18.8v30h-18.8ZM-5-74h10M-5-66h10')
      return
    }
    const head = kind === 'child' ? 1.16 : 1
    const lift = kind === 'child' ? 5.4 : 0
    const h = (hx: number, hy: number) => `${num(hx * head)} ${num(-86 + (hy + 86) * head + lift * 0.6)}`
    put(
      `M${h(-3.3, -82)}L${h(-3.5, -87.4)}C${h(-6.9, -89.4)} ${h(-7.3, -95)} ${h(-6.3, -98.2)}C${h(-4.8, -102.4)} ${h(4.8, -102.4)} ${h(6.3, -98.2)}` +
        `C${h(7.3, -95)} ${h(6.9, -89.4)} ${h(3.5, -87.4)}L${h(3.3, -82)}Z`,
    )
    if (kind !== 'dress')
      put(ellipse(-6.9 * head, -93.2 + lift * 0.4, 1.3, 2) + ellipse(6.9 * head, -93.2 + lift * 0.4, 1.3, 2))
    if (kind === 'coat' || kind === 'hat') line('M0-46V-25M-5.6-84.6Q0-81.8 5.6-84.6')
    if (kind === 'child') line('M-6-76h12v16h-12ZM0-47V-33')
    if (kind === 'dress') {
      put(circle(0.6, -102.6, 3.8))
      line('M-7.4-54.4Q0-51.6 7.4-54.4M-3-48C-4-34-6-22-8-13M4-48C5-36 7-24 9-13')
    }
    if (kind === 'hat') {
      put(ellipse(0, -95.6, 12.4, 2.4))
      put('M-7.2-95.6C-7.4-101-6.6-105.2-4.4-106.2C-2.4-105 2.4-105 4.4-106.2C6.6-105.2 7.4-101 7.2-95.6Z')
    }
    if (kind === 'stetson') {
      put(
        'M-16.5-99C-11.5-95-7-95.2 0-95.2C7-95.2 11.5-95 16.5-99C13.6-92.8 7-92.4 0-92.4C-7-92.4-13.6-92.8-16.5-99Z',
      )
      put('M-7.4-95C-7.4-101.8-6.2-107.6-3.4-107.6C-1.6-106 1.6-106 3.4-107.6C6.2-107.6 7.4-101.8 7.4-95Z')
      line('M-12-50.4Q0-47.8 12-50.4M-7-80C-6-70-6-62-7-52M7-80C6-70 6-62 7-52')
    }
  })
}

function legs(stride: boolean, spread: number, thick: number): string {
  const leg = (side: number, foot: number) => {
    const inner = side * (foot - thick)
    const outer = side * (foot + thick)
    return polygon([
      at(side * (spread + thick), -46),
      at(outer, -4.6),
      at(outer + side * 1.5, -1.4),
      at(outer + side * 1.1, 0.6),
      at(inner - side * 0.2, 0.6),
      at(inner, -4.6),
      at(side * 0.2, -46),
    ])
  }
  if (!stride) return leg(-1, spread * 0.86) + leg(1, spread * 0.94)
  // The far foot is lifted and shows its sole.
  const lifted = polygon([
    at(spread + thick, -46),
    at(spread + thick * 0.7, -24),
    at(spread * 0.72 + thick * 0.9, -8.4),
    at(spread * 0.72 + thick * 1.05, -4.6),
    at(spread * 0.72 + thick * 0.4, -2.2),
    at(spread * 0.72 - thick * 0.7, -2.6),
    at(spread * 0.72 - thick * 0.85, -8.4),
    at(0.2, -44),
  ])
  return leg(-1, spread * 0.8) + lifted
}

/** A shadow on the ground lying from a figure's feet, away from a light behind it. */
export function castShadow(
  scene: Scene,
  x: number,
  y: number,
  width: number,
  dx: number,
  dy: number,
  s = 0.7,
) {
  scene.sheet.veil(
    polygon([
      at(x - width / 2, y),
      at(x + width / 2, y),
      at(x + dx + width * 0.9, y + dy),
      at(x + dx - width * 0.9, y + dy),
    ]),
    [
      [0, -s],
      [1, 0],
    ],
    90,
    dy > 0 ? [y, y + dy] : [y + dy, y],
  )
}
