import type { Thread } from '../../types.ts'

export const glasses: Thread = {
  id: 'td-glasses',
  titles: ["At Arm's Length", 'A Large Clear Hand'],
  themes: ['pride', 'vulnerability', 'truth', 'bonds', 'change'],
  echo: 'a note in a large clear hand',
  open: `[D] was reading the newspaper at the full length of both arms.
D: They've gone over to a smaller print.
P: It's the same print.
<D: It's a meaner sort of type, then. It'll be the price of ink.>
P: You're holding it in the next room.
[D] brought the page nearer, by about the length of a thumb, and by degrees let it drift out again.
<D: I can see perfectly well. I haven't got the arms for it, that's all.>
P: There's a place on the corner. It only takes them twenty minutes.
D: I've been past. There's a pair over the door six feet across. I thought, if that's who they're expecting.
¶[P] wrote down the address they were to go to, tore off the page and passed it across; and [D] read it straight off, without appearing to notice, and put it away.`,
  middle: `W: I held out against mine for years. And then I put them on, and it wasn't the print that I minded. I had two friends who'd been shouting. I'd a sister who had gone and sewn white cotton along the edge of every step. </ [W] took them off, rubbed them on a sleeve, and considered the result. /> I thought I'd been managing, you see. Nobody'd said a word. They'd all just gone ahead and done it.
[D] asked to be shown the window again, and stood rather close to it.`,
  again: `P: What does that notice say?
D: It's against something.
P: Against what?
D: I never ask. It only encourages them. / [D] walked up to it, by the way, as it were, and then past. / Besides, you don't see the spelling from here, and I count that a gain.`,
  answer: `[D] came out from under the great spectacles with a small pair on, walking like somebody who has been told that there is one more step.
<P: Well?
D: That wall's all bricks.>
<¶[D] read the name over the draper's, a tram ticket, and the date on a penny.>
¶Then [D] felt in one pocket and brought out the address, and behind it a dozen others. The letters on every one were half an inch high, and as round and black as the letters on a ferry.
D: Have you always written like this?
P: It's clearer.
D: Since when?
P: Since you raised your hat to that pillar box.
¶[D] took off the spectacles and shut them in their case. Then [D.he] wrote something on the back of the page, very small, and handed it over; and [P] had to take it right up to the lamp.`,
}
