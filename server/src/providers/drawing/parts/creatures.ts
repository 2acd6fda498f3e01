import { mix } from '../colour.ts'
import type { Scene } from '../scene.ts'
import type { Shade } from '../sheet.ts'

export const creatureNames = ['fox', 'owl', 'hare', 'whale', 'moth', 'heron', 'crow'] as const

export type CreatureName = (typeof creatureNames)[number]

export const body: Shade = [
  [0, 0.45],
  [0.45, 0.04],
  [1, -0.5],
]

export const soft: Shade = [
  [0, 0.2],
  [1, -0.25],
]

/** Lighter and darker parts of a coat; on an ink silhouette both stay near ink. */
export function tones(scene: Scene, coat: string) {
  const { ink, glow } = scene.palette
  const dark = coat === ink
  return {
    pale: mix(coat, glow, dark ? 0.1 : 0.78),
    light: mix(coat, glow, dark ? 0.05 : 0.28),
    deep: mix(coat, ink, dark ? 0 : 0.34),
    ink,
    eye: dark ? mix(ink, glow, 0.7) : ink,
  }
}
