import type { Trick } from '../../types.ts'

export const lightSwitch: Trick = {
  id: 'tr-switch',
  titles: ['Up to the Armpit', 'Moved Without Notice'],
  themes: ['deception', 'change', 'secrets'],
  window: { seen: 'six', at: 'twenty to eight', missed: 'half past eight' },
  core: 'moved bookcase',
  summary: 'complained of a light switch that nobody could have known about',
  clue: `Going into [room], [P] felt for the light on one side of the door, then on the other, then as high as [P.he] could reach.
V: Ah. No. It's behind the bookcase. I pushed that across at six last night, to cover the damp, and it was only when I'd got it there that I saw what else I'd covered. / [V] went down on one knee, laid a cheek against the encyclopaedia, and put in an arm as far as it would go<, with the distant look of a vet>. The light came on. / I haven't told anybody. I keep hoping I shall have thought of something by Friday.<
[D] helped [V.him] up. There was damp on the other wall as well, and no bookcase left to put there.>`,
  slip: `D: You don't use [room] much?
C: I haven't set foot in it since the spring meeting, and I don't feel the lack.< Three hours on a cane seat, with a draught down my neck, listening to the minutes of the last one, which I'd been at.> You can't hear the chairman. You can't see your papers, for you have to go in up to the armpit to get the light on.< And at the finish they vote to leave everything as it is and have a biscuit.> / [C] appeared to feel better. / At [t.at] I was on [outside], not at a meeting.<
D: On your own?
C: That's the whole pleasure of it.>`,
  again: `D: You've strong feelings about that room.
C: I've strong feelings about meetings. The room can't help it.
D: Still, you remember it well. From the spring.
C: You would, if you'd sat on those chairs. / [C] had begun to brush at one shoulder, and stopped. / What is it you want me to say? That it's a nice room? It's a nice room. It's dark, that's all, and there's a smell.
D: Damp.
C: I expect so. I'm not often in it.`,
  sight: `The bus stop had been moved. Eleven people were standing in line at the place where it had been since they were children, looking up the road with confidence, and forty yards further on, beside a new post, stood one woman by herself with a parcel. The bus went past the eleven at a good speed and pulled up for her.< There was some language.><
P: They might have put up a notice.
D: Nobody put one up for her.>
P: How did she know?
D: She's been by. / [D] had turned round and was walking rather fast, back along the shouting queue. / She came along here last night, after they'd moved it, and fell over the post.`,
  proof: `D: You've not set foot in [room] since the spring meeting.<
C: Nor missed it.
D:> And you have to go in up to the armpit to get the light on.
C: So you do. Ask anybody. It's a standing joke.
D: It's stood since six o'clock last night. Up to then the switch was by the door, where a switch should be, and any fool could find it. Then [V] pushed a bookcase over it, and saw what [V.he] had done, and told nobody at all.< / Several people looked at [V], who was examining a cuff. /> So there were two people in the world who knew about that light. One was [V]. The other had come in after dark, by [t.at], and shut the door, and felt up one side of it and down the other, as we did; and then worked it out, and got down on the floor.< I dare say it seemed like a thing to complain about. It would, to you.> You'd only forgotten when it was you had the trouble.`,
  answer: `[C] glanced at [C.his] right shoulder, where there was nothing to be seen by now, and brushed it all the same.
C: I was on that floor ten minutes. / It came out quite warm. / I remember thinking, somebody ought to be told.`,
}
