import { mix } from '../colour.ts'
import { at, circle, ellipse, num, polar, rect, roundRect } from '../paths.ts'
import { round, type Brush } from './brush.ts'

export function books({ sheet, plain, colour, glow, near, palette }: Brush) {
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
}

export function candle({ sheet, plain, turned, colour, deep, ink, glow }: Brush) {
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
}

export function lens({ sheet, plain, colour, deep, ink, glow, near, palette }: Brush) {
  const c = at(-6, -134)
  const end = polar(c.x, c.y, 236, 48)
  const from = polar(c.x, c.y, 112, 48)
  sheet.stroke(`M${num(from.x)} ${num(from.y)}L${num(end.x)} ${num(end.y - 26)}`, mix(near, ink, 0.55), 30, {
    s: -0.1,
  })
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
}

export function hourglass({ plain, turned, colour, deep, glow, palette }: Brush) {
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
}

export function hat({ sheet, plain, turned, colour, deep, ink }: Brush) {
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
}

export function lamp({ sheet, plain, turned, colour, pale, deep, ink, glow, near }: Brush) {
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
}

export function phone({ sheet, plain, turned, colour, deep, glow, palette }: Brush) {
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
}
