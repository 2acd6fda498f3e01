import type { Thread } from '../../types.ts'

export const bench: Thread = {
  id: 'td-bench',
  titles: ['By the Letter', 'Room on the Bench'],
  themes: ['bonds', 'legacy', 'time', 'connection'],
  echo: 'a bench with nothing written on it',
  open: `[D] had put eleven words on the back of an envelope, and crossed out ten.
P: What's left?
D: "The."
P: It's a start. When does he want it?
D: Tonight. He's cutting it tonight, and he charges by the letter. / [D] turned the envelope over; there was no room on that side either. / It's for Hobday's bench. Everyone put something in, and they asked me to do the words, because I'd known him the longest.
P: What about "In loving memory"?
D: He'd have wanted to know whose.<
P: "He loved this place," and the date.
D: He didn't. He liked to sit down.>
<¶There were people, it seemed, who could get a whole man into six words.>
[D] folded the envelope round the pencil, to keep the place, and they went out.`,
  middle: `W: There was an old fellow here I think of. <I couldn't tell you one clever thing he said.> You would come out at the end of a bad day, dead on your feet, and he'd be on his plank; and he never got up, and he never asked you what was wrong. He'd just shift up. / [W] moved along, an inch or two, to show how it was done. / That was all it was. <I've known bishops do less.>
[D] looked at the inch or two, and asked what time the doors were locked.`,
  again: `P: What did he talk about?
D: Hobday? He didn't. He had views on soup.
P: "Sadly missed."
D: I went up there once to tell him something. It had taken me all day to make my mind up to it. I sat down by him, and after a bit it turned out not to want telling.
P: Put that.
D: It's by the letter.`,
  answer: `The engraver had the brass in the vice already, and a pencil behind his ear. He could do them a border, he said, if it was short.
D: It's two words.
He read them off the envelope, and turned it over in case there were any more. "No name?" he said.
D: They'll know who.
¶It took him nine minutes, and the screws were still warm when they got to the bench. <It looked out over nothing in particular.> [P], who had been on foot since morning, sat down in the middle of it.
P: What did you put, in the end?
D: Shift up.
¶[P] did; and there was room, and [D] sat down.`,
}
