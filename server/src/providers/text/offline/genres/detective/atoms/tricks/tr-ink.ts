import type { Trick } from '../../types.ts'

export const ink: Trick = {
  id: 'tr-ink',
  titles: ['All Well', 'The Violet Pen'],
  themes: ['deception', 'truth', 'self-told stories'],
  window: { seen: 'eight', at: 'half past eight', missed: 'nine' },
  core: 'late entry',
  summary: 'filled in a line of the watch sheet afterwards, with the wrong pen',
  clue: `Behind the door of [room] hung a sheet ruled in half hours, where whoever looked in was to write a word or two, and beside it on a string a pen of violet ink. "All well," it said, four times over: at seven, half past, and eight in violet, at half past eight in pencil. Against nine [V] had written "Gone." The "Go" was violet, and faint. The "ne" was pencil.
V: It gave out on me. I had to finish with one of my own.< / [V] seemed to feel that this had been the worst of it. / One would like to say a thing like that in ink.>`,
  slip: `D: You had the look-in at [t.at].
C: I had. In, look, sign, out. There it was, and there was I, and I'd have been quicker still if it weren't for the string.
D: What's wrong with the string?
C: It's a foot long. That pen was hung up by somebody with no arms. You have to sign with your face against the door<, like a person listening for burglars>, and I've a cuff at home gone violet from it that nothing will shift.< / [C] turned back a sleeve, to show where it would have been. /> After that I was in [gather] till nine, losing at dominoes.< Ask any of them. They enjoyed it.>`,
  again: `D: About that sheet.
C: It's a good system. I've nothing against the system.
D: You always sign at the time?
C: On the dot. There are people who'll do a whole evening at once, from memory, with their feet up. / [C] named none of them, in a marked manner. / I'd sooner lose a hand.
D: Then we can rely on it.
C: I should hope so. / The sleeve was pulled down, and buttoned. / It's in writing.`,
  sight: `Under the arcade somebody had chalked a hopscotch, one to ten, and a girl was hopping it with her tongue out. The numbers were pink as far as the seven, which had a pink top and a white leg; eight, nine and ten were white. The three was white as well.
D: You did the three last.
"I never," said the girl<, and looked, and stood on one leg to think about it>. "I left it out. I had to come back. Who told you?"
[P] wanted to know that too. But [D] was walking up the numbers beside the chalk, one by one, saying the colours under [D.his] breath.`,
  proof: `D: You signed for [t.at] at [t.at], with your face against the door and violet on your cuff.
C: It's there for anyone to read.
D: It's there in pencil.
C: Then the thing had run dry.< It's always running dry.> I'll have used what I had in my pocket, and forgotten.
D: It hadn't run dry. It had two letters left in it at nine, and [V] had them. Then it stopped, in the middle of a word, and the rest is pencil.< A pen doesn't die for you at half past eight and get up again for somebody else.>< / [D] drew it on the table with a finger, one line, and then a line above it. /> You wrote yours after that one, when they'd all run off to look.< It was a useful line.> It kept [obj] safe in its place till half past eight, and put you among the dominoes from then on.< I dare say you did look in. It just wasn't all well when you left.>`,
  answer: `C: I only saw the violet, when I came to do it. / [C] undid the cuff button, and did it up again. / The one word, in [V]'s writing. "Go." I very nearly did. I thought it was meant for me.`,
}
