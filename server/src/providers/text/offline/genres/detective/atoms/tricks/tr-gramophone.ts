import type { Trick } from '../../types.ts'

export const gramophone: Trick = {
  id: 'tr-gramophone',
  titles: ['The Same Three Notes', 'Somebody Has To'],
  themes: ['perfectionism', 'pride', 'deception'],
  window: { seen: 'half past seven', at: 'ten past eight', missed: 'nine' },
  core: 'stuck record',
  summary: 'left a gramophone playing for an alibi, and it stuck',
  clue: `Through the wall of [room], which was boards and a sheet of paper, came a waltz from a gramophone.
V: I sit next door, of an evening, and it's no thicker there. That's the one with the scratch. It gets as far as the second tune, and then it's the same three notes, over and over, till somebody goes and gives it a push. / [V] held up a finger, and they listened; the three notes came, and came again, and were pushed. / Now, he's awake. Last night, about [t.at], I counted two hundred.< I'd have gone myself. But one does get tired of being the person who goes.><
[D] knocked on the wall. It sounded much the same as the waltz.>`,
  slip: `D: Where were you at [t.at]?
C: Where I always am if there's music. In [gather], by the gramophone, seeing to it.< Give that lot a machine and they'll wind it up and go and look at the view.> They'd all gone out on [outside] for air. I had it to myself, from eight till the half hour, and never sat down.<
D: You're fond of music.
C: I'm fond of it going on.> There's one record with a scratch that'd drive you to drink, and it doesn't get three times round with me. It's like a fork on a plate. / [C]'s forefinger had gone out over the table and given the air a little push. / The others wouldn't notice till Christmas. Somebody has to.`,
  again: `D: They all speak well of the music.
C: Do they? They've never said so. / [C] seemed to be turning it over for the price. / I suppose they'd say if it stopped.
D: What would you do if you were called away, in the middle of a side?
C: Lift the needle. You can't leave it to itself. It's only a machine, it doesn't know when it's gone wrong.
D: No. It just says the same thing again.
¶[C] looked at [D] hard, and said that there was a draught.`,
  sight: `In the tea shop a very small boy was saying "Mum." He said it without heat, at even distances, to the back of a tall chair with a hat showing over it.< All round the room people had begun to lay down their forks.>
P: Why doesn't she answer him?
[D] had been counting, and was at thirty-one.
D: Because she isn't there.
A woman came in from the yard, drying her hands, and stopped. "What?" she said.< The boy told her that it was nothing.> The hat was hung on the chair by its elastic; and [D], who had ordered a bun, got up and left it.`,
  proof: `D: You had the gramophone to yourself from eight till the half hour, and you never left it.<
C: They were all just outside. They'll tell you it was playing.
D: They do. They heard it, and took it that you were with it.> But [V] was on the other side of that wall. At [t.at] it came to the scratch, and it went round two hundred times.
C: I may have been thinking of something. A person can be standing beside a thing and not hear it.
D: Most can. It doesn't get three times round with you.< You couldn't so much as tell me about it without your finger going out to give it a push. / Everyone looked at the finger, which was withdrawn. /> I don't believe you could have stood in here for twenty turns. Two hundred is near enough three minutes, and that's what it takes to get along to [room], and do what you did there, and get back.< You left it to say you were in.>< It did its best. It said it over and over.>`,
  answer: `C: I heard it start. I'd got [obj.short] in my hands and the door half open, and I heard it go.< / [C] shut [C.his] eyes for a moment. /> I could hear it all the way down the passage. I tell you, I almost put the thing back and ran.`,
}
