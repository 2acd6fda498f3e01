import type { Trick } from '../../types.ts'

export const good: Trick = {
  id: 'tr-good',
  titles: ['Good', 'A Word With the Door'],
  themes: ['secrets', 'isolation', 'deception', 'connection'],
  window: { seen: 'seven', at: 'ten past eight', missed: 'nine' },
  core: 'wedged door',
  summary: 'wedged the door from inside, and overheard what was said to it',
  clue: `[V] stooped by the door of [room], and came up with a scrap of card, folded in eight and trodden as hard as a biscuit.
V: It's for the table. The leg's short. / It was put back under with the toe of a shoe. / I tried this door, you know, at [t.at], and it was fast. I said "Good."< Out loud, to a handle, in an empty passage.> I've never in my life spoken to a door before, and I shouldn't like it to get about.< But it had been a long day, and it was the first thing in it to be as I'd left it.>
[D] said that it would go no further, and leaned on the table to make a note. It stood on all four legs, card or no card, and did not stir.`,
  slip: `D: Where were you at [t.at]?
C: In the store, counting chairs. There's never the same number twice. / It was plain that this was not the grievance, and that the grievance was coming. / If you want to know how a thing like this happens, it's because nobody here will look at a window. They'll try a door, oh yes. They'll go round saying "Good" to the handles and trotting off to bed. It doesn't make a thing shut, to be polite to it. I've said so since the gutters.<
D: What happened with the gutters?
C: I said they'd come down. They came down. / [C] sat back. / Nobody's ever referred to it.>`,
  again: `D: How many chairs did you make it?
C: Where?
D: In the store. You were counting.
C: Sixty-one. / It had come a shade late. / Or sixty-two. There's one I never know whether to count; it's got no seat.
D: I made it fifty-eight.
C: Well, there you are. What did I say? You could count them till you're blue, and [V] would still be going about the place feeling that everything was in order.`,
  sight: `Some children were playing at hiding among the stalls of the covered market. The one who was It, a stout boy with a whistle, had looked behind the cheeses and under the crockery, and had gone past the end of the fish with a word that was certainly his father's. It was now going round the others in a whisper<, from a girl with straw in her hair, with every appearance of success>.
"I never said it out loud," said the boy. "There was nobody there."
P: She'll have been in the egg crates. He looked straight at them.
D: And went off satisfied. / [D] put down a cauliflower that [D.he] had been about to pay for. / What's the nearest you've ever stood to somebody who thought they were alone?`,
  proof: `D: Being polite to a thing doesn't make it shut, you told me. I liked that.< I nearly wrote it down.><
C: It's no more than sense.
D:> Who told you anyone was polite to it?
C: [V] did. It's the sort of thing that gets about.
D: It's the sort of thing [V] begged me not to let get about. It was said once, to one door, at [t.at], in an empty passage.< So either you were told by the handle, or you were behind it.>< / Nobody looked at [V]. It was a courtesy. /> You'd had the key, and hung it up again, and gone in. When you heard feet, you folded a bit of card and kicked it under the door, till it held like a lock.< It's there now.> [V] thinks it belongs to the table, but that table's as level as you or me. So the handle was tried, and the door didn't budge, and a voice said "Good."< It wasn't meant for anybody. It just happened that somebody was standing there to hear.>`,
  answer: `C: It was about as far as you are from me. / [C] looked at the wood of the table, as one might at a door. / I nearly said "Good night." It was out of my mouth, very nearly. You don't often hear it said like that, as if it was meant.`,
}
