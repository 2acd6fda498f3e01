import type { Thing } from '../../types.ts'
import { barometer } from './th-barometer.ts'
import { bottle } from './th-bottle.ts'
import { castle } from './th-castle.ts'
import { complaints } from './th-complaints.ts'
import { cushion } from './th-cushion.ts'
import { fiddle } from './th-fiddle.ts'
import { fork } from './th-fork.ts'
import { globe } from './th-globe.ts'
import { medal } from './th-medal.ts'
import { model } from './th-model.ts'
import { pike } from './th-pike.ts'
import { queen } from './th-queen.ts'
import { seal } from './th-seal.ts'
import { spoon } from './th-spoon.ts'

export const things: Thing[] = [
  barometer,
  bottle,
  castle,
  complaints,
  cushion,
  fiddle,
  fork,
  globe,
  medal,
  model,
  pike,
  queen,
  seal,
  spoon,
]
