import type { Thing } from '../../types.ts'

export const spoon: Thing = {
  id: 'th-spoon',
  titles: ['The Thirteenth Spoon', 'A Place at Table'],
  themes: ['forgiveness', 'identity', 'compassion'],
  the: 'the Judas spoon',
  a: 'a silver apostle spoon',
  short: 'the spoon',
  size: 'pocket',
  worth: 'money',
  describe: `D: Only the one spoon?
V: There were thirteen, with an apostle on the end of each, and twelve were sold to mend the roof. Nobody would bid on Judas. So we kept him.< He's the best of them, if you look; the man who made the others had had practice by then.>< New people are given their soup with him, the first day, and told afterwards.>`,
  more: `A dealer came every spring to offer for it, and every spring, [V] said, he offered slightly more and stayed slightly longer.`,
  found: `[obj] was rolled in a table napkin, in a spectacle case, in the toe of a winter boot. Someone had taken the time to polish him. Only the purse in his hand was still black.`,
  back: `[obj] went back on its two nails. It had hung by custom with the face to the wall, and [V], having got it so, looked at it for a bit and turned it round.`,
}
