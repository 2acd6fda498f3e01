import { mix } from '../colour.ts'
import { at, circle, num, type Point, polar, polygon } from '../paths.ts'
import type { Scene } from '../scene.ts'

export function paintCross(scene: Scene, { x, y }: Point) {
  const { sheet, palette } = scene
  sheet.glow(x, y, 120, 0.55)
  for (const turn of [45, -45]) {
    const corner = (reach: number, off: number) =>
      polar(polar(x, y, reach, turn).x, polar(x, y, reach, turn).y, off, turn + 90)
    const shape = polygon([
      corner(-46, -11),
      corner(-20, -12.5),
      corner(44, -8),
      corner(48, 9),
      corner(10, 12.5),
      corner(-44, 10),
    ])
    sheet.shape(shape, palette.accent, {
      sh: [
        [0, 0.2],
        [1, -0.2],
      ],
    })
  }
}

/** A wind rose without letters. */
export function compass(scene: Scene, { x, y }: Point) {
  const { sheet, palette, random, night } = scene
  const dark = night ? mix(palette.glow, palette.skyTop, 0.15) : mix(palette.near, palette.ink, 0.3)
  const pale = night ? mix(palette.skyTop, palette.ink, 0.3) : mix(palette.glow, palette.skyBottom, 0.3)
  const turn = random.range(-14, 14)
  sheet.stroke(circle(x, y, 64), dark, 3)
  sheet.stroke(circle(x, y, 55), dark, 1.4)
  for (let i = 0; i < 24; i += 1) {
    const a = polar(x, y, 55, i * 15 + turn)
    const b = polar(x, y, 64, i * 15 + turn)
    sheet.stroke(`M${num(a.x)} ${num(a.y)}L${num(b.x)} ${num(b.y)}`, dark, 1.6)
  }
  for (let i = 0; i < 8; i += 1) {
    const long = i % 2 === 0
    const angle = turn + i * 45 + (long ? 0 : 0)
    const tip = polar(x, y, long ? 86 : 47, angle)
    for (const side of [-1, 1]) {
      const hip = polar(x, y, long ? 19 : 13, angle + side * 45)
      sheet.shape(polygon([at(x, y), hip, tip]), side < 0 ? dark : pale, { sh: null })
      sheet.stroke(polygon([at(x, y), hip, tip]), dark, 1.4)
    }
  }
}

export function ship(scene: Scene, { x, y }: Point) {
  const { sheet, palette, night, random } = scene
  const dark = night ? mix(palette.glow, palette.skyTop, 0.2) : mix(palette.near, palette.ink, 0.4)
  const sail = night ? mix(palette.skyBottom, palette.glow, 0.55) : mix(palette.glow, palette.skyBottom, 0.25)
  sheet.place({ x, y, scale: 1.15, mirror: random.chance(0.5) }, () => {
    sheet.shape('M-2 10V-62H2V10Z', dark, { sh: null })
    sheet.shape('M5-60C24-42 36-18 38 4H5Z', sail, {
      sh: [
        [0, 0.3],
        [1, -0.4],
      ],
    })
    sheet.shape('M-5-50C-14-32-26-10-30 4H-5Z', mix(sail, palette.far, 0.3), {
      sh: [
        [0, 0],
        [1, -0.4],
      ],
    })
    sheet.shape('M-40 10H46L32 28H-28Z', dark)
    sheet.stroke('M-58 36q10-8 20 0t20 0t20 0t20 0t20 0M-40 46q10-8 20 0t20 0t20 0', dark, 2.4, {
      opacity: 0.6,
    })
  })
}

/** Two thin lines and cut corners: a sheet, not a screen. */
export function frame(scene: Scene, width: number) {
  const { sheet, palette, night } = scene
  const line = night ? mix(palette.skyTop, palette.glow, 0.4) : mix(palette.near, palette.far, 0.3)
  const cut = (inset: number, corner: number) =>
    polygon([
      at(inset + corner, inset),
      at(width - inset - corner, inset),
      at(width - inset, inset + corner),
      at(width - inset, width - inset - corner),
      at(width - inset - corner, width - inset),
      at(inset + corner, width - inset),
      at(inset, width - inset - corner),
      at(inset, inset + corner),
    ])
  sheet.stroke(cut(26, 20), line, 3.4, { opacity: 0.8 })
  sheet.stroke(cut(37, 22), line, 1.5, { opacity: 0.6 })
}
