import type { Thing } from '../../types.ts'

export const seal: Thing = {
  id: 'th-seal',
  titles: ['Signed and Sealed', 'A Good Impression'],
  themes: ['truth', 'legacy', 'identity', 'compromise'],
  the: "the founders' seal",
  a: 'a small gold seal',
  short: 'the seal',
  size: 'pocket',
  worth: 'money',
  describe: `D: How big is it?
V: It's gold, the size of a walnut, and it's cut the wrong way about. The engraver forgot that a seal prints backwards. So the founders' motto has gone out in looking-glass writing on every deed we ever signed<, and there was a judge who held that none of them was binding unless you read it in the mirror>.`,
  more: `It was used once a year now, on the list of subscribers. [V] held the candle. It took four people to agree that it had come out.`,
  found: `[obj] was at the bottom of a tin of boiled sweets, sticky but whole. It had left its mark on several of them. On those, for the first time anyone knew of, the motto read from left to right.`,
  back: `[obj] was washed under the tap and put back on its square of baize. The baize had been cut a little large for it, and now, with the sugar off, one saw why.`,
}
