import type { Thing } from '../../types.ts'

export const fiddle: Thing = {
  id: 'th-fiddle',
  titles: ['Quarter Size', 'Somebody Small'],
  themes: ['legacy', 'bonds', 'second chances', 'time'],
  the: 'the quarter-size fiddle',
  a: 'a quarter-size violin',
  short: 'the fiddle',
  size: 'arm',
  worth: 'money',
  describe: `D: Who plays it?
V: Nobody. It's a proper violin for a child of five. He was a great maker, and he made it for his daughter, who took one look and said she would rather have a dog.< There's a man in Vienna has written a paper on how it would sound, and people come to look at it and lower their voices.>`,
  more: `She got the dog. She was over ninety when she gave the violin to [place], and she said that the dog had been the better bargain.`,
  found: `[obj] lay in a baby's shawl in the bottom of a shopping basket. Somebody had put strings on it; they were new, and in tune, and on the chin-rest was the faint round mark of a chin.`,
  back: `[V] put [obj] back, and did not take off the strings. A child on the way past with its mother was asked if it would care to pluck one. It had a very small, exact, brown voice.`,
}
