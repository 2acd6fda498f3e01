import type { Trick } from '../../types.ts'

export const whileFriday: Trick = {
  id: 'tr-while',
  titles: ['While Friday', 'Away for Cleaning'],
  themes: ['identity', 'home', 'isolation', 'authenticity'],
  window: { seen: 'half past seven', at: 'ten past eight', missed: 'nine' },
  core: 'borrowed notice',
  summary: 'left a notice so that nobody would look, in the wrong dialect',
  clue: `In [room], in the empty place, stood a card folded like a little roof. AWAY FOR CLEANING, it said, in ruled capitals that might have been anyone's, and underneath, WHILE FRIDAY.
V: I put my head in at a quarter past eight and saw that, and went away again. One does what a card says. It was nine before it came to me to ask who was cleaning it, and nobody was.
P: While Friday what?
V: I think somebody must have come in. / [V] turned the card over, to see whether it went on. / "While Friday's meeting is in progress," possibly.< Or "while Friday lasts."><
[D] put it away in a pocketbook. It would not fold flat.>`,
  slip: `D: Where were you, at [t.at]?
C: At draughts, in [gather], getting a hiding. I've a cold. I was sat there while gone nine, bar the once, when I went for a dry handkerchief, and never won a game; and it wasn't till they were putting the board away that I was told he'd been shifting my men every time I blew my nose.
D: Who had?
C: I'm naming nobody. He's eighty-eight, and it's the one bit of devilment left to him.< / [C] blew it now, at length, with both eyes open over the top. / All the same. If you're going round asking about dishonesty.>`,
  again: `D: You'd be gone how long, for the handkerchief?
C: As long as it takes. It was at the bottom of a drawer. / [C] had another, and consulted it. / He'd had three of my men and crowned himself, when I got back, so you may work it out from that.
D: He wouldn't say, I suppose, if I asked him?
C: He'd say whatever made most trouble. I would, at his age. / There was a pause for breath, through the mouth. / You'll get nothing out of anyone in there. They none of them look up from the board.`,
  sight: `An old woman, sitting on a trunk outside the carrier's office, asked [P] whether [P.he] would be so good as to mind it for a minute. She had to go over the road, and she had to be here while four.
P: While four what?
"While four," said the old woman.< She looked [P] over, and seemed to make allowances.> "While four o'clock, love. He doesn't come before that."
[P] sat down on the trunk. When [P.he] looked round for [D], it was to see [D.him] some way off under the awning, holding a bit of card out at arm's length, and reading it over, with one word a good deal louder than the rest.`,
  proof: `D: Where are you from? Before here, I mean.<
C: A long way up. What's that to do with anything?
D:> You were sat at that table "while gone nine". I took it that you'd lost hold of the sentence, with the cold. But where you come from it's what people say, when they mean until.
C: There's four counties say it.
D: There are, and I've been listening out for them since dinner time, and there's only you. [V] read this, and I read it, and all we could see was somebody called away with the rest unwritten. While Friday what?< / [D] stood the card on the table, with its back to the teapot. /> There isn't any more of it.< It was a good notion, too: we'd have gone on respecting that card till the end of the week.> You ruled every letter, so there'd be no hand to know. You couldn't rule out the word.< You'd not have seen it was there.>`,
  answer: `C: Till. / [C] said it over once more, to see where the tongue went. / Nineteen years I've been down here. I'd have gone to law on it that I said till. I thought I'd lost the lot.`,
}
