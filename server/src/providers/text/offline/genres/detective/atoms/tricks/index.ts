import type { Trick } from '../../types.ts'
import { bulb } from './tr-bulb.ts'
import { cards } from './tr-cards.ts'
import { coin } from './tr-coin.ts'
import { ferns } from './tr-ferns.ts'
import { good } from './tr-good.ts'
import { gramophone } from './tr-gramophone.ts'
import { ink } from './tr-ink.ts'
import { lamp } from './tr-lamp.ts'
import { ring } from './tr-ring.ts'
import { rug } from './tr-rug.ts'
import { shoes } from './tr-shoes.ts'
import { lightSwitch } from './tr-switch.ts'
import { tray } from './tr-tray.ts'
import { vase } from './tr-vase.ts'
import { whileFriday } from './tr-while.ts'
import { windmill } from './tr-windmill.ts'

export const tricks: Trick[] = [
  bulb,
  cards,
  coin,
  ferns,
  good,
  gramophone,
  ink,
  lamp,
  ring,
  rug,
  shoes,
  lightSwitch,
  tray,
  vase,
  whileFriday,
  windmill,
]
