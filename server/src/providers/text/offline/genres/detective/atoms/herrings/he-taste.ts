import type { Herring } from '../../types.ts'

export const taste: Herring = {
  id: 'he-taste',
  titles: ['A Good Nose', 'Another Month'],
  themes: ['pride', 'secrets', 'perfectionism', 'resilience', 'self-told stories'],
  kind: 'lost taste',
  accusation: `S: You'll have heard that [H] is the great judge. Cheese, apples, ale: if it goes on a plate, there's [H.his] prize on it.
D: I had heard.
S: Well, last night [H.he] [H.was] let in at the back of the chemist's, after it had shut. I took a look through the pane. They'd a whole row of little bottles out, twenty of them, with the labels turned to the wall. / [S] swallowed. / And [H] was choosing.`,
  lie: `D: You were out, at [t.at]?
H: I was at supper, at the Crown. There was a mutton pie.
D: A good one?
H: A superb one. A little thyme; no more than a rumour of onion. <And a pastry with a great deal to say for itself.>
D: You've a memory for these things.
H: And the ale was from the old well, not the new. You get it here. / [H] tapped the side of [H.his] nose, and then, finding it tapped, did not seem to know what to do with it next.`,
  evidence: `The Crown had been out of mutton since the weekend, and had served last night, with apologies, an egg. What settled it was the soap. A cut of the yellow kind had been left on a saucer in [gather], next to the cheese; and [H], who judged the cheeses at the Show, had taken it up in the middle of a sentence, eaten it, closed [H.his] eyes, and said that it wanted another month.`,
  truth: `D: That was soap.<
H: Was it? What sort?
D: Yellow.>
H: I did think the rind was unusual. </ [H] moved the saucer a few inches off, gently, as one would with somebody else's medicine. /> There wasn't any pie. It went the winter before last, with a cold. I woke up, and my coffee was hot water. I thought, it'll come back; and I had the spring show in a week, with thirty-one cheddars. So I went down the line and I watched their hands. Whoever's made the best one takes hold of his own elbow. <It's always the elbow.> <I have not given a wrong prize yet.>
D: So where were you?
H: At the chemist's. He tries me on the bottles when he's shut. <Clove, tar, camphor.> I sit and smell twenty bottles of water, and I say "water," and he writes it down. He has the time beside each; I was on the eleventh at [t.at]. I didn't want it known.< They've named a marrow after me.> But then he held out the twelfth, and I said, "Wet dog." It was turpentine. </ [H] laughed. /> I was wrong, you see. He shook me by the hand. I've not been wrong for a year and a half.`,
  last: `On the step [H] put up [H.his] face, and sniffed, and asked whether it could possibly be tar. It was somebody frying fish. [D] said that it was very near.`,
}
