// The full check of the offline covers: `node bench/offline-covers.ts`. Prints a table and fails when a
// limit is missed. About two minutes on two cores.
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { PictureTrace } from '../server/src/providers/picture/port.ts'
import { compositionNames } from '../server/src/providers/drawing/compositions.ts'
import { drawCover, planCover } from '../server/src/providers/drawing/cover.ts'
import { hashDistance } from '../server/src/providers/drawing/difference-hash.ts'
import { drawScene, isLettered, isSound, measureCover } from '../server/src/providers/drawing/measure.ts'
import { genres, palettesOf } from '../server/src/providers/drawing/palettes.ts'

const rows: { check: string; measured: string; limit: string; pass: boolean }[] = []
const row = (check: string, measured: string, limit: string, pass: boolean) =>
  rows.push({ check, measured, limit, pass })
const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b)
const at = (list: readonly number[], share: number) => sorted(list)[Math.floor((list.length - 1) * share)]!

const shares: number[] = []
const near: number[] = []
const deviations: number[] = []
const milliseconds: number[] = []
const kilobytes: number[] = []
let peak = 0
let unequal = 0
let misshapen = 0
for (const genre of genres) {
  for (let seed = 0; seed < 12; seed += 1) {
    const request = { genre, premise: '', size: 1024, seed: `bench-${seed}`, recent: [] }
    const plan = planCover(request)
    const measured = await measureCover(plan, plan.key)
    shares.push(measured.accentShare)
    near.push(measured.nearFocus)
    deviations.push(measured.deviation)
    const started = performance.now()
    const { bytes } = await drawCover(request)
    milliseconds.push(performance.now() - started)
    if (milliseconds.length <= 39) peak = process.resourceUsage().maxRSS / 1024
    kilobytes.push(bytes.byteLength / 1024)
    const meta = await sharp(bytes).metadata()
    if (meta.width !== 1024 || meta.height !== 1024 || meta.hasAlpha) misshapen += 1
    if (seed % 4 === 0) {
      const digest = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')
      if (digest((await drawCover(request)).bytes) !== digest(bytes)) unequal += 1
    }
  }
}

let broken = 0
for (const name of compositionNames) {
  for (const genre of genres) {
    for (const [index, palette] of palettesOf(genre).entries()) {
      const drawn = drawScene(name, { key: `${genre}|full${index}|${name}`, genre, palette })
      if (![drawn.colourSvg, drawn.lightSvg].every((svg) => isSound(svg) && !isLettered(svg))) broken += 1
    }
  }
}
row('390 of composition, genre, palette: broken or lettered', String(broken), '0', broken === 0)

const span = (list: readonly number[], digits: number) =>
  `${at(list, 0).toFixed(digits)} .. ${at(list, 1).toFixed(digits)}`
row(
  'accent share of 120',
  span(shares, 4),
  '.0025 .. .095',
  at(shares, 0) >= 0.0025 && at(shares, 1) <= 0.095,
)
row('accent near the focus, 10th percentile', at(near, 0.1).toFixed(2), '>= .70', at(near, 0.1) >= 0.7)
row('luminance deviation at 96 px', span(deviations, 1), '>= 20', at(deviations, 0) >= 20)
row('square and opaque', `${120 - misshapen} of 120`, '120', misshapen === 0)
row('redrawn byte-equal', `${30 - unequal} of 30`, '30', unequal === 0)

const distances: number[] = []
const tried: number[] = []
let repeats = 0
for (const genre of genres) {
  const traces: PictureTrace[] = []
  for (let episode = 0; episode < 30; episode += 1) {
    const plan = planCover({ genre, premise: '', size: 1024, seed: `series:${episode}`, recent: traces })
    if (traces.length > 0)
      distances.push(Math.min(...traces.slice(-12).map((trace) => hashDistance(trace.hash, plan.hash))))
    if (traces.slice(-2).some((trace) => trace.composition === plan.composition)) repeats += 1
    tried.push(plan.attempt + 1)
    traces.push({ hash: plan.hash, composition: plan.composition })
  }
}
row('series of 30, ten genres: least distance', String(at(distances, 0)), '>= 12', at(distances, 0) >= 12)
row('series: composition of the last two again', String(repeats), '0', repeats === 0)
row(
  'series: attempts, mean and most',
  `${(tried.reduce((a, b) => a + b, 0) / tried.length).toFixed(2)}, ${at(tried, 1)}`,
  '<= 2.5',
  tried.reduce((a, b) => a + b, 0) / tried.length <= 2.5,
)

row(
  'ms a cover at 1024, median and most',
  `${at(milliseconds, 0.5).toFixed(0)}, ${at(milliseconds, 1).toFixed(0)}`,
  'median <= 600',
  at(milliseconds, 0.5) <= 600,
)
row('KB a cover, WebP 82', span(kilobytes, 0), '<= 480', at(kilobytes, 1) <= 480)
row('peak memory after 39 covers, MB', peak.toFixed(0), '<= 350', peak <= 350)

console.table(rows)
process.exitCode = rows.every((r) => r.pass) ? 0 : 1
