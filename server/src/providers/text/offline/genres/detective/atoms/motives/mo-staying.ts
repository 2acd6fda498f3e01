import type { Motive } from '../../types.ts'

export const staying: Motive = {
  id: 'mo-staying',
  titles: ['Turn to the Light', 'Everything on the List', 'By Saturday'],
  themes: ['connection', 'change', 'avoidance', 'bonds', 'isolation'],
  kind: 'feared parting',
  trait: 'saying nothing until Saturday',
  outcome: 'ends in doing something on Friday',
  tell: `D: [V] has treated you well?
C: [V]'s tidy. You know where you are. / [C] found a crumb and moved it to the edge of the table. / I had the plants off [V.him] on Monday, all eleven, with instructions. They're very full instructions.`,
  gossip: `D: Are they great friends, [V] and [C]?
W: I couldn't go so far as that. They've had their dinner at the same table since I don't know when, and I've not heard them say anything. [V] passes the salt.
D: And [C]?
W: [C] has the salt. But it's all change now: [V]'s off on Saturday to the sister's, with two trunks, and everything here's to be ticked off on a list first. [C]'s been helping with the ticking. / [W] lowered [W.his] voice, out of respect. / Slow. I never knew [C.him] slow. There's a cupboard in there that's been done three times, and it's got a mop in it.`,
  confession: `D: [V] couldn't leave till the list was right.
C: Two hundred and six things. I had the pencil. I thought, if we were one short, then it couldn't be handed over; and if it couldn't be handed over, it wouldn't be Saturday. <I hadn't got as far as Sunday.>
V: Handed over to whom?
C: Whoever's coming after you. You've packed two trunks. You've given me your plants.
V: I've lent you my plants. My sister is having her feet done. I'm going for a fortnight. I make that list every year, [C.first], you know I do. <One of the trunks is wool.>
<[C] sat for about as long as it takes to read a page.>
C: You wrote out how to look after them. "Turn them to the light." You'd put it very small, at the bottom, the way people end a letter.
V: I had come to the end of the card.`,
  moral: `Nobody had told [C] that it was only for a fortnight, thought [D]; but then [C] had told nobody what it would have been if it were not.`,
}
