import type { Motive } from '../../types.ts'

export const lock: Motive = {
  id: 'mo-lock',
  titles: ['Eleven Letters', 'The Twelfth Letter', 'Kindly Note'],
  themes: ['pride', 'truth', 'perfectionism', 'isolation'],
  kind: 'ignored warning',
  trait: 'being right and unread',
  outcome: 'ends in proving it',
  tell: `D: Who could have got at the key?
C: It hangs on a hook. Anyone with an arm. / [C] had begun to smile at this, but put the smile away, like something that was being kept for later. / I think you'll find it has been mentioned.`,
  gossip: `D: [C] strikes me as careful.
W: Careful? [C] goes round last thing and tries every handle in the place. Nobody asks [C.him] to. Then it's written up on lined paper, and put on [V]'s desk, square to the edge.
D: And what does [V] do with it?
W: There's a drawer. I've only seen it open the once, when we needed string. / [W] held a finger and thumb some way apart. / Envelopes, that thick, and none of them slit. [V] saw me look. "That's [C] for you," says [V], "the conscience of the place," and patted them, and found the string, and shut it. I thought that was handsome. I've never been called anybody's conscience.`,
  confession: `D: You wanted to show that the lock was no good.
C: There's nothing wrong with the lock. It's an excellent lock. It has its own key beside it on a hook, where a child could reach it, and I've written about that eleven times. The first one was two pages, with a drawing. <By the ninth I'd got it down to a line.>
<V: I always meant to sit down with those.>
C: I was going to put it back this morning, before you came. <I had the twelfth all ready to lay beside it.> But you were early. You stood in that doorway, with everyone round you, and you said, "Who could possibly have seen this coming?" </ [C] laid one hand flat on the table. /> I did look round. I thought one of you might be looking at me. And you weren't, so I thought I'd see how long it took. I have it here, the twelfth. <It's only four words.> You may as well have it; it's stamped.`,
  moral: `[V] opened the drawer that evening, it was said, and slit them in order, beginning with the first. The drawing was extremely good.`,
}
