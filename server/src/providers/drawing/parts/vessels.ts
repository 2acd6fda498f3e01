import { mix } from '../colour.ts'
import { at, circle, ellipse, leaf, num, polar, polygon, rect, roundRect } from '../paths.ts'
import { round, type Brush } from './brush.ts'

export function cup({ sheet, plain, turned, colour, pale, deep, ink, glow, near, palette }: Brush) {
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
}

export function bottle({ sheet, lit, plain, turned, colour, pale, deep, glow, near, palette }: Brush) {
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
}

export function vase({ sheet, random, plain, turned, colour, pale, deep, ink, near, palette }: Brush) {
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
}

export function goblet({ sheet, plain, turned, colour, pale, deep, ink, near }: Brush) {
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
}

export function plant({ sheet, random, plain, turned, colour, deep, ink, glow, near, palette }: Brush) {
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
}

export function pear({ sheet, random, plain, colour, deep, ink, near, palette }: Brush) {
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
}
