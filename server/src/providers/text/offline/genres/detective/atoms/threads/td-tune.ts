import type { Thread } from '../../types.ts'

export const tune: Thread = {
  id: 'td-tune',
  titles: ['The Second Half', 'Eight Bars'],
  themes: ['bonds', 'avoidance', 'vulnerability', 'connection', 'time'],
  echo: 'a tune with only half of it there',
  open: `[P] came down the street whistling, and left off in the usual place.
D: Must you?
P: Must I what?
D: Walk up to the gate like that and not open it.
P: It's all I know. I had it off a man with a barrow. How does the rest go?
D: I've no idea.
¶It came out a shade too promptly. [P] looked at [D], and began again: eight bars, up a hill and along the top of it, to a point at which anybody could tell that there was something to come. Then it stopped. <A sparrow seemed to be waiting.> [D] was already three paces ahead, and walking fast.
<¶This had gone on for a fortnight. [D] had taken to humming against it, a hymn as a rule, much as one puts a table against a door.>`,
  middle: `W: My father had a clarinet. When he went, not one of us could touch it, for my mother's sake; we kept it oiled. And then a lad next door had a lend of it, and played it, all down the yard, horrible. And out she came. <I thought, she'll stop him.> </ [W] listened for a moment to something. /> She said, "He never could get that bit, either." <And she stood there till the lad was tired.> All that time we'd been keeping it quiet for her.
[D] began to hum, stopped, and asked which of the doors stuck.`,
  again: `P: You hummed it. When you were looking at the lock.
D: I hummed a hymn.
P: It was the second half. It went down.
D: Hymns do go down. / [D] turned up the next street with decision. / It's where they keep the tune.`,
  answer: `On the way home [P] forgot, and whistled the tune, up the hill and along the top, and stopped at the gate. <They went on for twenty paces in the hole that it left.>
Then [D] whistled the other half. <It was not done well.>< It went down where one had thought that it would climb, turned back for something, and came home by a side street.>
P: You said you'd no idea.
D: It was somebody I used to walk with. I only ever did that half. </ [D] appeared to be reading the numbers on the doors. /> I came in, you see. I never had to start it.
¶[P] did not say anything as far as the lamp. Then [P] whistled the eight bars again, more slowly, and got to the gate, and waited there.
[D] came in.`,
}
