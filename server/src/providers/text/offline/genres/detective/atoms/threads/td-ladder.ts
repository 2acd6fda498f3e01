import type { Thread } from '../../types.ts'

export const ladder: Thread = {
  id: 'td-ladder',
  titles: ['Eleven Rungs', 'Round on Saturday'],
  themes: ['avoidance', 'bonds', 'compassion', 'time', 'second chances'],
  echo: 'a ladder on the wrong side of a wall',
  open: `The ladder lay along the foot of the wall, where it had been lying for the greater part of a year. [D] stepped over it without looking down.
D: Don't say anything.
P: I was going to say that it isn't yours.
D: It's Bewley's. I had the loan of it, for a gutter.
P: Bewley's dead.
D: He wasn't when I had it. I told him I'd bring it round on the Saturday, and he died on the Thursday. You can't walk up a woman's path, that week, with a ladder.
<P: The week after, then.
D: That was no better.>
D: And now I'd have to account for it. </ [D] pulled a strand of bindweed off the lowest rung. /> There isn't anything I could say to her that takes as long as that.
¶Beyond the wall somebody had been sweeping, and stopped; and [D] stood there like a burglar until it began again.`,
  middle: `W: They bring you pies, when it happens. My step was nothing but pies. And then they've brought their pie, and they don't like to trouble you, and you might be living up a lighthouse. </ [W] gave the matter some thought. /> What I'd have liked was somebody who owed me something. They'd have to come back, you see, if they owed.
[D] said that it was a very fair point, and asked about the lamp.`,
  again: `P: You could stand it against her side, one night, and go home.
D: And have her come out in the morning and think that he'd wanted it?
P: Then say that you forgot.
D: I did forget. For a week. It's the only true thing I've got, and I wouldn't say it to a dog.`,
  answer: `They carried it between them, out at one gate and in at the next. <There was no way of doing it that did not look like a procession.> Mrs Bewley opened the door before they knocked.
D: I had this for a gutter. I ought to have
<Mrs Bewley was looking along the ladder from one end to the other, the whole eleven rungs.> "He said that you'd be round on Saturday," said Mrs Bewley.
D: Yes. / [D] looked up, since it was the only place left to look. / That gutter of yours wants doing.< There's a tree in it.>
¶It took half an hour, with [P] on the bottom rung; and Mrs Bewley came and stood at the foot and put one hand on the ladder, though it was quite steady. "There's a saw out, too, somewhere," she said. "I've been wondering who would bring me that."`,
}
