import { mix } from '../colour.ts'
import { at, ellipse, num, polygon, rect } from '../paths.ts'
import { drawThing, halfWidths, type ThingName, thingNames, thingWords } from '../parts/things.ts'
import type { Drawn, Scene } from '../scene.ts'

const byGenre: Record<Scene['genre'], readonly ThingName[]> = {
  comedy_sitcom: ['cup', 'phone', 'pear', 'plant', 'lamp'],
  detective: ['phone', 'lens', 'hat', 'lamp', 'bottle', 'books'],
  action: ['bottle', 'lens', 'hourglass', 'lamp', 'hat', 'phone'],
  romance: ['vase', 'pear', 'candle', 'cup', 'goblet', 'books'],
  cozy: ['cup', 'plant', 'candle', 'books', 'pear', 'lamp'],
  historical: ['candle', 'books', 'goblet', 'hourglass', 'bottle', 'hat'],
  western: ['bottle', 'hat', 'lamp', 'cup', 'candle'],
  fantasy: ['goblet', 'hourglass', 'books', 'candle', 'bottle', 'pear'],
  scifi: ['hourglass', 'lens', 'lamp', 'plant', 'phone'],
  strange_fables: ['pear', 'hourglass', 'candle', 'vase', 'hat', 'goblet'],
}

const words: Partial<Record<string, ThingName>> = {
  tea: 'cup',
  coffee: 'cup',
  cafe: 'cup',
  café: 'cup',
  bakery: 'cup',
  wine: 'bottle',
  poison: 'bottle',
  potion: 'bottle',
  flower: 'vase',
  bouquet: 'vase',
  book: 'books',
  library: 'books',
  letter: 'books',
  diary: 'books',
  fruit: 'pear',
  orchard: 'pear',
  clue: 'lens',
  detective: 'lens',
  time: 'hourglass',
  clock: 'hourglass',
  call: 'phone',
  telephone: 'phone',
  king: 'goblet',
  feast: 'goblet',
  garden: 'plant',
  light: 'lamp',
}

/** Three things on a table in window light; the middle one carries the accent. */
export function stilllife(scene: Scene): Drawn {
  const { palette, random, width } = scene
  const asked = [...scene.words]
    .map((word) => words[word] ?? thingNames.find((name) => name === word))
    .find((name) => name !== undefined)
  const pool = random.shuffle(byGenre[scene.genre])
  const hero = asked ?? pool[0]!
  const [second, third] = pool.filter((name) => name !== hero) as [ThingName, ThingName]
  const tableY = 730
  paintWall(scene, tableY)

  const side = random.sign()
  const x = width / 2 + side * random.range(64, 96)
  const behind = x - side * random.range(250, 300)
  const beside = x + side * random.range(256, 300)
  const muted = (share: number) =>
    mix(mix(palette.far, palette.near, share), palette.skyBottom, scene.night ? 0 : 0.12)
  stand(scene, second, behind, 806, 1.16, muted(0.5))
  stand(scene, third, beside, 782, 0.8, muted(0.25))
  stand(scene, hero, x, 872, 1.42, palette.accent)
  const tall: Record<ThingName, number> = {
    cup: 170,
    bottle: 372,
    vase: 420,
    books: 168,
    candle: 300,
    pear: 236,
    lens: 230,
    hourglass: 330,
    hat: 170,
    lamp: 348,
    phone: 224,
    goblet: 290,
    plant: 170,
  }
  const focus = { x, y: 872 - tall[hero] * (hero === 'lamp' ? 1.12 : hero === 'plant' ? 0.66 : 0.71) }
  const name = thingWords[hero]
  return {
    alt: `${name[0]!.toUpperCase()}${name.slice(1)} on a table beside ${thingWords[second]} and ${thingWords[third]}, in light from a window`,
    focus,
  }
}

function paintWall(scene: Scene, tableY: number) {
  const { sheet, palette, random, width, lit, night } = scene
  const wall = night
    ? mix(palette.skyTop, palette.skyBottom, 0.36)
    : mix(palette.skyTop, palette.skyBottom, 0.42)
  sheet.shape(
    rect(-20, -20, width + 40, tableY + 40),
    { stops: [mix(wall, palette.far, 0.4), wall], angle: lit < 0 ? 160 : 20 },
    {
      sh: [
        [0, 0.28],
        [0.5, -0.02],
        [1, -0.5],
      ],
      angle: lit < 0 ? 20 : 160,
    },
  )
  // A window's light falls on the wall in four leaning panes.
  const px = width / 2 + lit * random.range(20, 150)
  const lean = -lit * 0.34
  const pane = (column: number, row: number) => {
    const [w, h, gap] = [128, 164, 22]
    const left = px - w - gap / 2 + column * (w + gap)
    const top = 128 + row * (h + gap)
    const skew = (y: number) => (y - 320) * lean * 0.5
    const drop = (dx: number) => -lit * dx * 0.16
    return polygon([
      at(left + skew(top), top + drop(left - px)),
      at(left + w + skew(top), top + drop(left + w - px)),
      at(left + w + skew(top + h), top + h + drop(left + w - px)),
      at(left + skew(top + h), top + h + drop(left - px)),
    ])
  }
  sheet.glow(px, 320, 420, 0.3)
  const bright = mix(wall, palette.glow, night ? 0.3 : 0.72)
  for (const row of [0, 1])
    for (const column of [0, 1])
      sheet.shape(pane(column, row), bright, {
        sh: [
          [0, 0.6],
          [1, 0.2],
        ],
        angle: 90,
        opacity: 0.85,
      })
  const twig = `M${num(px - 170)} 120Q${num(px - 40)} 210 ${num(px + 90)} 230M${num(px - 60)} 186Q${num(px - 20)} 250 ${num(px + 10)} 330M${num(px + 20)} 220Q${num(px + 70)} 190 ${num(px + 130)} 196`
  sheet.stroke(twig, mix(bright, wall, 0.85), 7, { opacity: 0.7, s: 0 })

  const table = mix(mix(palette.far, palette.near, 0.74), palette.ink, 0.05)
  sheet.shape(
    rect(-20, tableY, width + 40, 400),
    { stops: [table, mix(table, palette.ink, 0.35)], span: [tableY, 1024] },
    {
      sh: [
        [0, 0.34],
        [0.3, 0],
        [1, -0.5],
      ],
      span: [tableY, 1024],
    },
  )
  sheet.shape(rect(-20, tableY - 3, width + 40, 7), mix(table, palette.glow, 0.2), { sh: null })
  for (let i = 0; i < 22; i += 1) {
    const y = tableY + 14 + 270 * random.next()
    sheet.stroke(
      `M${num(random.range(-60, width))} ${num(y)}q${num(random.range(50, 110))} ${num(random.range(-5, 5))} ${num(random.range(130, 260))} 0`,
      mix(table, palette.ink, 0.5),
      random.range(1, 2.4),
      { opacity: 0.3, s: -0.2 },
    )
  }
}

function stand(scene: Scene, name: ThingName, x: number, y: number, scale: number, colour: string) {
  const { sheet, lit } = scene
  const half = halfWidths[name] * scale
  const reach = -lit * (half + 190 * scale)
  // The long shadow leans away from the window, the short one grounds the foot.
  sheet.veil(
    polygon([
      at(x - half * 0.8, y + 4),
      at(x + half * 0.8, y + 4),
      at(x + reach + half * 0.3, y - 46 * scale),
      at(x + reach - half * 0.3, y - 46 * scale),
    ]),
    lit < 0
      ? [
          [0, -0.75],
          [1, -0.05],
        ]
      : [
          [0, -0.05],
          [1, -0.75],
        ],
    0,
  )
  sheet.veil(
    ellipse(x - lit * 12, y + 3, half * 1.08, 15 * scale),
    [
      [0, -0.85],
      [1, -0.6],
    ],
    0,
  )
  sheet.place({ x, y, scale }, () => drawThing(scene, name, colour))
}
