import type { Trick } from '../../types.ts'

export const windmill: Trick = {
  id: 'tr-windmill',
  titles: ['Fifteen Pieces of Sky', 'Calling It Venice'],
  intensity: [1, 3],
  themes: ['perfectionism', 'time', 'avoidance'],
  window: { seen: 'half past seven', at: 'twenty past eight', missed: 'nine' },
  core: 'jigsaw sky',
  summary: 'was shut in with the thing, and did part of a jigsaw while waiting',
  clue: `On the table in [room] lay a jigsaw: a border, some water, some roofs, and over them a great hole where the sky should be. It had a bloom of dust on it, all but one corner, where fifteen pieces of blue were clean; and across three of those went a slanting brown bar with a lattice in it.
V: We've no lid. The feeling is that it's Venice.< Nobody has touched it since the autumn, they lose heart at the sky.>
P: What's the bit of gate for?
V: Boats, I should think. / [V] was looking at the door. / I was just outside there, you know, from ten past eight till half past, being told about guttering. Not a soul went in or out.`,
  slip: `D: And at [t.at] you were where?
C: In [gather], with last week's paper. They come and go in there, so don't expect anyone to swear to me. That's the fault with this place. It's all coming and going and nothing ever done with.< There's a wall half painted. There's a set of rules half revised.> There's thirty grown people been walking past that windmill for six months, telling each other it's Venice, and not one of them would sit down to it for an evening and find out.<
D: You don't care for jigsaws?
C: I can't abide them. / [C] pushed the sugar bowl until it stood in the exact middle of its mat. / It's a waste of a good table.>`,
  again: `D: It's an odd thing. [V] was outside the door from ten past eight to the half hour, and nobody passed.
C: Then it was done before. Or after.
D: Or somebody was inside all that time, and couldn't get out.
C: I should think they'd go off their head. / It was said with feeling, and looked at, and put away. / With nothing to do, I mean. I'm only putting myself in the other person's shoes.
D: And how are they?
¶[C] said that they were a tight fit, and asked if that was all.`,
  sight: `In the waiting room at the bus station a young man was asleep with some grey knitting in his lap. The old woman next to him had looked at the wall for a time, and at her feet, and at the knitting. Now she drew it off his knees, clicked her tongue at it, pulled out one row of his, put it back properly, did two more at great speed with her lips moving, and returned it to him, needles crossed, without waking him.<
P: She doesn't know him from Adam.>
D: How long has she been here?
P: As long as we have. Twenty minutes.< / [P] watched her fold her hands. /> I suppose it was there.
[D] did not get on the bus when it came. It had to be pointed out.`,
  proof: `D: You were sitting in here, you told me, while thirty people walked past a windmill and called it Venice.<
C: For six months. It's a disgrace.
D: They weren't so far wrong.> There was no windmill in it.< There was water, and roofs, and a hole.> The only bit of windmill there is, is one sail, and that went in last night, because there's six months' dust on the rest of it and none on those.
C: I made a guess.< I've as much right to guess as they have.>
D: I saw it this morning, and so did [P], and we took it for a gate. You'd need to have had those pieces in your hand and turned them about.< / [D] was sorry to go on, and did. /> You'd got what you came for by ten past eight, and then [V] stopped outside to hear about guttering, and there you were for twenty minutes.< Anyone else would have sat still.> But it was on the table, and nobody had finished it.`,
  answer: `[C] felt in a waistcoat pocket and put down on the table, blue side up, one small piece of sky.
C: It was in my cuff when I got home. It's the hub.< / It was turned a quarter round with one finger, to show how it would lie. /> I've been all day wondering how I'd get it back in.`,
}
