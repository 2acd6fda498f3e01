import type { Motive } from '../../types.ts'

export const letter: Motive = {
  id: 'mo-letter',
  titles: ['Hoping This Finds You', 'Lovely Handwriting'],
  themes: ['bonds', 'isolation', 'connection', 'compromise', 'compassion'],
  kind: 'absent son',
  worth: 'money',
  trait: 'paying to be needed',
  outcome: 'sends the price up',
  tell: `D: Is that the post?
C: No, the second's at eleven, and then there's one at four. / It had come as promptly as a child's answer. [C] looked about for something to add to it. / They say the four o'clock is mostly bills.`,
  gossip: `D: Has [C] any family?
W: There's a son, up north. He's doing well, I suppose, by how little we hear. It's [V]'s boy who's the writer: four sides every week, and [V] reads it out to us at dinner on the Monday, the landlady, the dog and all. [C] never misses. Asks after the dog.
D: And [C]'s boy?
W: Drops a line when he's short. You'd know without being told; [C] comes in singing, and goes off to the post office in the dinner hour at a run. I said once, "I don't see what you've got to sing about. He only wants money." / [W] still seemed to be turning the answer over. / And [C] says, "Yes. But he's got lovely handwriting."`,
  confession: `D: It was for your son. What did he want it for?
C: I didn't ask. You don't like to start him explaining.< It's a page, as a rule.> He's well, and it's cold, and could I manage; and then at the bottom he puts "your loving son." He doesn't put it when there's nothing wanted, because when there's nothing wanted there's no letter.
V: Have you never once refused him?
C: Once. I hadn't got it, and I wrote and said so. That was fourteen months of nothing. <I knew your dog's name, and the landlady's, and what they'd had on the Sunday, and I didn't know what town mine was in.> </ [C] took out a sheet of paper that had been folded so often it was in four pieces, and laid the four in their right order. /> The last one came on Tuesday. It's a great deal of money. <I know what he is; I'm not simple.> I only thought, being so large, he'd have to write and say that it had come.`,
  moral: `There were dearer ways of buying a signature, thought [D], but could not for the moment call one to mind.`,
}
