import type { Thread } from '../../types.ts'

export const chess: Thread = {
  id: 'td-chess',
  not: ['th-queen'],
  titles: ['By Return of Post', 'Weather and Geese'],
  themes: ['connection', 'pride', 'isolation', 'compassion', 'bonds'],
  echo: 'a postcard seven weeks late',
  open: `The chessboard was on the windowsill, under a slip of paper that said Do Not Dust.
P: Has he moved?
D: Not yet.
P: It's seven weeks.
D: It's a difficult position.<
P: For you?
D: For him.> </ [D] went round and looked at it from the other side, as [D.he] did every morning, with one cheek against the glass. /> He's four moves to choose from, and they all lose. He'll have seen it in the first week.<
P: Then he's sulking.
D: Lorimer? He once sent me a bishop from a hospital. No, he'll be thinking.> He puts the move, and under it the weather; we've never gone in for more than that.
P: You could write and ask.
D: It would look like crowing.
¶The last card was propped behind the king. It said: Pawn takes pawn. Sleet.`,
  middle: `W: I used to play dominoes with a man, Fridays. He could not abide to lose. He'd sit there holding his last one until they put out the lamps, sooner than lay it down; and I'd sit there as well, being in the right. </ [W] turned over an imaginary tile, and set it down softly. /> I could have knocked the table. <A person my size, nobody would have thought anything of it.> I've often wished I'd knocked the table.
[D] remarked on the lateness of the post, and went back to the door.`,
  again: `P: What sort of man is he?
D: He keeps geese. Or somebody near him does; they were mentioned one winter, in connection with a mistake.
P: Is that all you know?
D: I know just how he thinks. I could pick him out in the dark, by that. / [D] considered. / I couldn't do it in the light. I've no idea what he looks like.`,
  answer: `[D] bought a postcard and a stamp, and stood for some time at the sloping desk, where the pen was on a chain.
P: It's his turn. You can't move.
D: I'm not moving. I'm moving back. / [D] wrote it, and blotted it, and held it where it could be read. / "Find I set down my last one wrongly. Bishop should be a square to the left. My apologies."
<P: But he'd beat you from there.
D: He'd have to get up and look at it first.>
¶There was a good half of the card still empty. [D] put in the weather. Then, below the weather, and with a glance at the door, as though someone might come in and see, [D] put: How are the geese?
P: That isn't a move.
D: No. / The card dropped into the box. / It's his turn, though.`,
}
