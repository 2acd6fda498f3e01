import type { Thread } from '../../types.ts'
import { bench } from './td-bench.ts'
import { book } from './td-book.ts'
import { chess } from './td-chess.ts'
import { glasses } from './td-glasses.ts'
import { hat } from './td-hat.ts'
import { jersey } from './td-jersey.ts'
import { spareKey } from './td-key.ts'
import { ladder } from './td-ladder.ts'
import { number } from './td-number.ts'
import { piano } from './td-piano.ts'
import { recipe } from './td-recipe.ts'
import { tune } from './td-tune.ts'
import { wave } from './td-wave.ts'

export const threads: Thread[] = [
  bench,
  book,
  chess,
  glasses,
  hat,
  jersey,
  spareKey,
  ladder,
  number,
  piano,
  recipe,
  tune,
  wave,
]
