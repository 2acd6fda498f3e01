import type { Thread } from '../../types.ts'

export const recipe: Thread = {
  id: 'td-recipe',
  titles: ['One Hour', 'Beat Well', 'A Word Nobody Could Read'],
  themes: ['forgiveness', 'second chances', 'bonds', 'time', 'connection'],
  echo: 'a word that nobody could read',
  open: `P: What is it meant to be?
D: Seed cake.
<P: It's got gravel in it.>
D: That's the third. I've done it to the letter; only there are four of the letters I'm not sure of.
¶[D] propped the card against the milk. It was in pencil, in a hand like a hedge in winter. "Mix," it said. "Beat well." And then, by itself on a line and underscored, was a word that might have been anything at all, and after it: "one hour."
P: Salt?
D: For an hour?
P: Wilt, then. You could write and ask. Who's it from?
D: An old friend. We had words, four years ago, and since then we haven't had any. And then that came. </ [D] turned the card over; there was only an address. /> You can't break a silence to say that you can't read it.
<¶[P] took another piece, out of friendship, and put it in a pocket.>`,
  middle: `W: Fiddling. That's what's wrong with most people's bread. I'd an aunt who used to go and sit on the wall, with her back to it. "What are you doing?" we'd say. "I'm doing the bread." </ [W] folded [W.his] arms, and sat for a moment like the aunt. /> She said it was the one part they never put in the book, because it looks like nothing. <And all the rest's no good without.>
[D] had stopped writing. It was a little while before [D.he] asked the next question, and it was one [D.he] had asked before.`,
  again: `P: "Want, one hour."
D: Want what?
P: It doesn't say. Just want.
D: We neither of us had the right of it, as I remember. I've been over my own side a good deal. / [D] stepped round a puddle that was not there. / Every word of mine was perfectly clear.`,
  answer: `[D] mixed it, and beat it well, and put down the spoon, and went and sat on the step.
P: What happens now?
D: Nothing. It's on the card.<
P: You've read it?
D: I'd been reading it right along.> I thought it was an instruction about the cake. / [D] moved over, so that there was half of a step. / It says "Wait."
¶They sat with their backs to it for an hour<, by [P]'s watch, and a number of people went past>. When it was in the oven [D] found a postcard, addressed it, and thought; and then, taking trouble over every letter, so that it could have been read by a child or across a street, wrote: Have waited. Sunday?`,
}
