import type { Scene } from '../scene.ts'
import { type Brush, createBrush } from './brush.ts'
import { books, candle, lens, hourglass, hat, lamp, phone } from './objects.ts'
import { cup, bottle, vase, goblet, plant, pear } from './vessels.ts'

export const thingNames = [
  'cup',
  'bottle',
  'vase',
  'books',
  'candle',
  'pear',
  'lens',
  'hourglass',
  'hat',
  'lamp',
  'phone',
  'goblet',
  'plant',
] as const

export type ThingName = (typeof thingNames)[number]

export const thingWords: Record<ThingName, string> = {
  cup: 'a steaming cup',
  bottle: 'a bottle',
  vase: 'a vase of berries',
  books: 'a stack of books',
  candle: 'a burning candle',
  pear: 'a pear',
  lens: 'a magnifying glass',
  hourglass: 'an hourglass',
  hat: 'a hat',
  lamp: 'a table lamp',
  phone: 'an old telephone',
  goblet: 'a goblet',
  plant: 'a potted plant',
}

/** Half the widest part, for placing and shadows, in the units the things are drawn in. */
export const halfWidths: Record<ThingName, number> = {
  cup: 132,
  bottle: 62,
  vase: 108,
  books: 138,
  candle: 84,
  pear: 98,
  lens: 112,
  hourglass: 84,
  hat: 152,
  lamp: 112,
  phone: 130,
  goblet: 76,
  plant: 92,
}

const drawings: Record<ThingName, (brush: Brush) => void> = {
  cup,
  bottle,
  vase,
  goblet,
  plant,
  pear,
  books,
  candle,
  lens,
  hourglass,
  hat,
  lamp,
  phone,
}

/** Draws a thing standing on y = 0 about x = 0, 150-380 units high, in one colour and its neighbours. */
export function drawThing(scene: Scene, name: ThingName, colour: string) {
  drawings[name](createBrush(scene, colour))
}
