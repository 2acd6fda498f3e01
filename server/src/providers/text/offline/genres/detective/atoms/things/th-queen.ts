import type { Thing } from '../../types.ts'

export const queen: Thing = {
  id: 'th-queen',
  titles: ['The White Queen', 'Played With a Salt Cellar'],
  themes: ['bonds', 'forgiveness', 'time'],
  the: 'the white queen',
  a: 'an ivory queen from a chess set',
  short: 'the queen',
  size: 'pocket',
  worth: 'money',
  describe: `D: And the rest of the set?
V: There's only the queen. Two brothers who founded the place played every night, until they fell out over a move; and the one who left took the white men with him, all but her, because the other had her in his hand.< He kept his own side set out for thirty years. When he wanted a game he used a salt cellar for everything else.>`,
  more: `The rest of the white men were in a museum abroad, which wrote every few years, in beautiful English, to ask after her health.`,
  found: `[obj] was in a tobacco tin, in sawdust, with the lid tied down. She had been carved with one hand up, as though to stop somebody speaking, and it was the hand that they saw first.`,
  back: `[obj] was put back. There was a letter abroad that [V] had owed for two years, about lending her for a season, to stand with the others; it was written, before supper, and somebody went out to post it.`,
}
