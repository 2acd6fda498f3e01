import { luma } from './colour.ts'
import type { Genre, Palette } from './palettes.ts'
import type { Point } from './paths.ts'
import { createNoise, createRandom, type Noise, type Random } from './random.ts'
import { createSheet, type Sheet } from './sheet.ts'

/** Everything a composition draws with. The picture is always 1024 high; only films are wider or narrower. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly genre: Genre
  readonly palette: Palette
  /** Stars out, windows lit. */
  readonly night: boolean
  /** The one side the light comes from: -1 left, 1 right. Every shape obeys it. */
  readonly lit: -1 | 1
  readonly random: Random
  readonly noise: Noise
  readonly sheet: Sheet
  /** Lower-case words of the premise, for choosing among a composition's subjects. */
  readonly words: ReadonlySet<string>
}

export interface Drawn {
  alt: string
  /** Where the accent sits. */
  focus: Point
}

export type Composition = (scene: Scene) => Drawn

export interface SceneOptions {
  key: string
  genre: Genre
  palette: Palette
  words?: ReadonlySet<string>
  width?: number
}

export function createScene({ key, genre, palette, words = new Set(), width = 1024 }: SceneOptions): Scene {
  const random = createRandom(`${key}|scene`)
  const lit = random.sign()
  return {
    width,
    height: 1024,
    genre,
    palette,
    night: luma(palette.skyTop) < 110,
    lit,
    random,
    noise: createNoise(`${key}|noise`),
    sheet: createSheet(width, 1024, lit),
    words,
  }
}
