import type { Motive } from '../../types.ts'

export const afternoon: Motive = {
  id: 'mo-afternoon',
  titles: ['Purpose of Loan', 'To Be Held', 'Visiting Hours'],
  themes: ['time', 'compassion', 'bonds', 'legacy'],
  kind: 'refused loan',
  trait: 'putting a kindness through the proper channels',
  outcome: 'makes a thief of a patient person',
  tell: `D: You'll have handled [obj.short] a good deal.
C: I? No. One doesn't. There's a rule. / [C] looked at [C.his] hands, first the backs of them, and then, as though they might be different, the palms. / It's a perfectly good rule. It's only that you're forever seeing it carried past.`,
  gossip: `D: How does [C] get on with [V]?
W: Like clockwork. [C]'s the only one of us who ever read [V]'s rules right through to the end. Three Mondays running I've seen [C.him] stood there with a form.
D: What sort of form?
W: To borrow something. I wasn't listening, I was in the doorway. And [V] as pleasant as you please: it wanted a second signature, and then it wanted the committee, and the committee sits in the autumn. "There's no hurry, is there?" says [V]. [C] said no. Then [C.he] said it again, lower. / [W] held out two flat hands, with nothing on them. / I never saw anybody carry a piece of paper so level. You'd have thought it would spill.`,
  confession: `D: You'd asked to borrow it.
C: For one afternoon. My mother's at the Infirmary, in the end bed. <She doesn't always know me, but she knows that.> They brought her class to see it when she was seven. She put out a finger, and the teacher smacked it in front of all the boys. <She's told me so every day since Whitsun, as if it were this morning.>
V: You only had to say what it was for.
C: There's a line for it on the form. "Purpose." I put "to be held." You said that was an unusual purpose, and the committee would want to think about it in October. </ [C] shook [C.his] head, quite kindly, at October. /> I don't think she'll be doing October. So I meant to run up with it today and have it back by five. Visiting's two till four. Only then you all wanted to talk to me.`,
  moral: `The Infirmary, it turned out, allowed an hour in the evenings too. It was [V] who rang up to ask, and who wrote something on a form, under Purpose: as stated.`,
}
