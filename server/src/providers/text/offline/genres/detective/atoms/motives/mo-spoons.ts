import type { Motive } from '../../types.ts'

export const spoons: Motive = {
  id: 'mo-spoons',
  not: ['th-spoon'],
  titles: ['The Sixteenth Spoon', 'Counting the Spoons'],
  themes: ['identity', 'truth', 'forgiveness', 'pride'],
  kind: 'old suspicion',
  trait: 'being suspected long enough',
  outcome: 'makes it tempting to oblige',
  tell: `D: Could you lend me a pencil?
[C] had both pockets turned out on the table before the sentence was over, and stood back a step, with the arms held a little away from the sides.
C: Comb. String. Half a pencil. / [C] seemed to notice where [C.his] arms were, and put them down. / You're welcome to it.`,
  gossip: `D: Does [V] trust [C]?
W: With anything. With the keys, the money, the lot. There's only the spoons.
D: What about the spoons?
W: [V] counts them. Every night, when [C]'s going home. One went missing the year [C] came, a silver one, a bit of a treasure, and it's been done ever since; it isn't meant. [V] chats the whole time, ever so friendly, about the weather, with one finger going along. / [W] showed the finger, going along. / And [C] stands at the door with [C.his] hat on, and waits for fifteen, and says good night. Nineteen years. If you didn't know, you'd take it for prayers.`,
  confession: `D: [V] has counted the spoons behind you for nineteen years. Why now?
C: I was looking for string, on Tuesday. At the back of [V]'s drawer there was an envelope with a spoon in it, and a date on the outside, in [V]'s writing. It was found the second winter.
V: It had slipped down behind. I fully intended to mention it.
C: Seventeen years ago. And you've gone on counting me out at fifteen, with the sixteenth in an envelope.
<V: It had become a habit. I really thought you didn't notice.>
C: I counted along. <I used to get there before you.> My own mother asked me, near the end, wouldn't I feel better if I just gave it back? </ [C] looked at [V] without heat, as at a sum that had at last come out. /> All that counting. I thought you ought to be right, the once.< I thought it might be a rest for both of us.>`,
  moral: `There were sixteen in the drawer that night. [D] had it on good authority, since everybody there had gone home without being told how many.`,
}
