import type { Thing } from '../../types.ts'

export const globe: Thing = {
  id: 'th-globe',
  titles: ['Land in Sight', 'An Island to the South'],
  themes: ['truth', 'home', 'self-told stories'],
  the: 'the globe with the extra island',
  a: 'a globe with an island too many',
  short: 'the globe',
  size: 'arm',
  worth: 'money',
  describe: `D: What sort of globe?
V: It's a library globe, hand-coloured, and in the southern ocean there's an island that isn't there. The engraver's apprentice put it in and called it after a girl.< By the time anyone noticed, a captain had been out to look for it, at some expense, and had reported it quite pleasant.>`,
  more: `A perfect one, [V] said, would fetch a third of the price. People will pay for a place that nobody can get to.`,
  found: `[obj] was in a laundry bag, between two sheets, with its axis out. It had been packed by somebody who knew how; there was cotton wool round the poles, and over the island a folded handkerchief.`,
  back: `[V] set [obj] in its place and turned it, as everyone did, until the island came round. Somebody had always kept that side to the wall. It was left where one could see it.`,
}
