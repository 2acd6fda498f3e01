import type { Setting } from '../../types.ts'
import { almshouse } from './se-almshouse.ts'
import { auction } from './se-auction.ts'
import { boatyard } from './se-boatyard.ts'
import { junction } from './se-junction.ts'
import { lido } from './se-lido.ts'
import { observatory } from './se-observatory.ts'
import { palmHouse } from './se-palmhouse.ts'
import { pass } from './se-pass.ts'
import { press } from './se-press.ts'
import { pumpRoom } from './se-pump.ts'
import { records } from './se-records.ts'
import { school } from './se-school.ts'
import { seeds } from './se-seeds.ts'
import { theatre } from './se-theatre.ts'

export const settings: Setting[] = [
  almshouse,
  auction,
  boatyard,
  junction,
  lido,
  observatory,
  palmHouse,
  pass,
  press,
  pumpRoom,
  records,
  school,
  seeds,
  theatre,
]
