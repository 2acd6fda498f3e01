import { celestial } from './compositions/celestial.ts'
import { interior } from './compositions/interior.ts'
import { landscape } from './compositions/landscape.ts'
import { road } from './compositions/road.ts'
import { sea } from './compositions/sea.ts'
import type { Composition } from './scene.ts'

export const compositions = { landscape, celestial, interior, road, sea } satisfies Record<
  string,
  Composition
>

export type CompositionName = keyof typeof compositions

export const compositionNames = Object.keys(compositions) as CompositionName[]
