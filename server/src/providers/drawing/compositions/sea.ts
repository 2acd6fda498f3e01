import { mix } from '../colour.ts'
import { at, lens, num, type Point, rect, smooth } from '../paths.ts'
import { castShadow, person, personName, pickPerson } from '../parts/people.ts'
import { makeRidge, paintRidge } from '../parts/ridges.ts'
import { paintBoat, paintLighthouse, paintPier } from '../parts/sea-marks.ts'
import { paintBirds, paintClouds, paintDisc, paintSky } from '../parts/sky.ts'
import type { Drawn, Scene } from '../scene.ts'

export function sea(scene: Scene): Drawn {
  const { sheet, palette, random, width, height, words, night } = scene
  const horizon = height * random.range(0.46, 0.55)
  const storm =
    words.has('storm') ||
    words.has('shipwreck') ||
    ((scene.genre === 'action' || scene.genre === 'strange_fables') && random.chance(0.5))
  const kind = mainSubject(scene, storm)
  paintSky(scene, horizon)

  const side = random.sign()
  const r = random.range(76, 116)
  const focus = {
    x: width / 2 + side * width * random.range(0.08, 0.2),
    y: horizon - r * random.range(0.5, 1.7),
  }
  sheet.z = 0.05
  if (storm) paintClouds(scene, horizon * 0.12, horizon * 0.8, 7, mix(palette.skyTop, palette.far, 0.4))
  paintDisc(scene, focus.x, focus.y, r, palette.accent, 0.55)
  if (!storm)
    paintClouds(
      scene,
      horizon * 0.55,
      horizon * 0.93,
      3,
      mix(palette.skyBottom, palette.glow, night ? 0.05 : 0.35),
    )
  if (!night)
    paintBirds(
      scene,
      side > 0 ? width * 0.2 : width * 0.66,
      horizon * 0.4,
      random.int(3, 5),
      mix(palette.near, palette.far, 0.2),
    )

  sheet.z = 0.12
  if (random.chance(0.5)) {
    const coast = makeRidge(scene, random.pick(['hills', 'peaks']), horizon + 6, 62, random.range(0, 90))
    const open = coast.line.map((p) =>
      at(p.x, Math.max(p.y, horizon - Math.max(0, Math.abs(p.x - focus.x) - r * 1.4) * 0.3)),
    )
    paintRidge(scene, { ...coast, line: open }, mix(palette.far, palette.skyBottom, 0.35), {
      fog: 0.6,
      reach: 90,
    })
  }
  sheet.z = 0.15
  const deep = mix(palette.far, palette.near, 0.25)
  const calm = mix(palette.skyBottom, deep, 0.55)
  sheet.shape(
    rect(-40, horizon, width + 80, 600),
    { stops: [calm, deep], span: [horizon, horizon + 190] },
    {
      sh: [
        [0, 0.45],
        [0.3, 0.05],
        [1, -0.2],
      ],
      span: [horizon, horizon + 200],
    },
  )
  sheet.glow(focus.x, horizon + 30, 260, 0.3)
  for (let i = 0; i < 9; i += 1) {
    const half = r * (0.95 - i * 0.05) * random.range(0.45, 1)
    sheet.shape(
      lens(focus.x + random.range(-0.18, 0.18) * r, horizon + 9 + i * (9 + i * 0.8), half, 2.6 + i * 0.25),
      palette.accent,
      { sh: null },
    )
  }
  for (let i = 0; i < 26; i += 1) {
    sheet.shape(
      lens(random.range(0, width), horizon + random.range(8, 90), random.range(14, 60), 1.3),
      mix(calm, palette.glow, 0.5),
      { sh: null, opacity: 0.6 },
    )
  }

  const boatAt = random.int(2, 3)
  let what = ''
  for (let i = 0; i < 6; i += 1) {
    const t = i / 5
    sheet.z = 0.15 + 0.85 * (0.2 + 0.8 * t)
    const swell = storm ? 20 + 46 * t : 9 + 22 * t
    const base = horizon + 42 + t ** 1.3 * (height - horizon - 60)
    if (kind === 'lighthouse' && i === 2) {
      what = paintLighthouse(scene, width / 2 - side * width * random.range(0.2, 0.28), horizon, side)
    }
    if (kind === 'boat' && i === boatAt) {
      what = paintBoat(scene, width / 2 - side * width * random.range(0.06, 0.16), base - swell * 0.2, storm)
    }
    wave(scene, base, swell, t, i)
  }
  if (kind === 'pier') what = pier(scene, width / 2 - side * width * random.range(0.14, 0.22), horizon, side)
  const light = night ? 'moon' : 'sun'
  return { alt: `${what} ${storm ? 'a stormy' : 'a calm'} sea under a low ${light}`, focus }
}

function mainSubject({ words, random }: Scene, storm: boolean): 'boat' | 'lighthouse' | 'pier' {
  if (words.has('lighthouse') || words.has('keeper')) return 'lighthouse'
  if (words.has('boat') || words.has('ship') || words.has('sail')) return 'boat'
  if (words.has('pier') || words.has('harbour') || words.has('harbor')) return 'pier'
  return storm ? random.pick(['boat', 'boat', 'lighthouse']) : random.pick(['boat', 'lighthouse', 'pier'])
}

function pier(scene: Scene, x: number, horizon: number, side: number): string {
  const { sheet, palette, random } = scene
  sheet.z = 1
  const spot = paintPier(scene, x, horizon + random.range(150, 190), -side * random.range(40, 130))
  const who = pickPerson(scene)
  sheet.glow(spot.x, spot.y - 80, 190, 0.4)
  castShadow(scene, spot.x, spot.y, 30, -side * 40, 130, 0.7)
  person(scene, spot.x, spot.y + 3, 196, who, palette.ink, { rim: 0.45 })
  const name = personName(who)
  return `${name[0]!.toUpperCase()}${name.slice(1)} at the end of a pier, looking out over`
}

function wave(scene: Scene, base: number, swell: number, t: number, row: number) {
  const { sheet, palette, random, width, noise } = scene
  const length = 190 + 210 * t
  const shift = random.range(0, length)
  const points: Point[] = []
  for (let x = -60; x <= width + 60; x += length / 12) {
    const phase = ((x + shift) / length) * Math.PI * 2
    // Crests pinched, troughs long: nearer to water than a sine.
    const lift = (Math.sin(phase) + 0.28 * Math.sin(2 * phase + 0.7)) * (0.7 + 0.45 * noise(x / 300, row + 3))
    points.push(at(x, base - swell * lift))
  }
  const crest = smooth(points)
  const colour = mix(mix(palette.far, palette.near, 0.3 + 0.6 * t), palette.ink, t * 0.35)
  const top = base - swell
  sheet.shape(
    `${crest}L${width + 60} 1100L-60 1100Z`,
    { stops: [mix(colour, palette.far, 0.22), colour], span: [top, top + 130] },
    {
      sh: [
        [0, 0.34],
        [0.28, 0],
        [1, -0.5],
      ],
      span: [top, top + 170 + 60 * t],
    },
  )
  sheet.stroke(crest, mix(colour, palette.glow, 0.55), 1.6 + 1.6 * t, { s: 0.3, opacity: 0.75 })
  const inner = points.map((p, i) => at(p.x, p.y + (16 + 26 * t) * (0.75 + 0.25 * Math.sin(i * 0.9))))
  sheet.stroke(smooth(inner), mix(colour, palette.glow, 0.3), 1 + t, {
    opacity: 0.35,
    dash: `${num(60 + 80 * t)} ${num(46 + 60 * t)} ${num(20 + 30 * t)} ${num(70 + 50 * t)}`,
  })
}
