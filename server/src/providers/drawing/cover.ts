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
}

const attempts = 8
const remembered = 12
const apart = 12

/**
 * Chooses and draws a cover as two SVGs. Attempts until it is 12 bits from each of the series' last 12
 * covers; after 8, takes the farthest. Never one of the last two compositions.
 */
export function planCover({ genre: key, premise, seed, recent }: CoverRequest): CoverPlan {
  const genre = genreOf(key)
  const words = wordsOf(premise)
  const weights = weigh(genre, words)
  const avoid = new Set(recent.slice(-2).map((trace) => trace.composition))
  let best: CoverPlan | undefined
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const composition = chooseComposition(
      createRandom(`${genre}|${seed}|${attempt}|composition`),
      weights,
      avoid,
    )
    const plan = drawPlan({ genre, composition, words, seed, attempt, recent })
    if (!best || plan.nearest > best.nearest) best = plan
    if (best.nearest >= apart) break
  }
  return best!
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
  const nearest = Math.min(64, ...recent.slice(-remembered).map((trace) => hashDistance(trace.hash, hash)))
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
