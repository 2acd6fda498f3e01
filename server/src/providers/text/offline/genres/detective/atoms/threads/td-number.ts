import type { Thread } from '../../types.ts'

export const number: Thread = {
  id: 'td-number',
  titles: ['Paint Round It', 'Five Figures'],
  themes: ['home', 'change', 'bonds', 'time', 'avoidance'],
  echo: 'a number with no name to it',
  open: `They had painted the whole of the passage, and come to the telephone.
<P: Go on.
D: I'm letting it dry.
P: You haven't done it yet.>
¶There were a dozen numbers pencilled on the plaster, as there are round any telephone: the coal, the doctor, a plumber crossed out with some force. All of them were in [D]'s writing but one.
P: Whose is that?
D: A friend's, who was here one winter while a roof was done. <It's the hand, I mean.> I don't know whose number it is. There's no name to it.
P: You've never rung it?
D: You'd have to say who you were. </ [D] loaded the brush, and laid it with great attention along a part that was finished. / You would have to say what it was about.>
¶So they left it: a square foot of old wall, with five figures leaning across it, like people on a windy day.`,
  middle: `W: They did out our kitchen once. There was a bit by the door where we'd all been measured. The painter had his brush up, and my mother says, "Paint it." And he wouldn't. He went all round it with the small brush. <It's there now. / [W] drew it on the air; it was about the size of a loaf. /> I said to him, "You've missed a bit." "No," he says. "I missed all the rest. That's the bit I hit."
[D] rubbed at some paint on one thumb, and asked what time it got light.`,
  again: `P: It might be the gas.
D: It might.
P: Or somebody who'd be glad to hear from you.
D: That's the trouble. If it's the gas, I've kept it up there all this while for nothing. And if it isn't the gas / They had come to the kerb, and [D] looked both ways. / I've kept it up there rather longer.`,
  answer: `[D] rang it standing up, with the receiver a little way off, as if it might be hot. <It was answered, in the end, by someone out of breath.>
D: I see. <No. No, I haven't anything to collect.> Thank you; good night. / [D] hung up. / It's the laundry in Bath Street.
P: Oh.
D: That'd be the shirts. There was always a great deal of trouble about shirts.
¶The paint had a skin on it. [D] stirred that in, took the small brush, and went along the top of the five figures, and down both sides, and underneath, as straight as if there had been a ruler. When it was done, there was a patch of old plaster in the new wall, no larger than a playing card.
P: You've missed a bit.
D: No.`,
}
