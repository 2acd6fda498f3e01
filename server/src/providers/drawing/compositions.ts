import { arches } from './compositions/arches.ts'
import { botanical } from './compositions/botanical.ts'
import { celestial } from './compositions/celestial.ts'
import { creature } from './compositions/creature.ts'
import { interior } from './compositions/interior.ts'
import { landscape } from './compositions/landscape.ts'
import { map } from './compositions/map.ts'
import { road } from './compositions/road.ts'
import { sea } from './compositions/sea.ts'
import { skyline } from './compositions/skyline.ts'
import { stairs } from './compositions/stairs.ts'
import { stilllife } from './compositions/stilllife.ts'
import { tension } from './compositions/tension.ts'
import type { Composition } from './scene.ts'

export const compositions = {
  arches,
  botanical,
  celestial,
  creature,
  interior,
  landscape,
  map,
  road,
  sea,
  skyline,
  stairs,
  stilllife,
  tension,
} satisfies Record<string, Composition>

export type CompositionName = keyof typeof compositions

export const compositionNames = Object.keys(compositions) as CompositionName[]
