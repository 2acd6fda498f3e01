import type { Trick } from '../../types.ts'

export const shoes: Trick = {
  id: 'tr-shoes',
  titles: ["Somebody's Shoes", 'Mind the Floor'],
  intensity: [1, 3],
  themes: ['deception', 'vulnerability', 'isolation'],
  window: { seen: 'half past seven', at: 'twenty past eight', missed: 'nine' },
  core: 'empty shoes',
  summary: 'left a pair of shoes to be taken for a person, and went in socks',
  clue: `V: Mind the floor.
It was too late. The floor of [room] had been waxed at seven last night, and shone like a pond, and [P] had put a foot in it. Across the shine, from the door to the empty place and back, went a line of dull ovals with no heel to them. At the front of each left one was a small round spot, bare and bright.
P: What's that, a bear?
V: The boy. He goes over it at the finish in a pair of old dusters, one on each foot.< / [V] walked round the edge, by the wall, without seeming to know that [V.he] did it. / I've told him about hurrying.>`,
  slip: `D: Where were you, at [t.at]?
C: In [gather], in the high-backed chair in the corner, with my feet out. I'd been stood on them since six and they'd come up like loaves. So I took my shoes off.
D: You were there all the while?
C: Eight till nine, and you needn't rely on my word, because I had complaints. Two. They came up behind me, separately, and said it was not very nice to have a person's shoes stuck out in front of a person's chair where other people had to look at them. / [C] drew the feet in question, which now had boots on, further under the table. / I'd a good mind to answer.< I've been in that room a year and it's the first thing they've said to me.>`,
  again: `D: And what did you say to them? The two who complained.
C: Nothing. I let it pass. I kept my paper up.
D: That was patient.
C: I'm a patient person. / [C] turned a little on the chair, so that the table leg came between them. / Is there a law about feet?
D: Not that I know of. You've boots on today.
C: It's a free country.
D: They look new.
¶[C] said that they weren't, and that they were killing [C.him].`,
  sight: `A pair of boots stood on the kerb, side by side, laces tucked in and toes to the road, in the exact attitude of somebody waiting to cross.< The step behind them was newly scrubbed, and the front door open; it was clear enough how they had come there.> A cyclist saw them, braked, put one foot down, and waited.< After a moment he looked up from the boots to where a face would be, and went rather red, and rode on.>
P: Did you see that? He stopped for them.
D: He stopped for whoever was in them.< / [D] was looking back up the street, where another bicycle was slowing down. / How long do you suppose they'd have to stand there before anyone said good morning?>`,
  proof: `D: You were in the high-backed chair from eight till nine, with your shoes in front of it.
C: I was complained of. There's two witnesses to it.
D: They complained to the back of a chair. They saw shoes, and they took it there were feet in them, and when nobody answered, they thought it was like you not to.<
C: And I suppose I flew?
D:> You went in your socks.< You'd have done it for the quiet.> But [V] had had the floor of [room] waxed. There's a line of prints across it, all foot and no heel, and I was told they were a boy's with dusters on.< I never heard of a duster with a toe.>< / [D] went on to the next part looking out of the window. /> There's a hole in the left one, at the front. It's left a spot the size of a penny, every second step. I wonder if you'd care to undo that boot.
¶Nobody looked at [C]'s face. They were all, for once, looking at [C.his] feet.`,
  answer: `C: I've changed them since.
No one spoke. After a while [C] bent down and began on the laces, which were new, and stiff, and took a long time.
C: But I've only the two pair. And the others are the same.`,
}
