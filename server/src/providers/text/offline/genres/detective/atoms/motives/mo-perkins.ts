import type { Motive } from '../../types.ts'

export const perkins: Motive = {
  id: 'mo-perkins',
  not: ['se-almshouse', 'se-pass', 'se-junction', 'se-records'],
  titles: ['Good Morning, Perkins', 'Correctly Spelt'],
  themes: ['identity', 'truth', 'pride', 'authenticity'],
  kind: 'wrong name',
  trait: 'answering to the wrong name',
  outcome: 'leaves the right one going begging',
  tell: `D: [C.full]. Have I got that right?
C: Yes. / [C] leant across to see it on the page, and seemed to read it more than once. / Would you mind leaving it that way up? Only for a minute.`,
  gossip: `D: And how is [C] with [V]?
W: Patient. [V] calls [C.him] Perkins.
D: Why Perkins?
W: Perkins had the job before, till his chest went. The first morning, [V] says, "Good morning, Perkins," and [C] was new, and didn't like to. Well, there's a week you can say it in, isn't there? And then there isn't. It's been nine years. There's a present every Christmas with a label on it, "To Perkins, with thanks for all you do." / [W] was fair about it. / Very nicely chosen, too. Gloves, mostly. I believe that Perkins had small hands.`,
  confession: `D: Nine years of Perkins. You'd only to tell [V.him].
C: I did, the second week. [V.He] said, "Quite right, Perkins, always speak up." <So I wrote it large on the rota, and [V] thought that it was somebody new, and asked me how they were settling in.>
V: But I do know your name. It's [C.full]. I've called you by it all day.
C: Since this morning. You had to look us up for [D], in the wages book; it has to be right, for a theft. <That was the first time I'd heard you do it. You did it very well.> </ [C] turned the page a little on the table, so that the name faced [V]. /> I thought there'd be a piece in the paper. They print who was there, and they're careful how they spell it. My mother could have cut it out. <I'd have brought the thing back the same day.> I don't so much mind it saying that I did it, as long as it says who.`,
  moral: `[V] said goodbye to [C] by name, both halves of it, slowly, like a person crossing a room with two full glasses.`,
}
