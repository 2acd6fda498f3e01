import type { Weather } from '../types.ts'
import { item, type PoolItem } from './pool.ts'

/** One line of weather each, joined to the narration beside it. */
export const weatherLines: Record<Weather, PoolItem[]> = {
  rain: [item('we-rain-bore', `It rained the way a bore talks, with no full stops.`)],
  fog: [
    item('we-fog-post', `The fog had come in with the post and, like it, was mostly for other people.`, {
      hour: ['morning'],
    }),
  ],
  wind: [item('we-wind-hats', `There was a wind that went through people's pockets.`)],
  frost: [
    item(
      'we-frost-step',
      `It had frozen hard, and everyone walked as if they had been told a secret about the pavement.`,
    ),
  ],
  sun: [
    item(
      'we-sun-chairs',
      `The sun was out, and the whole town had found some reason to carry a chair from one place to another.`,
    ),
  ],
  grey: [item('we-grey-tin', `The sky had the look of a tin tray.`)],
}

/** A thought of D's, once in a while. */
export const asides: PoolItem[] = [
  item(
    'as-list',
    `People lie, [D] thought, in the places where they have been hurt before; you could draw up quite a good map.`,
    { hour: ['noon', 'afternoon'] },
  ),
]
