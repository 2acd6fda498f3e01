import type { Thing } from '../../types.ts'

export const model: Thing = {
  id: 'th-model',
  titles: ['The Extra Door', 'A House of Cork'],
  not: ['se-press', 'se-auction'],
  themes: ['home', 'secrets', 'self-told stories', 'isolation'],
  the: 'the cork model',
  a: 'a model of the place in cork',
  short: 'the model',
  size: 'arm',
  worth: 'little',
  describe: `D: A model of what?
V: Of [place], in cork, the whole of it, done by a man who was ill here for two winters and saved up what came out of the bottles.< It's right to the inch. I've measured.> Except that there's a door in it, round the side, where there's only wall. He'd been asked about it; he said it was for when he was better.`,
  more: `At least once a year, [V] said, some perfectly sensible visitor came back in from [outside] to say that it wasn't there.`,
  found: `[obj] was in a bread bin, under a cloth, and smelt a little of crust. One chimney had come away. The door at the side, which was no bigger than a stamp, had been worked open with a pin.`,
  back: `[V] put [obj] back, and somebody found the chimney. The little door would not quite shut again, so they left it.`,
}
