import sharp from 'sharp'
import type { PictureTrace } from '../picture/port.ts'
import { chooseComposition, weigh, wordsOf } from './choose.ts'
import { compositions, type CompositionName } from './compositions.ts'
import { differenceHash, hashDistance } from './difference-hash.ts'
import { genreOf, type Palette, palettesOf } from './palettes.ts'
import type { Point } from './paths.ts'
import { pullPrint } from './print.ts'
import { createRandom } from './random.ts'
import { createScene } from './scene.ts'

export interface CoverRequest {
  genre: string
  premise: string
  /** Edge in pixels of the square. */
  size: number
  seed: string
  recent: readonly PictureTrace[]
}

export interface CoverPlan {
  composition: CompositionName
  palette: Palette
  key: string
  colourSvg: string
  lightSvg: string
  alt: string
  focus: Point
  hash: string
  /** Which attempt was taken, from 0. */
  attempt: number
  /** Bits to the nearest of the series' last covers; 64 for the first. */
  nearest: number
  /** Far enough from each of them, and farther still from those of its own composition. */
  distinct: boolean
}

const attempts = 8
const remembered = 12
const apart = 12
/** Two covers of one composition look alike at a distance where others do not. */
const apartAlike = 20

/**
 * Chooses and draws a cover as two SVGs. Attempts until it is 12 bits from each of the series' last 12
 * covers, and 20 from those of its own composition; after 8, takes the farthest. Never one of the last two
 * compositions, and the less one was used lately the likelier it is.
 */
export function planCover({ genre: key, premise, seed, recent }: CoverRequest): CoverPlan {
  const genre = genreOf(key)
  const words = wordsOf(premise)
  const weights = rested(weigh(genre, words), recent)
  const avoid = new Set(recent.slice(-2).map((trace) => trace.composition))
  let best: CoverPlan | undefined
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const composition = chooseComposition(
      createRandom(`${genre}|${seed}|${attempt}|composition`),
      weights,
      avoid,
    )
    const plan = drawPlan({ genre, composition, words, seed, attempt, recent })
    if (!best || plan.distinct || plan.nearest > best.nearest) best = plan
    if (best.distinct) break
  }
  return best!
}

function rested(weights: ReadonlyMap<CompositionName, number>, recent: readonly PictureTrace[]) {
  const times = (name: string) => recent.slice(-6).filter((trace) => trace.composition === name).length
  return new Map([...weights].map(([name, weight]) => [name, weight / (1 + 2 * times(name))] as const))
}

function drawPlan(from: {
  genre: ReturnType<typeof genreOf>
  composition: CompositionName
  words: ReadonlySet<string>
  seed: string
  attempt: number
  recent: readonly PictureTrace[]
}): CoverPlan {
  const { genre, composition, words, seed, attempt, recent } = from
  const palette = createRandom(`${genre}|${seed}|${attempt}|palette`).pick(palettesOf(genre))
  const key = `${genre}|${seed}#${attempt}|${composition}`
  const scene = createScene({ key, genre, palette, words })
  const { alt, focus } = compositions[composition](scene)
  const colourSvg = scene.sheet.colourSvg()
  const hash = differenceHash(colourSvg)
  const last = recent.slice(-remembered).map((trace) => ({ trace, bits: hashDistance(trace.hash, hash) }))
  const nearest = Math.min(64, ...last.map(({ bits }) => bits))
  const distinct = last.every(
    ({ trace, bits }) => bits >= (trace.composition === composition ? apartAlike : apart),
  )
  return {
    composition,
    palette,
    key,
    colourSvg,
    lightSvg: scene.sheet.lightSvg(),
    alt,
    focus,
    hash,
    attempt,
    nearest,
    distinct,
  }
}

export interface CoverPicture {
  bytes: Uint8Array
  alt: string
  trace: PictureTrace
}

/** A finished square cover as WebP. The same request gives the same bytes. */
export async function drawCover(request: CoverRequest): Promise<CoverPicture> {
  const plan = planCover(request)
  const { pixels, width, height } = pullPrint({ ...plan, width: request.size })
  const bytes = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .webp({ quality: 82 })
    .toBuffer()
  return { bytes, alt: plan.alt, trace: { hash: plan.hash, composition: plan.composition } }
}
