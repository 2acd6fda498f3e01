import type { Thing } from '../../types.ts'

export const cushion: Thing = {
  id: 'th-cushion',
  titles: ['Blessed Are the Weak', 'One Wrong Letter'],
  themes: ['perfectionism', 'compassion', 'forgiveness', 'vulnerability'],
  the: 'the worked cushion',
  a: 'a cushion in cross-stitch',
  short: 'the cushion',
  size: 'arm',
  worth: 'little',
  describe: `D: What does it say?
V: It was meant to say that the meek are blessed. It took nine women a winter, and whoever had the third line lost count. "Blessed are the weak." They couldn't unpick it without the lamb.< So it was shown as it was; and somebody who'd come in only to get out of the weather sat down in front of it, they say, for most of an afternoon.>`,
  more: `The nine had never told which of them it was. The last had died in the spring, [V] said, and her nieces had gone through everything.`,
  found: `[obj] was in a pillow-case, on a bed of its own shape, as a cushion would be. Nobody had been hard on it. There was a dent in the lamb, where a head had been.`,
  back: `[V] shook [obj] and put it back, and then, since it had never in its life been used for anything, drew up a chair beneath it, and left that too.`,
}
