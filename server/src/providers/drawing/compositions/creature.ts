import { mix } from '../colour.ts'
import { circle, ellipse, lens, num, rect } from '../paths.ts'
import { fox, hare, whale } from '../parts/beasts.ts'
import { crow, heron, moth, owl } from '../parts/birds.ts'
import { type CreatureName, creatureNames } from '../parts/creatures.ts'
import { makeRidge, paintRidge, planeColour, type Ridge } from '../parts/ridges.ts'
import { paintDisc, paleColour, paintMoonMarks, paintSky } from '../parts/sky.ts'
import { bareTree, cactus, conifer, grass } from '../parts/trees.ts'
import type { Drawn, Scene } from '../scene.ts'

const byGenre: Record<Scene['genre'], readonly CreatureName[]> = {
  comedy_sitcom: ['owl', 'hare', 'fox'],
  detective: ['owl', 'crow', 'moth'],
  action: ['crow', 'whale'],
  romance: ['moth', 'heron', 'hare'],
  cozy: ['fox', 'owl', 'hare', 'heron'],
  historical: ['heron', 'owl', 'crow'],
  western: ['crow', 'owl', 'hare'],
  fantasy: ['fox', 'owl', 'hare', 'moth', 'whale'],
  scifi: ['whale', 'moth'],
  strange_fables: ['whale', 'moth', 'crow', 'fox', 'hare', 'heron'],
}

const article: Record<CreatureName, string> = {
  fox: 'A fox sitting',
  owl: 'An owl perched',
  hare: 'A hare sitting up',
  whale: 'A whale floating',
  moth: 'A great moth with open wings',
  heron: 'A heron standing in still water',
  crow: 'A crow with a fruit in its beak',
}

/** One animal before a huge pale moon. */
export function creature(scene: Scene): Drawn {
  const { sheet, palette, random, width, height, night, words } = scene
  const asked = creatureNames.filter((name) => words.has(name))
  const name = asked.length > 0 ? random.pick(asked) : random.pick(byGenre[scene.genre])
  paintSky(scene, height * 0.86)
  const r = random.range(268, 308)
  const x = width / 2 + random.range(-36, 36)
  const flies = name === 'whale' || name === 'moth'
  const y = flies ? random.range(410, 450) : random.range(392, 440)
  sheet.z = 0.08
  // Pale on pale would be lost: by day the moon stands in a darker ring of its own sky.
  const moon = night ? paleColour(scene, 0.2) : paleColour(scene)
  if (!night)
    sheet.shape(circle(x, y, r + 30), mix(palette.skyTop, palette.far, 0.4), { sh: null, opacity: 0.45 })
  paintDisc(scene, x, y, r, moon, 0.35)
  paintMoonMarks(scene, x, y, r, moon)

  sheet.z = 0.4
  const far = makeRidge(scene, scene.genre === 'western' ? 'mesa' : 'hills', 742, 90, random.range(0, 90))
  paintRidge(scene, far, planeColour(scene, 0.25), { fog: 0.6, reach: 130 })
  const middle = makeRidge(scene, 'hills', 824, 54, random.range(0, 90))
  paintRidge(scene, middle, planeColour(scene, 0.6), { fog: 0.5, reach: 130 })
  strew(scene, middle)
  const ground = makeRidge(scene, 'hills', 912, 15, random.range(0, 90))
  const front = mix(palette.near, palette.ink, 0.55)

  sheet.z = 0.8
  const wet = name === 'heron'
  if (wet) {
    water(scene)
  } else if (!flies) {
    paintRidge(scene, ground, front, { fog: 0.1, reach: 200 })
  }
  const focus = { x, y: 660 }
  const mirror = random.chance(0.5)
  if (flies) {
    focus.y = y + 6
    if (name === 'whale')
      sheet.place({ x, y: y + 20, scale: 0.94, mirror, turn: mirror ? 7 : -7 }, () =>
        whale(scene, palette.accent),
      )
    else
      sheet.place({ x, y: y + 16, scale: 0.86, turn: random.range(-9, 9) }, () => moth(scene, palette.accent))
    paintRidge(scene, ground, front, { fog: 0.1, reach: 200 })
  } else {
    const foot = wet ? 900 : ground.yAt(x) + 8
    // The crow leans out of the middle so that its fruit hangs before the moon.
    const stand = name === 'crow' ? x + (mirror ? 120 : -120) : x
    sheet.veil(
      ellipse(stand - scene.lit * 40, foot + 4, 210, 20),
      [
        [0, -0.7],
        [1, -0.5],
      ],
      0,
    )
    sheet.place(
      { x: stand, y: foot, scale: name === 'crow' ? 1.02 : name === 'owl' ? 0.88 : 0.94, mirror },
      () => {
        if (name === 'fox') fox(scene, palette.accent)
        else if (name === 'owl') owl(scene, palette.accent)
        else if (name === 'hare') hare(scene, palette.accent)
        else if (name === 'heron') heron(scene, palette.accent)
        else crow(scene, palette.ink, palette.accent)
      },
    )
    if (name === 'crow') {
      focus.x = stand + (mirror ? -1 : 1) * 294
      focus.y = foot - 322
    } else focus.y = foot - 230
    if (name === 'owl') stump(scene, x, foot)
    if (wet) ripples(scene, x, foot)
  }
  sheet.z = 1
  if (wet) banks(scene, front)
  sides(scene, ground, front, name === 'crow' ? (mirror ? -1 : 1) : 0)
  for (let i = 0; i < 12 && !wet; i += 1) {
    const gx = random.range(0, width)
    grass(scene, gx, ground.yAt(gx) + 14, random.range(26, 50), palette.ink)
  }
  return { alt: `${article[name]} before a huge pale moon`, focus }
}

function strew(scene: Scene, ridge: Ridge) {
  const { random, palette, width, genre } = scene
  const colour = mix(planeColour(scene, 0.6), palette.ink, 0.35)
  for (let i = 0; i < 16; i += 1) {
    const x = random.range(-0.02, 1.02) * width
    if (genre === 'western') {
      if (i % 4 === 0) cactus(scene, x, ridge.yAt(x) + 4, random.range(40, 70), colour)
    } else conifer(scene, x, ridge.yAt(x) + 5, random.range(44, 92), colour)
  }
}

/** Trees at both sides; only low ones on the side where something must be seen. */
function sides(scene: Scene, ground: Ridge, front: string, clear: -1 | 0 | 1) {
  const { random, palette, width, genre } = scene
  const ink = mix(front, palette.ink, 0.8)
  const kind = genre === 'western' ? 'cactus' : random.chance(0.4) ? 'bare' : 'conifer'
  for (const side of [-1, 1]) {
    const count = kind === 'conifer' ? random.int(3, 4) : 1
    for (let i = 0; i < count; i += 1) {
      const x =
        width / 2 + side * width * (kind === 'conifer' ? random.range(0.36, 0.5) : random.range(0.4, 0.45))
      const y = ground.yAt(x) + 16
      if (kind === 'cactus')
        cactus(scene, x, y, random.range(side === clear ? 150 : 210, side === clear ? 210 : 310), ink)
      else if (side === clear) conifer(scene, x, y, random.range(130, 220), ink)
      else if (kind === 'bare') bareTree(scene, x, y - 4, random.range(430, 540), ink, -side * 3)
      else conifer(scene, x, y + random.range(0, 26), random.range(200, 400), ink)
    }
  }
}

/** Land at both sides of the water, for the trees to stand on. */
function banks(scene: Scene, front: string) {
  const { sheet, width, random } = scene
  for (const side of [-1, 1]) {
    const edge = width / 2 + side * (width / 2 + 40)
    const reach = side * random.range(210, 270)
    const y = 906
    sheet.shape(
      `M${num(edge)} ${y - 22}C${num(edge - reach * 0.5)} ${y - 26} ${num(edge - reach * 0.8)} ${y - 4} ${num(edge - reach)} ${y + 8}` +
        `C${num(edge - reach * 0.8)} ${y + 30} ${num(edge - reach * 1.1)} ${y + 60} ${num(edge - reach * 0.7)} ${y + 140}H${num(edge)}Z`,
      front,
      {
        sh: [
          [0, 0.2],
          [1, -0.2],
        ],
        angle: 90,
      },
    )
  }
}

function stump(scene: Scene, x: number, y: number) {
  const { sheet, palette } = scene
  const bark = mix(palette.near, palette.ink, 0.7)
  sheet.shape(
    `M${num(x - 112)} ${num(y - 2)}C${num(x - 104)} ${num(y + 60)} ${num(x - 130)} ${num(y + 90)} ${num(x - 168)} ${num(y + 150)}H${num(x + 168)}C${num(x + 130)} ${num(y + 90)} ${num(x + 104)} ${num(y + 60)} ${num(x + 112)} ${num(y - 2)}Z`,
    bark,
    {
      sh: [
        [0, 0.5],
        [0.45, 0],
        [1, -0.5],
      ],
      angle: scene.lit < 0 ? 0 : 180,
    },
  )
  sheet.shape(ellipse(x, y - 2, 112, 17), mix(bark, palette.glow, 0.2), {
    sh: [
      [0, 0.3],
      [1, -0.2],
    ],
  })
  for (const toe of [-50, -38, -26, 26, 38, 50])
    sheet.shape(ellipse(x + toe, y + 1, 8, 12), mix(palette.near, palette.ink, 0.25))
}

function water(scene: Scene) {
  const { sheet, palette, random, width } = scene
  const top = 828
  const tone = mix(mix(palette.far, palette.near, 0.5), palette.skyBottom, 0.2)
  sheet.shape(
    rect(-40, top, width + 80, 260),
    { stops: [mix(tone, palette.skyBottom, 0.35), tone, palette.near], span: [top, 1024] },
    {
      sh: [
        [0, 0.5],
        [0.4, 0.05],
        [1, -0.4],
      ],
      span: [top, 1024],
    },
  )
  for (let i = 0; i < 18; i += 1) {
    sheet.shape(
      lens(random.range(0, width), random.range(top + 8, 1010), random.range(30, 110), 2),
      mix(tone, palette.glow, 0.5),
      { sh: null, opacity: 0.6 },
    )
  }
}

function ripples(scene: Scene, x: number, y: number) {
  const { sheet, palette } = scene
  for (let i = 0; i < 4; i += 1)
    sheet.stroke(ellipse(x, y + 2, 60 + i * 46, 9 + i * 6), mix(palette.near, palette.glow, 0.5), 2.4, {
      opacity: 0.8 - i * 0.16,
      s: 0.2,
    })
}
