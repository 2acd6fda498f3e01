import type { Herring } from '../../types.ts'
import { arch } from './he-arch.ts'
import { arctic } from './he-arctic.ts'
import { bacon } from './he-bacon.ts'
import { bear } from './he-bear.ts'
import { bicycle } from './he-bicycle.ts'
import { bucket } from './he-bucket.ts'
import { chairs } from './he-chairs.ts'
import { crossword } from './he-crossword.ts'
import { dog } from './he-dog.ts'
import { feud } from './he-feud.ts'
import { french } from './he-french.ts'
import { hen } from './he-hen.ts'
import { jam } from './he-jam.ts'
import { letters } from './he-letters.ts'
import { osgood } from './he-osgood.ts'
import { shed } from './he-shed.ts'
import { taste } from './he-taste.ts'
import { umbrella } from './he-umbrella.ts'
import { windowBoy } from './he-window.ts'

export const herrings: Herring[] = [
  arch,
  arctic,
  bacon,
  bear,
  bicycle,
  bucket,
  chairs,
  crossword,
  dog,
  feud,
  french,
  hen,
  jam,
  letters,
  osgood,
  shed,
  taste,
  umbrella,
  windowBoy,
]
