import type { Motive } from '../../types.ts'
import { afternoon } from './mo-afternoon.ts'
import { asking } from './mo-asking.ts'
import { jumble } from './mo-jumble.ts'
import { kindness } from './mo-kindness.ts'
import { letter } from './mo-letter.ts'
import { lock } from './mo-lock.ts'
import { lunch } from './mo-lunch.ts'
import { mend } from './mo-mend.ts'
import { peg } from './mo-peg.ts'
import { perkins } from './mo-perkins.ts'
import { spoons } from './mo-spoons.ts'
import { staying } from './mo-staying.ts'
import { trifle } from './mo-trifle.ts'

export const motives: Motive[] = [
  asking,
  afternoon,
  jumble,
  kindness,
  letter,
  lock,
  lunch,
  mend,
  peg,
  perkins,
  spoons,
  staying,
  trifle,
]
