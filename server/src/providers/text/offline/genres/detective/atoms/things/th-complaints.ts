import type { Thing } from '../../types.ts'

export const complaints: Thing = {
  id: 'th-complaints',
  titles: ['For Your Attention', 'Eighty Years of Soup'],
  themes: ['legacy', 'truth', 'connection', 'time'],
  the: 'the complaints book',
  a: 'a complaints book',
  short: 'the book',
  size: 'arm',
  worth: 'little',
  describe: `D: Complaints of what?
V: The soup. The draught. The soup.< It goes back to the week we opened, and it's the only history we have.> There's one gentleman who wrote every Friday for twenty-two years about a hinge, and then comes a line in another hand, to say that he had passed away on the Tuesday, and that the hinge had now been seen to.`,
  more: `It had been answered in the margin, all the way through, by eleven different people, and every one of them, [V] said, had been sorry.`,
  found: `[obj] was in a music case under a volume of duets. A bus ticket marked the place. The last complaint in it was in pencil, unsigned, four lines long, and had been rubbed out so hard that there was a hole.`,
  back: `[V] put [obj] back in its place and laid a pencil on top of it. There had always been a pen, on a chain; but people think twice, said [V], before they complain in ink.`,
}
