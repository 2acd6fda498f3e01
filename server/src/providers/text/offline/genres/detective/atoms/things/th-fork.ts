import type { Thing } from '../../types.ts'

export const fork: Thing = {
  id: 'th-fork',
  titles: ['A Shade Flat', 'The Note A'],
  themes: ['home', 'connection', 'authenticity', 'bonds'],
  the: 'the tuning fork',
  a: 'a steel tuning fork',
  short: 'the fork',
  size: 'pocket',
  worth: 'little',
  describe: `D: What note does it give?
V: An A, a shade flat. It's the only one there was for twenty miles, so everything in [town] was tuned to it: the organ, the band, every piano in every front room.< We're all of us flat together.>< You'd not know, unless you went away. People marry out, and come home at Christmas, and can't think what's the matter with the carols.>`,
  more: `A new one was sent for once, and used for a week. [V] had heard that it made the dogs sit down.`,
  found: `[obj] was in a bundle of pencils with an elastic round them. [P], who had drawn it out, let it knock on the edge of the table; and at the note four people lifted their heads, like people called by name.`,
  back: `[V] put [obj] in its place, and then took it out again and struck it, once, to see that nothing had happened to it. Across the way somebody at a piano stopped, found the note, and went on.`,
}
