import { mix } from '../colour.ts'
import { building, nearHouse, washing } from '../parts/houses.ts'
import { rooftop } from '../parts/rooftop.ts'
import { circle } from '../paths.ts'
import { paintBirds, paleColour, paintDisc, paintMoonMarks, paintRain, paintSky } from '../parts/sky.ts'
import type { Drawn, Scene } from '../scene.ts'

/** A city at evening: one lit window with somebody in it, or somebody on a roof before the low sun. */
export function skyline(scene: Scene): Drawn {
  const { sheet, palette, random, width, genre, night, words } = scene
  paintSky(scene, 760)
  const side = random.sign()
  const wet = genre === 'detective' || words.has('rain') || words.has('storm')
  const roof = !words.has('window') && (words.has('roof') || words.has('rooftop') || random.chance(0.45))
  const when = wet ? 'in the rain' : night ? 'at night' : 'in the evening'
  sheet.z = 0.05
  const disc = { x: width / 2 - side * width * random.range(0.14, 0.24), y: random.range(190, 270) }
  if (roof) {
    disc.y = random.range(300, 380)
    paintDisc(scene, disc.x, disc.y, random.range(112, 142), palette.accent, 0.6)
  } else {
    const r = random.range(62, 96)
    const moon = paleColour(scene, night ? 0.05 : 0.12)
    if (!night)
      sheet.shape(circle(disc.x, disc.y, r * 1.5), mix(palette.skyTop, palette.far, 0.35), {
        sh: null,
        opacity: 0.5,
      })
    paintDisc(scene, disc.x, disc.y, r, moon, 0.6)
    paintMoonMarks(scene, disc.x, disc.y, r, moon)
  }
  paintRows(scene)
  sheet.z = 0.9
  const x = width / 2 + side * width * random.range(0.14, 0.22)
  const window = roof ? undefined : nearHouse(scene, x, random.range(500, 560))
  const who = roof ? rooftop(scene, x, side) : ''
  if (wet) paintRain(scene, mix(palette.skyBottom, palette.glow, 0.5))
  else if (!night) paintBirds(scene, width / 2 + side * 90, 150, 4, mix(palette.near, palette.far, 0.3))
  if (window && !wet) washing(scene, window.x, side)
  return window
    ? { alt: `A city ${when}; in one lit window stands somebody`, focus: window }
    : { alt: `${who} on a roof above a city ${when}, before a low ${night ? 'moon' : 'sun'}`, focus: disc }
}

function paintRows(scene: Scene) {
  const { sheet, random, width } = scene
  const rows = [
    { top: random.range(360, 420), spread: 120, t: 0.12, wide: [64, 118] as const },
    { top: random.range(455, 520), spread: 115, t: 0.34, wide: [76, 140] as const },
    { top: random.range(590, 660), spread: 80, t: 0.6, wide: [96, 168] as const },
  ]
  for (const row of rows) {
    sheet.z = 0.15 + 0.6 * row.t
    let x = -random.range(10, 60)
    const hill = scene.noise(row.t * 9, 3)
    while (x < width + 20) {
      const wide = random.range(row.wide[0], row.wide[1])
      const swell = Math.sin((x / width) * Math.PI * 2 + hill * 6) * 46
      const top = row.top + swell + random.range(-row.spread, row.spread) * (random.chance(0.25) ? 1 : 0.55)
      building(scene, x, top, wide, row.t)
      x += wide + (random.chance(0.3) ? random.range(4, 18) : 1)
    }
  }
}
