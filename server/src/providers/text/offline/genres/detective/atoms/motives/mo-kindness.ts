import type { Motive } from '../../types.ts'

export const kindness: Motive = {
  id: 'mo-kindness',
  titles: ['Never Mentioned', 'Between Friends', 'Paid in Full'],
  themes: ['pride', 'forgiveness', 'bonds', 'compromise', 'choices'],
  kind: 'unpaid kindness',
  trait: 'a kindness that cannot be paid back',
  outcome: 'is paid back another way',
  tell: `D: [V] speaks very warmly of you.
C: [V] would. / [C] moved the chair an inch further from the table. / [V]'s been goodness itself. I don't believe there has been a single day without some of it.`,
  gossip: `D: Was there ever anything between [C] and [V]?
W: Only good. [C] had some trouble once, years ago, with the men on the step to take the furniture; and [V] came round with the whole sum in an envelope, and never asked so much as a signature.
D: And it was paid back?
W: Bless you, [C] tries. Every quarter-day, regular, there's the envelope. And [V] won't hear of it. "Between you and me? I shouldn't dream." And takes [C]'s hand and shuts it up again over the money, one finger at a time. / [W] shut [W.his] own hand, to show how tenderly. / It's beautiful to watch. [C] goes a terrible colour.`,
  confession: `D: [V] lent you money once, when nobody else would. Of all people.
C: Yes. It couldn't very well have been anybody else.
V: I never once mentioned that money.
C: I know. I could hear you not mentioning it from the other side of the room. <You ask me how the roof is. You hold doors.> I've brought it to you thirty-one times, and thirty-one times you've done my hand up like a parcel. <I can't be late. I can't be short with you.> <I had a cold, and you said, "We can't have you ill," and I thought, no, there's the money.> </ [C] drew a breath. /> I wanted to do something you couldn't be nice about. And you've been nice about it. You came in this morning and asked if I'd slept.
V: I did not sleep. <I was up till four.> I think it was a low, mean, filthy trick, and I should like to throw something at you.
C: Yes. Thank you.`,
  moral: `[V] took the envelope. [V] also counted it, twice, there at the table, and it was perhaps the handsomest thing that anybody did that day.`,
}
