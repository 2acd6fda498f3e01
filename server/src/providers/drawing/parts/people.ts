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
  const { sheet } = scene
  const { stride = false, mirror = false, rim = 0.35 } = stance
  const sh = [
    [0, rim],
    [0.3, rim * 0.15],
    [1, -0.3],
  ] as const
  sheet.place({ x, y, scale: height / 100, mirror }, () => {
    const put = (path: string) => sheet.shape(path, colour, { sh, angle: scene.lit < 0 !== mirror ? 0 : 180 })
    const short = kind === 'child'
    if (kind === 'dress') {
      put(legs(stride, 5, 3.4))
      put(
        'M-3-82C-6-80-10-80-11-76L-8.5-56C-11-40-15-24-16.5-11C-8-7.5 8-7.5 16.5-11C15-24 11-40 8.5-56L11-76C10-80 6-80 3-82Z',
      )
      put(arm(-1, 0.9))
      put(arm(1, 0.9))
      put('M-2.6-88h5.2v7h-5.2Z')
      put(ellipse(0, -91.5, 6.2, 7.2))
      put(circle(0, -100.5, 3.6))
    } else if (kind === 'cloak') {
      put(legs(stride, 7, 3.6))
      put(
        'M-2-84C-8-82-12-78-13.5-70C-16-50-18-30-20-9C-12-5-7-9-3-5.5C3-9 9-4.5 19-8.5C17-30 16-50 13.5-70C12-78 8-82 2-84Z',
      )
      put('M0-104C-8-101-10.5-92-9-83C-5-80 5-80 9-83C10.5-92 8-101 0-104Z')
    } else if (kind === 'suit') {
      put(legs(stride, 8, 5.4))
      put('M-9-84C-15-82-16-76-16-70L-14-36C-7-33 7-33 14-36L16-70C16-76 15-82 9-84Z')
      put(arm(-1, 1.35))
      put(arm(1, 1.35))
      put('M-9-78h18v30h-18Z')
      put(circle(0, -91, 10.5))
    } else {
      const hem = short ? -38 : -30
      put(legs(stride, 7, 4.2))
      put(
        `M-3.4-83.5C-6-81-11.5-81-13.4-77L-10.6-58L-12.6${hem}C-5${hem + 2.4} 5${hem + 2.4} 12.6${hem}L10.6-58L13.4-77C11.5-81 6-81 3.4-83.5Z`,
      )
      put(arm(-1, 1))
      put(arm(1, 1))
      put('M-3.1-88h6.2v7h-6.2Z')
      put(ellipse(0, short ? -90 : -92, short ? 8 : 6.4, short ? 8.6 : 7.6))
      if (kind === 'hat') {
        put(ellipse(0, -95.4, 12.6, 2.5))
        put('M-7.2-95.5C-7.4-101-6.6-105-4.4-106C-2.4-104.8 2.4-104.8 4.4-106C6.6-105 7.4-101 7.2-95.5Z')
      }
      if (kind === 'stetson') {
        put(
          'M-16-97.5C-11-94-7-94.4 0-94.4C7-94.4 11-94 16-97.5C13-92.2 7-91.8 0-91.8C-7-91.8-13-92.2-16-97.5Z',
        )
        put('M-7.4-94.2C-7.4-101-6.2-107-3.4-107C-1.6-105.4 1.6-105.4 3.4-107C6.2-107 7.4-101 7.4-94.2Z')
      }
    }
  })
}

function legs(stride: boolean, spread: number, thick: number): string {
  if (!stride) {
    return [-1, 1]
      .map((side) =>
        polygon([
          at(side * spread * 1.25, -46),
          at(side * (spread * 0.5 + thick), -4),
          at(side * (spread * 0.5 + thick * 1.9), -1),
          at(side * (spread * 0.5 + thick * 1.8), 0.6),
          at(side * (spread * 0.5 - thick * 0.62), 0.6),
          at(side * (spread * 0.5 - thick * 0.62), -4),
          at(side * 0.3, -46),
        ]),
      )
      .join('')
  }
  return (
    polygon([
      at(-spread, -46),
      at(-spread * 0.9 - thick, -2),
      at(-spread * 0.9 - thick * 1.5, 1.6),
      at(-spread * 0.9 + thick, 1.6),
      at(-spread * 0.9 + thick * 0.7, -4),
      at(1, -42),
    ]) +
    polygon([
      at(spread, -46),
      at(spread * 0.95 + thick * 0.4, -22),
      at(spread * 0.6 + thick, -7),
      at(spread * 0.6 + thick * 1.6, -4),
      at(spread * 0.5 - thick * 0.4, -3.6),
      at(spread * 0.4 - thick * 0.3, -8),
      at(-1, -42),
    ])
  )
}

function arm(side: number, thick: number): string {
  const n = (x: number, y: number) => `${num(side * x)} ${num(y)}`
  const w = 3.2 * thick
  return `M${n(9, -80.6)}C${n(12.6, -81)} ${n(14, -78)} ${n(14.4, -74)}L${n(16.6 + w * 0.2, -50)}C${n(16.8 + w * 0.2, -45)} ${n(13.6, -44)} ${n(13, -48.5)}L${n(14 - w, -66)}Z`
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
