import { mix } from '../colour.ts'
import { at, circle, num, polygon, rect } from '../paths.ts'
import type { Scene } from '../scene.ts'

/** One house of a row, t 0 far to 1 near; flat roofs, gables, domes and water tanks by chance. */
export function building(scene: Scene, x: number, top: number, wide: number, t: number) {
  const { sheet, palette, random, night, lit } = scene
  const far = mix(palette.far, palette.skyBottom, 0.45 - 0.3 * t)
  const wall = mix(mix(far, palette.near, t * 0.85), palette.skyTop, random.range(0, 0.14))
  const dark = mix(wall, palette.ink, 0.28)
  const foot = 1060
  const shade = {
    sh: [
      [0, 0.12],
      [0.25, 0],
      [0.75, 0.5 - 0.3 * t],
      [1, 0.7 - 0.5 * t],
    ] as const,
    span: [top, top + 430] as const,
  }
  const put = (path: string, colour = wall) =>
    sheet.shape(
      path,
      { stops: [colour, mix(colour, palette.skyBottom, 0.22 - 0.2 * t)], span: [top, top + 430] },
      shade,
    )
  const roof = random.int(0, 7)
  const middle = x + wide / 2
  if (roof === 0) put(polygon([at(x, top), at(middle, top - wide * 0.42), at(x + wide, top)]), wall)
  if (roof === 1) {
    put(rect(x + wide * 0.16, top - 34, wide * 0.68, 36))
    put(rect(x + wide * 0.34, top - 62, wide * 0.32, 30))
    put(rect(middle - 1.6, top - 120, 3.2, 60))
  }
  if (roof === 2) {
    // A water tank on legs.
    const tx = x + wide * random.range(0.3, 0.6)
    for (const leg of [-15, -2, 12]) put(rect(tx + leg, top - 24, 3, 26), dark)
    put(rect(tx - 20, top - 60, 40, 38), dark)
    put(polygon([at(tx - 24, top - 59), at(tx, top - 78), at(tx + 24, top - 59)]), dark)
  }
  if (roof === 3)
    put(
      `M${num(x)} ${num(top + 2)}A${num(wide / 2)} ${num(wide / 2)} 0 0 1 ${num(x + wide)} ${num(top + 2)}Z`,
    )
  if (roof === 4)
    put(polygon([at(x, top + 2), at(x + (lit < 0 ? wide : 0), top - wide * 0.34), at(x + wide, top + 2)]))
  if (roof === 5) {
    put(rect(x + wide * 0.2, top - 22, wide * 0.13, 24), dark)
    put(rect(x + wide * 0.42, top - 34, wide * 0.11, 36), dark)
  }
  if (roof === 6) put(rect(x - 4, top, wide + 8, 12), dark)
  put(rect(x, top, wide, foot - top))
  // One wall turned from the light gives every house a body.
  const turned = lit < 0 ? x + wide * 0.68 : x
  sheet.veil(
    rect(turned, top, wide * 0.32, foot - top),
    [
      [0, -0.4],
      [0.7, -0.16],
      [1, 0],
    ],
    90,
    [top, top + 330],
  )
  const columns = Math.max(2, Math.round(wide / 30))
  const style = random.int(0, 3)
  const pane = mix(wall, night ? palette.glow : palette.near, night ? 0.5 : 0.3)
  const gapX = wide / (columns + 0.6)
  for (let y = top + 26; y < Math.min(foot, top + 330); y += style === 2 ? 44 : 31) {
    for (let column = 0; column < columns; column += 1) {
      if (!random.chance(night ? 0.36 : 0.72)) continue
      const wx = x + gapX * (column + 0.55)
      const size = style === 1 ? [gapX * 0.62, 7] : style === 2 ? [gapX * 0.3, 26] : [gapX * 0.42, 15]
      sheet.shape(rect(wx, y, size[0]!, size[1]!), pane, { sh: null, opacity: 0.3 + 0.5 * t })
    }
  }
}

/** A brick house with nine windows; returns the middle of the lit one. */
export function nearHouse(scene: Scene, x: number, top: number) {
  const { sheet, palette, random, night } = scene
  const wide = random.range(330, 372)
  const left = x - wide / 2
  const wall = mix(palette.near, palette.ink, 0.42)
  const trim = mix(wall, palette.ink, 0.6)
  const light = {
    sh: [
      [0, 0.42],
      [0.45, 0],
      [1, -0.45],
    ] as const,
  }
  // Chimneys, aerial, cornice.
  sheet.shape(rect(left + 44, top - 86, 42, 90), trim, light)
  sheet.shape(rect(left + 36, top - 96, 58, 14), palette.ink)
  sheet.shape(rect(left + wide - 96, top - 58, 34, 60), trim, light)
  sheet.shape(rect(left + wide - 102, top - 66, 46, 12), palette.ink)
  sheet.stroke(`M${num(x + 30)} ${num(top)}v-96m-26 14h52m-42 20h32`, palette.ink, 4)
  for (let i = 0; i < 4; i += 1)
    sheet.glow(left + 66 + i * 17 * -scene.lit, top - 120 - i * 30, 34 + i * 12, 0.34 - i * 0.05)
  sheet.shape(rect(left, top, wide, 700), wall, light)
  // Bricks, a few only.
  for (let i = 0; i < 34; i += 1) {
    const bx = left + random.range(6, wide - 34)
    const by = top + 40 + Math.floor(random.range(0, 34)) * 13
    sheet.shape(rect(bx, by, 23, 8), mix(wall, palette.glow, random.range(0.06, 0.16)), {
      sh: null,
      opacity: 0.7,
    })
  }
  sheet.shape(rect(left - 14, top - 4, wide + 28, 26), trim, {
    sh: [
      [0, 0.5],
      [1, -0.4],
    ],
    angle: 90,
  })
  sheet.veil(
    rect(left, top + 22, wide, 40),
    [
      [0, -0.6],
      [1, 0],
    ],
    90,
  )
  const focus = { x, y: top + 74 + 168 + 64 }
  const glass = mix(wall, palette.skyTop, 0.42)
  for (let row = 0; row < 3; row += 1) {
    for (let column = 0; column < 3; column += 1) {
      const wx = x + (column - 1) * wide * 0.305
      const wy = top + 74 + row * 168
      const middle = row === 1 && column === 1
      const [half, tall] = [36, 122]
      if (middle) sheet.glow(wx, wy + 60, 240, 0.6)
      sheet.shape(rect(wx - half - 8, wy - 8, half * 2 + 16, tall + 16), trim)
      sheet.shape(rect(wx - half, wy, half * 2, tall), middle ? palette.accent : glass, {
        sh: middle
          ? [
              [0, 0.35],
              [1, 0.55],
            ]
          : [
              [0, 0.3],
              [0.5, -0.1],
              [1, -0.3],
            ],
      })
      if (middle) {
        someone(scene, wx, wy + tall)
      } else {
        const drawn = random.chance(0.4)
        if (drawn)
          sheet.shape(
            rect(wx - half, wy, half * 2, tall * random.range(0.25, 0.6)),
            mix(glass, palette.skyBottom, 0.25),
            { sh: null, opacity: 0.8 },
          )
        else
          sheet.shape(
            polygon([
              at(wx - half, wy + 64),
              at(wx + half, wy + 14),
              at(wx + half, wy + 34),
              at(wx - half, wy + 92),
            ]),
            mix(glass, palette.glow, 0.3),
            { sh: null, opacity: 0.55 },
          )
      }
      if (!middle)
        sheet.stroke(
          `M${num(wx)} ${num(wy)}v${tall}M${num(wx - half)} ${num(wy + tall * 0.48)}h${half * 2}`,
          trim,
          5,
          { square: true },
        )
      sheet.shape(rect(wx - half - 14, wy + tall + 6, half * 2 + 28, 11), mix(trim, palette.glow, 0.14), {
        sh: [
          [0, 0.4],
          [1, -0.3],
        ],
        angle: 90,
      })
      if (random.chance(0.25) && !middle) {
        for (let i = 0; i < 6; i += 1)
          sheet.shape(
            circle(wx - half + 4 + i * 13, wy + tall + 1, random.range(6, 11)),
            mix(palette.near, palette.far, 0.45),
            light,
          )
      }
    }
  }
  if (night) sheet.glow(x, top + 320, 330, 0.15)
  return focus
}

/** Head, neck and shoulders, from the chest up. */
function someone(scene: Scene, x: number, sill: number) {
  const { sheet, palette, random, genre } = scene
  const ink = palette.ink
  const sh = [
    [0, 0.25],
    [1, -0.2],
  ] as const
  const s = x + random.range(-7, 7)
  sheet.shape(
    `M${num(s - 27)} ${num(sill)}C${num(s - 27)} ${num(sill - 38)} ${num(s - 20)} ${num(sill - 44)} ${num(s - 6)} ${num(sill - 48)}V${num(sill - 60)}H${num(s + 6)}V${num(sill - 48)}C${num(s + 20)} ${num(sill - 44)} ${num(s + 27)} ${num(sill - 38)} ${num(s + 27)} ${num(sill)}Z`,
    ink,
    { sh },
  )
  sheet.shape(
    `M${num(s - 12)} ${num(sill - 66)}A12 14.5 0 1 1 ${num(s + 12)} ${num(sill - 66)}A12 13.5 0 1 1 ${num(s - 12)} ${num(sill - 66)}Z`,
    ink,
    { sh },
  )
  if (genre === 'detective' || genre === 'western' || genre === 'historical') {
    sheet.shape(
      `M${num(s - 23)} ${num(sill - 72)}Q${num(s)} ${num(sill - 66)} ${num(s + 23)} ${num(sill - 72)}Q${num(s)} ${num(sill - 80)} ${num(s - 23)} ${num(sill - 72)}Z`,
      ink,
      { sh: null },
    )
    sheet.shape(
      `M${num(s - 14)} ${num(sill - 73)}Q${num(s - 13)} ${num(sill - 93)} ${num(s)} ${num(sill - 90)}Q${num(s + 13)} ${num(sill - 93)} ${num(s + 14)} ${num(sill - 73)}Z`,
      ink,
      { sh: null },
    )
  }
}

/** A line of washing from the picture's edge to the near house. */
export function washing(scene: Scene, houseX: number, side: number) {
  const { sheet, palette, random, width } = scene
  const from = { x: side > 0 ? -10 : width + 10, y: random.range(560, 620) }
  const to = { x: houseX - side * 170, y: from.y - 20 }
  const sag = 56
  const line = (t: number) =>
    at(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t + sag * 4 * t * (1 - t))
  const mid = at((from.x + to.x) / 2, (from.y + to.y) / 2 + sag * 2)
  sheet.stroke(
    `M${num(from.x)} ${num(from.y)}Q${num(mid.x)} ${num(mid.y)} ${num(to.x)} ${num(to.y)}`,
    palette.ink,
    2.4,
    { opacity: 0.8 },
  )
  const cloths = [
    mix(palette.glow, palette.skyBottom, 0.2),
    mix(palette.far, palette.skyBottom, 0.4),
    mix(palette.near, palette.far, 0.4),
  ]
  for (let i = 0; i < 6; i += 1) {
    const t = 0.16 + i * 0.125 + random.range(-0.01, 0.01)
    const a = line(t)
    const kind = random.int(0, 2)
    const colour = cloths[random.int(0, 2)]!
    const sh = [
      [0, 0.3],
      [0.5, 0],
      [1, -0.4],
    ] as const
    if (kind === 0) sheet.shape(`M${num(a.x - 22)} ${num(a.y)}h44l3 62q-25 8-50 0Z`, colour, { sh })
    else if (kind === 1)
      sheet.shape(`M${num(a.x - 13)} ${num(a.y)}h26l17 15l-9 12l-9-6v38h-24v-38l-9 6l-9-12Z`, colour, { sh })
    else sheet.shape(`M${num(a.x - 15)} ${num(a.y)}h30l2 58h-13l-4-34l-4 34h-13Z`, colour, { sh })
  }
}
