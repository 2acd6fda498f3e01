import type { Motive } from '../../types.ts'

export const peg: Motive = {
  id: 'mo-peg',
  not: ['se-almshouse', 'se-pass'],
  titles: ['Two Hundred and Fourteen', 'The Grey or the White'],
  themes: ['bonds', 'legacy', 'compassion', 'time'],
  kind: 'unmarked grave',
  worth: 'money',
  trait: 'asking once, politely',
  outcome: 'is not the same as being heard',
  tell: `D: It's a long list, your duties. Who's Duchess? You've got her down twice.
C: Spring and autumn. That's [V]'s spaniel. It's a stone; it's got a verse. / [C] picked a thread from one cuff, and looked for somewhere to put it. / I do the letters with a toothbrush. It's good marble. It doesn't hold the dirt.`,
  gossip: `D: Does [C] live alone?
W: There was a brother. He's up at the cemetery, in the new part, along by the hedge, where they give you a peg with a number until you can manage a stone. It's been six years' managing. As neat as a pin, mind; there's always something in the jar.
D: I expect [V] knows.
W: [V] met [C] up there, going in to the mason's to see about the dog. "The very person," says [V]. "You know about these things. Would you have the grey or the white?" And [C] gave it proper thought. Walked up and down. Stood off. Said the white. / [W] nodded slowly. / And it was right, you know. Everybody says so.`,
  confession: `D: What does a stone cost?
C: More every year.< I'd get within sight of it and it would go up.> My brother's in the new part of the cemetery. Two hundred and fourteen, on a peg. <When it fades they come round and do the number again, so that's something. They charge.>
V: But you'd only to come to me.
C: I did. I asked you for something in advance, and you said to come on Monday. I came on the Monday, and you were out choosing the lettering. </ [C] seemed anxious that this should not be misunderstood. /> I don't say a dog shouldn't have one. <She was a nice dog.> <I do it properly, you can look.> But I was at hers on Saturday with the toothbrush, on the line that says "Faithful," and it came to me that he was, too. I had a bad leg as a child. He carried me to school on his back for two years, there and home. You'd think there'd be room for that on something.`,
  moral: `The stone was paid for in the end, half by instalments and half by [V]. It was white. [D] was shown the wording, and had nothing to suggest.`,
}
