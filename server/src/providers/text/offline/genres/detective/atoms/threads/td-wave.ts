import type { Thread } from '../../types.ts'

export const wave: Thread = {
  id: 'td-wave',
  titles: ['The Upper Deck', 'The Man Behind'],
  themes: ['connection', 'isolation', 'vulnerability', 'avoidance', 'choices'],
  echo: 'a wave that had not been returned',
  open: `The bus went by at its usual time, and a woman on the upper deck waved.
P: She's waving at you.
D: She's waving at somebody.<
P: There's nobody else.>
<[D] looked round. There was a wall, and on it a bill for a concert that was over.>
D: It's a habit she's got.< She has done it ever since they changed the route.>
P: And you've never once waved back?
D: You've only to be wrong the one time. You put your hand up, and it's the man behind; and there you are, in the street, with your hand up.
¶At the corner she had turned round in her seat, with a glove against the glass, as she did each morning until there was no more street. [D] bent down, and tied a shoe that was tied.`,
  middle: `W: A gentleman used to lift his hat to me, when I was on earlies. <Every morning, right off his head.> I thought, he's taken me for somebody; so I never let on. And then one day he walked by and he didn't. / [W] lifted an imaginary hat, an inch, and put it back. / I've gone into it since. It wouldn't have cost me much, being the wrong person.
[D] asked, after a little while, who else had a key.`,
  again: `P: You might nod.
D: She wouldn't see a nod from up there. It would look as if I'd noticed something on my boots.
P: She'd see a hat come off.
D: I did get my hand as far as my ear. It was a Wednesday. / [D] walked on a few steps. / I scratched it.`,
  answer: `The bus came back that evening with its lamps lit, and the woman was on the upper deck, at the front, looking for something in her bag. [D] stepped off the kerb and put up an arm; not the hand, the whole arm. The woman did not see it.< But a small boy did, on the lower deck, and waved, and then the conductor, and then a man with a cello.>
<P: She missed it.
D: Yes.>
¶[D] left the arm where it was. At the corner the bus had to wait for a cart; and the woman closed her bag, and turned round in her seat, as she always did. [D] was still there in the middle of the road, with one hand up, exactly like somebody who has made a mistake.`,
}
