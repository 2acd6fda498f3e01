import type { Motive } from '../../types.ts'

export const trifle: Motive = {
  id: 'mo-trifle',
  titles: ["The Mayor's Trifle", 'Told Against', 'Such a Good Story'],
  themes: ['identity', 'pride', 'self-told stories', 'vulnerability', 'truth'],
  kind: 'old joke',
  trait: 'laughing along',
  outcome: 'leaves somebody alone with the joke',
  tell: `D: [V] was starting to tell me something about a trifle.
C: Was [V.he]? / [C] laughed at once, perhaps half a second before it was time. / No, you must let [V] do it. I only spoil it. [V.He] [V.does] my walk.`,
  gossip: `D: Are they friends, those two?
W: Oh, [V]'s devoted to [C]. There's not a visitor comes but it's "Has [C] told you about the trifle?" And [C] never has, so [V] does.
D: I don't believe I've heard it.
W: It was the year [C] came. There was a supper, and [C.he] [C.was] to carry in the trifle, for the mayor. Got right up to the table with it, turned round, and walked straight out of the door again and off down the road. They found it in the morning on a wall by the post office, without a spoon in it. And nobody ever knew why. / [W] wiped one eye with a knuckle. / [C]'s wonderful about it. [C.He] [C.s:pull] the face for us, when it gets to the wall. I must have seen that face forty times, and never once late.`,
  confession: `D: It was the trifle, then.
C: It's a very good story. <I'm not saying it isn't.> [V]'s only got one piece missing, which is the boy who came to the kitchen door with a telegram. It was my sister; she was nineteen. I read it, and I picked up the trifle, because somebody had just said, "Pick up the trifle." And I got as far as the mayor and couldn't think what came next, so I turned round and walked out with it. <I left it on a wall.>
V: You never said. In all these years.
C: You'd told it by then. You told it the same night, at the far end of the table. <They were banging on the wood.> I thought, I'll say so tomorrow, when they've finished. </ [C] waited, as people do who have learnt where the laugh comes. /> You get out two things for visitors: that, and me. I thought, if one of them were gone, you mightn't care to do the other.`,
  moral: `Long afterwards, [D] heard, some visitor asked [V] for the story of the trifle, and was told that it had turned out to belong to somebody else.`,
}
