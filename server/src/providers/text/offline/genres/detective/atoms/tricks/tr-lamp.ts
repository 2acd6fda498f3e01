import type { Trick } from '../../types.ts'

export const lamp: Trick = {
  id: 'tr-lamp',
  titles: ['The Red Blanket', 'By Daylight'],
  weather: ['fog'],
  not: ['se-lido'],
  themes: ['deception', 'truth', 'self-told stories'],
  window: { seen: 'half past seven', at: 'twenty past eight', missed: 'nine' },
  core: 'false colour',
  summary: 'invented a thief with a red blanket, under a lamp that shows no red',
  clue: `[P] had gone out to see how much of [room] showed from [outside]. [V], at the window, drew back.
V: There's some person staring in. In a brown muffler.
D: That's [P].
V: Oh, no. [P.His] was red. I noticed particularly, because I was once given one.
[D] looked. The lamp out there was a new one, and on account of the fog had been left burning all day; under it, in a yellow light like the inside of a mustard pot, stood [P] with a face of putty and a muffler the brown of gravy.
D: It's the same one.<
¶[V] said that fog was a terrible thing, and drew the curtain on it.>`,
  slip: `D: Where were you at [t.at]?
C: On [outside], under the lamp, being knocked down by your thief.
D: You saw him?
C: I had his elbow in my waistcoat. Short, and running the way short men do, as much up as along, with a great bundle of something done up in a red blanket<, as though he was late for a picnic>. I said, "Mind where you're going." And do you know what he said? He said, "I do beg your pardon."<
D: In those words?
C: On my oath. / [C] shook [C.his] head over it. /> I've had people walk over me here for years. It takes a common criminal to beg my pardon.`,
  again: `D: This man who ran into you. You'd know the voice?
C: Anywhere. Soft. Educated, even.
D: And you didn't call out, afterwards, when you heard what had gone?
C: I hadn't put the two together. / [C] had an answer for everything, and gave them out one at a time, like a person paying in small change. / You don't expect it, do you, when they've been civil? I stood there thinking how nice it was. By then he'd got clean away in the fog.
D: With the blanket.
C: With the blanket, yes.`,
  sight: `A woman came out of the draper's backwards, in everybody's way, with a reel of thread in each hand and a scrap of cloth between her teeth, and held all three up to what there was of the sky.< From inside, a patient voice said that the left was the better match; he had told her so. She took the cloth out of her mouth in order to say that she was sure he had, and that she would just see for herself.>
P: She'll be there all day.
D: What's wrong with the light in the shop?
P: Nothing. You can't tell by it, that's all.< / [P] moved, to let the woman turn round. / Nobody buys blue indoors.>
[D] had taken hold of the end of [P]'s muffler, and was looking at it as if it might be for sale.`,
  proof: `D: He'd a red blanket, you told me, and you saw it under that lamp.
C: As red as a pillar box.< I'd know it again.>
D: [P] stood under that lamp this morning, in a muffler you can all see for yourselves, and [V], who'd admired it a quarter of an hour before, took it for somebody else's. It was brown.
C: That's the fog does that.
D: Fog only makes a thing fainter. It's the lamp. There's nothing in it but yellow; red comes out brown, and blue comes out black<, and you could walk home with your neighbour's wife and not know till breakfast>.< / [D] gave back the end of the muffler, which [D.he] seemed to have been holding. /> If a man had run past you with a red blanket you'd have come in here and sworn to a brown one. You never saw it under that lamp, nor any other. You thought of it indoors.< And the only person who needs somebody to have run away is the one who stayed.>`,
  answer: `C: I could have said a sack. / [C] thought it over, with regret, as a craftsman might. / A sack would have done. But he seemed to be coming along so well, and I wanted him to have something cheerful.`,
}
