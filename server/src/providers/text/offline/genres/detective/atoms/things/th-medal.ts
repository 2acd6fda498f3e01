import type { Thing } from '../../types.ts'

export const medal: Thing = {
  id: 'th-medal',
  titles: ['For Gallantry', 'A Good Swimmer'],
  themes: ['pride', 'truth', 'legacy', 'connection'],
  the: "the donkey's medal",
  a: 'a medal for lifesaving',
  short: 'the medal',
  size: 'pocket',
  worth: 'little',
  describe: `D: What did a donkey do, to be given a medal?
V: She walked into the flood with the rope round her and brought eleven people across. But the committee had only ever thought of there being men, so it says "For his conspicuous gallantry."< She had it on for the whole of the speeches. Afterwards she ate the ribbon, so that one's a replacement.>`,
  more: `Of the eleven, [V] said, nine had grandchildren in [town], and any of them could tell you which corner of it she had bitten.`,
  found: `[obj] was in an envelope, in a pocket, with a pin through the flap. It had been rubbed bright on one side only, which is what comes of being held for a long time in a closed hand.`,
  back: `[V] hung [obj] on its nail. The ribbon had got a turn in it, and showed, when it settled, the side where somebody long ago had sewn in red thread, very small, the word "her".`,
}
