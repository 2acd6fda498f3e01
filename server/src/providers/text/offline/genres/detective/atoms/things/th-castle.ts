import type { Thing } from '../../types.ts'

export const castle: Thing = {
  id: 'th-castle',
  titles: ['The Sugar Castle', 'Somebody Had Licked It'],
  themes: ['time', 'vulnerability', 'home'],
  the: 'the sugar castle',
  a: 'a castle made of sugar',
  short: 'the castle',
  size: 'arm',
  worth: 'little',
  describe: `D: Who makes a castle out of sugar?
V: A pastrycook, for a royal visit, with forty windows and a drawbridge that goes up. The visit was put off, because of a cough.< They thought it would be the next spring, so the castle was kept; and then of course it was the next, and the next.> It's gone the colour of old piano keys.< We've still got the bunting.>`,
  more: `The west tower was shorter than the east. Every generation of children at [place], [V] said, had been told which of their uncles had done that.`,
  found: `[obj] was in a hatbox, packed all round with tissue, and had travelled without losing a window. There was a dead wasp in the courtyard, on its back, which had evidently been some time at the wall.`,
  back: `[V] carried [obj] back with [V.his] chin up, like someone with a full basin. When it was down they saw that the drawbridge, which had been stuck for forty years, had dropped open on the way.`,
}
