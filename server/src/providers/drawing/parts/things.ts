import { mix } from '../colour.ts'
import { at, circle, ellipse, leaf, num, polar, polygon, rect, roundRect } from '../paths.ts'
import type { Scene } from '../scene.ts'
import type { Shade } from '../sheet.ts'

export const thingNames = [
  'cup',
  'bottle',
  'vase',
  'books',
  'candle',
  'pear',
  'lens',
  'hourglass',
  'hat',
  'lamp',
  'phone',
  'goblet',
  'plant',
] as const

export type ThingName = (typeof thingNames)[number]

export const thingWords: Record<ThingName, string> = {
  cup: 'a steaming cup',
  bottle: 'a bottle',
  vase: 'a vase of berries',
  books: 'a stack of books',
  candle: 'a burning candle',
  pear: 'a pear',
  lens: 'a magnifying glass',
  hourglass: 'an hourglass',
  hat: 'a hat',
  lamp: 'a table lamp',
  phone: 'an old telephone',
  goblet: 'a goblet',
  plant: 'a potted plant',
}

/** Half the widest part, for placing and shadows, in the units the things are drawn in. */
export const halfWidths: Record<ThingName, number> = {
  cup: 132,
  bottle: 62,
  vase: 108,
  books: 138,
  candle: 84,
  pear: 98,
  lens: 112,
  hourglass: 84,
  hat: 152,
  lamp: 112,
  phone: 130,
  goblet: 76,
  plant: 92,
}

const round: Shade = [
  [0, 0.5],
  [0.22, 0.36],
  [0.5, 0],
  [0.82, -0.5],
  [1, -0.34],
]
const flat: Shade = [
  [0, 0.3],
  [1, -0.3],
]

/** Draws a thing standing on y = 0 about x = 0, 150-380 units high, in one colour and its neighbours. */
export function drawThing(scene: Scene, name: ThingName, colour: string) {
  const { sheet, palette, random, lit } = scene
  const { ink, glow, near } = palette
  const pale = mix(colour, glow, 0.5)
  const deep = mix(colour, ink, 0.45)
  const turned = (path: string, fill: string, sh: Shade = round) =>
    sheet.shape(path, fill, { sh, angle: lit < 0 ? 0 : 180 })
  const plain = (path: string, fill: string, sh: Shade | null = flat) => sheet.shape(path, fill, { sh })
  switch (name) {
    case 'cup':
      plain(ellipse(0, -4, 138, 17), mix(colour, glow, 0.14))
      plain(ellipse(0, -8, 104, 10), deep, [
        [0, -0.2],
        [1, 0.1],
      ])
      sheet.stroke('M86-138C158-150 166-52 60-50', deep, 22)
      sheet.stroke('M86-140C152-150 160-56 62-54', colour, 16, { s: 0.1 })
      turned('M-96-172C-96-70-70-16-44-10C-20-4 20-4 44-10C70-16 96-70 96-172Z', colour)
      plain(ellipse(0, -172, 96, 18), pale)
      plain(ellipse(0, -169, 85, 14), mix(near, ink, 0.5), [
        [0, -0.3],
        [1, 0.2],
      ])
      for (const [x, lift] of [
        [-26, 150],
        [16, 190],
      ] as const) {
        sheet.stroke(
          `M${x} -200c-24 -${lift * 0.2} 26 -${lift * 0.36} 4 -${lift * 0.58}s18 -${lift * 0.3} 2 -${lift * 0.5}`,
          mix(palette.skyBottom, glow, 0.8),
          5,
          { opacity: 0.6, s: 0.5 },
        )
      }
      return
    case 'bottle': {
      const glass =
        'M-46 0C-58-2-62-14-62-34V-196C-62-246-23-246-23-292V-372H23V-292C23-246 62-246 62-196V-34C62-14 58-2 46 0Z'
      turned(glass, colour)
      plain(rect(-28, -388, 56, 30), deep)
      plain(rect(-18, -412, 36, 26), mix(palette.far, near, 0.5))
      turned(rect(-62, -176, 124, 96), pale)
      plain(circle(0, -128, 26), mix(near, palette.far, 0.2), null)
      plain(rect(-40, -92, 80, 4), deep, null)
      sheet.stroke(`M${lit * 40} -200V-236M${lit * 12} -300V-350M${lit * 44} -66V-30`, glow, 7, {
        opacity: 0.55,
        s: 0.6,
      })
      return
    }
    case 'vase': {
      const stems = [
        [-70, 300],
        [-30, 372],
        [20, 338],
        [64, 286],
        [6, 412],
      ] as const
      for (const [dx, up] of stems) {
        sheet.stroke(
          `M0-240C${dx * 0.2} -${240 + up * 0.3} ${dx * 0.7} -${240 + up * 0.5} ${dx * 1.2} -${up + 130}`,
          mix(near, ink, 0.45),
          5,
        )
        for (let i = 0; i < 4; i += 1) {
          const t = 0.35 + i * 0.17
          const px = dx * 1.2 * t ** 1.3
          const py = -240 - (up - 110) * t
          for (const side of [-1, 1])
            plain(
              leaf(px, py, 62 - i * 6, 12, -90 + side * random.range(38, 62)),
              mix(near, palette.far, random.range(0.1, 0.4)),
            )
        }
        plain(circle(dx * 1.2, -up - 136, 19), colour, round)
      }
      turned(
        'M-52 0C-118-56-128-146-56-210C-40-226-38-242-48-268H48C38-242 40-226 56-210C128-146 118-56 52 0Z',
        colour,
      )
      plain(ellipse(0, -268, 48, 9), deep)
      sheet.stroke('M-98-132Q0-106 98-132', pale, 7, { opacity: 0.7 })
      return
    }
    case 'books': {
      const covers = [colour, mix(near, palette.far, 0.35), colour, mix(near, palette.far, 0.7)]
      let y = 0
      covers.forEach((cover, i) => {
        const thick = [50, 38, 44, 32][i]!
        const half = [138, 124, 112, 96][i]!
        const shift = [0, 8, -10, 6][i]!
        plain(roundRect(shift - half, y - thick, half * 2, thick, 7), cover, [
          [0, 0.3],
          [1, -0.3],
        ])
        plain(
          rect(shift + half - 34 - half * 0.9, y - thick + 7, half * 0.9 + 26, thick - 14),
          mix(palette.skyBottom, glow, 0.5),
          [
            [0, 0.1],
            [1, -0.4],
          ],
        )
        for (let line = 0; line < 3; line += 1)
          sheet.stroke(
            `M${num(shift + half - 34 - half * 0.88)} ${num(y - thick + 14 + line * 8)}h${num(half * 0.88 + 22)}`,
            mix(palette.far, near, 0.3),
            1.4,
            { opacity: 0.6 },
          )
        plain(rect(shift - half + 18, y - thick, 9, thick), mix(cover, glow, 0.4), null)
        y -= thick + 1
      })
      return
    }
    case 'candle':
      plain(ellipse(0, -6, 88, 15), deep)
      plain(ellipse(0, -14, 74, 11), mix(colour, ink, 0.2))
      sheet.stroke('M78-14C118-18 116-52 78-44', deep, 9)
      turned(roundRect(-30, -44, 60, 36, 8), deep)
      turned('M-23-40V-246C-14-254-4-244 6-250C14-254 20-248 23-244V-40Z', colour)
      sheet.stroke('M14-246C18-222 15-206 17-190', mix(colour, glow, 0.45), 7)
      sheet.stroke('M0-248V-268', ink, 4)
      sheet.glow(0, -300, 210, 0.85)
      plain('M0-358C20-326 24-300 0-270C-24-300-18-326 0-358Z', mix(colour, glow, 0.6), [
        [0, 0.7],
        [1, 0.3],
      ])
      plain('M1-316C10-300 11-288 0-274C-11-288-8-300 1-316Z', glow, [
        [0, 0.9],
        [1, 0.6],
      ])
      return
    case 'pear':
      plain('M-3-232C-12-262-2-284 16-296L26-286C10-276 6-258 8-232Z', mix(near, ink, 0.6))
      plain(leaf(8, -262, 84, 17, -18), mix(near, palette.far, 0.3))
      sheet.shape(
        'M0-240C-34-240-42-200-52-164C-64-122-104-100-100-50C-96-6-46 4 0 2C46 4 96-6 100-50C104-100 64-122 52-164C42-200 34-240 0-240Z',
        colour,
        {
          sh: [
            [0, 0.6],
            [0.42, 0.05],
            [0.8, -0.6],
            [1, -0.45],
          ],
        },
      )
      for (let i = 0; i < 16; i += 1)
        plain(circle(random.range(-60, 60), random.range(-110, -20), 2.4), deep, null)
      return
    case 'lens': {
      const c = at(-6, -134)
      const end = polar(c.x, c.y, 236, 48)
      const from = polar(c.x, c.y, 112, 48)
      sheet.stroke(
        `M${num(from.x)} ${num(from.y)}L${num(end.x)} ${num(end.y - 26)}`,
        mix(near, ink, 0.55),
        30,
        { s: -0.1 },
      )
      plain(circle(c.x, c.y, 100), mix(palette.skyBottom, glow, 0.5), [
        [0, 0.5],
        [0.5, 0.1],
        [1, -0.3],
      ])
      plain('M-70-176A78 78 0 0 1 2-208A92 92 0 0 0-70-176Z', glow, [
        [0, 0.8],
        [1, 0.6],
      ])
      sheet.stroke(circle(c.x, c.y, 104), deep, 26)
      sheet.stroke(circle(c.x, c.y, 106), colour, 19, { s: 0.12 })
      return
    }
    case 'hourglass': {
      const sand = colour
      plain(
        'M-60-292C-60-216-12-206-12-172C-12-138-60-128-60-52H60C60-128 12-138 12-172C12-206 60-216 60-292Z',
        mix(palette.skyBottom, glow, 0.55),
        [
          [0, 0.5],
          [0.5, 0],
          [1, -0.4],
        ],
      )
      plain('M-56-252C-50-214-12-206-10-174H10C12-206 50-214 56-252C20-244-20-244-56-252Z', sand, round)
      plain('M-58-54C-56-84-30-110 0-118C30-110 56-84 58-54Z', sand, round)
      plain(rect(-2.4, -178, 4.8, 64), sand, null)
      for (const x of [-72, 66]) turned(rect(x, -300, 11, 258), deep)
      for (const y of [-330, -52]) {
        turned(roundRect(-92, y, 184, 30, 9), sand)
        plain(rect(-92, y + 20, 184, 5), deep, null)
      }
      plain(roundRect(-84, -22, 168, 22, 8), deep)
      return
    }
    case 'hat':
      plain(
        'M-156-26C-120-52-60-44 0-44C60-44 120-52 156-26C130-2 60 0 0 0C-60 0-130-2-156-26Z',
        mix(colour, ink, 0.16),
        [
          [0, 0.45],
          [0.5, 0],
          [1, -0.5],
        ],
      )
      turned(
        'M-92-40C-96-100-90-150-62-172C-40-184-20-164 0-164C20-164 40-184 62-172C90-150 96-100 92-40C50-26-50-26-92-40Z',
        colour,
      )
      turned('M-93-58C-94-72-94-78-93-86C-50-72 50-72 93-86C94-78 94-72 93-58C50-44-50-44-93-58Z', deep)
      sheet.stroke('M-34-166C-16-140 16-140 34-166', deep, 5, { opacity: 0.6 })
      return
    case 'lamp':
      sheet.glow(0, -236, 330, 0.8)
      plain(ellipse(0, -8, 82, 14), deep)
      turned('M-60-12C-30-30-14-44-12-60H12C14-44 30-30 60-12Z', mix(near, ink, 0.4))
      turned(rect(-8, -214, 16, 160), mix(near, ink, 0.4))
      plain(ellipse(0, -206, 100, 14), mix(colour, glow, 0.7), [
        [0, 0.8],
        [1, 0.5],
      ])
      turned('M-58-348H58L110-206C60-192-60-192-110-206Z', colour, [
        [0, 0.4],
        [0.5, 0.2],
        [1, -0.3],
      ])
      sheet.stroke('M-106-214C-56-202 56-202 106-214', pale, 6, { opacity: 0.8 })
      sheet.stroke('M64-200V-140', mix(near, ink, 0.4), 3)
      plain(circle(64, -134, 8), deep)
      return
    case 'phone':
      turned(
        'M-124 0C-126-22-112-30-100-46C-84-84-70-126-58-138H58C70-126 84-84 100-46C112-30 126-22 124 0Z',
        colour,
      )
      plain(rect(-132, -8, 264, 12), deep)
      for (const x of [-46, 30]) plain(rect(x, -166, 18, 34), deep)
      sheet.shape(
        'M-140-170C-142-206-100-224 0-224C100-224 142-206 140-170C138-150 96-146 84-158C78-176 60-184 0-184C-60-184-78-176-84-158C-96-146-138-150-140-170Z',
        colour,
        {
          sh: [
            [0, 0.5],
            [0.5, 0],
            [1, -0.5],
          ],
          angle: 90,
        },
      )
      plain(circle(0, -74, 54), deep)
      plain(circle(0, -74, 49), mix(glow, palette.skyBottom, 0.3), [
        [0, 0.3],
        [1, -0.2],
      ])
      for (let i = 0; i < 10; i += 1) {
        const hole = polar(0, -74, 35, 120 + i * 30)
        plain(circle(hole.x, hole.y, 7.4), deep, null)
      }
      plain(circle(0, -74, 16), colour)
      return
    case 'goblet':
      plain(ellipse(0, -7, 70, 13), deep)
      turned('M-56-10C-20-20-12-40-12-90H12C12-40 20-20 56-10Z', colour)
      turned(ellipse(0, -98, 21, 13), deep)
      turned('M-76-290C-78-190-56-120 0-106C56-120 78-190 76-290Z', colour)
      plain(ellipse(0, -290, 76, 14), pale)
      plain(ellipse(0, -287, 67, 10), mix(near, ink, 0.4), [
        [0, -0.2],
        [1, 0.2],
      ])
      sheet.stroke('M-74-236C-40-222 40-222 74-236', pale, 6, { opacity: 0.8 })
      for (const x of [-40, 0, 40])
        plain(polygon([at(x, -218), at(x + 11, -200), at(x, -182), at(x - 11, -200)]), pale, null)
      return
    case 'plant': {
      const leaves = [
        [-74, 150],
        [-46, 206],
        [-20, 236],
        [8, 246],
        [34, 216],
        [62, 182],
        [86, 136],
        [-96, 110],
      ] as const
      for (const [turn, length] of leaves) {
        plain(
          leaf(turn * 0.2, -138, length, length * 0.13, -90 + turn),
          mix(near, palette.far, random.range(0.05, 0.45)),
          [
            [0, 0.5],
            [0.45, 0],
            [1, -0.5],
          ],
        )
        const tip = polar(turn * 0.2, -138, length * 0.86, -90 + turn)
        sheet.stroke(`M${num(turn * 0.2)} -138L${num(tip.x)} ${num(tip.y)}`, mix(near, ink, 0.4), 2.4, {
          opacity: 0.5,
        })
      }
      turned(polygon([at(-80, -130), at(80, -130), at(56, 0), at(-56, 0)]), colour)
      turned(roundRect(-92, -160, 184, 38, 5), mix(colour, glow, 0.12))
      plain(rect(-80, -122, 160, 9), deep, null)
      return
    }
  }
}
