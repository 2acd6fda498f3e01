import type { Herring } from '../../types.ts'

export const jam: Herring = {
  id: 'he-jam',
  titles: ['First Prize', 'Second Prize', 'A Blank Label'],
  themes: ['pride', 'deception', 'authenticity', 'forgiveness', 'ambition'],
  kind: 'borrowed jam',
  accusation: `S: [H] was on the hill road last night, with a handcart.
D: Going which way?
S: Going up, it was empty. Coming down, there was a cloth on it, and it clinked. / [S] waited for that to be written down. / I said good evening. And [H] looked me straight in the eye, and said, "Turnips."`,
  lie: `D: Where were you at [t.at]?
H: In my kitchen, making jam.
D: At that hour?
H: I stood over the pan till ten; if you so much as sit down, it turns on you. / [H] drew attention, by covering it, to a small rosette. / Twelve firsts at the Show, one after another. You don't get those by going about at night.
D: I should like to see a jar of it.
H: It hasn't set.`,
  away: true,
  evidence: `There was one pan in [H]'s kitchen, and it would have held an egg. But two dozen jars stood in the sink, and their labels had come away in the night and were floating, face upward. [P] fished one out and dried it on a sleeve. "Mrs. Pell," it said, in a round hand. "Upper Farm. Best."`,
  truth: `D: Who's Mrs Pell?
H: She's eighty-one, and she makes the finest jam in the county. I've known it twelve years, and so have the judges, only it's my name they've known it by.< I was never near a pan.> I was up at Upper Farm with the cart, and at [t.at] she'd got me on the steps, reaching down the damson. She'll tell you so. <She'd tell anybody anything; I've lain awake over that.>
D: Does she know what you do with it?
H: That's what I can't get round. She comes to the Show. She enters it herself, the same jam, out of the same pan, and every year she's second. I stand there, with this on, and she shakes my hand and says, "I can't think what you put in it."
<D: What do you say?
H: I said "Patience," the first time. I've had twelve years to think of something better.>
H: Last night she loaded the cart herself, and put one jar on the top with a bit of ribbon. "That's the one for the judges, dear," she says. "I've done you a nice label. I left it blank."`,
  last: `[H] had the jar with the ribbon on the table when they left, and a pen. [H.He] had got as far as the capital P.`,
}
