import type { Thread } from '../../types.ts'

export const piano: Thread = {
  id: 'td-piano',
  titles: ['The Ninth Bar', 'Through the Wall'],
  themes: ['connection', 'forgiveness', 'isolation', 'perfectionism', 'home'],
  echo: 'a wrong note that had stopped',
  open: `P: You look as if you hadn't slept.
D: It was the quiet.
<P: Most people like it quiet.>
D: It's next door. Every night at nine, the same piece on the piano, with the same wrong note in it, for two years. <You could have set a watch.> And now there's been nothing, for eight nights.
P: I thought you couldn't stand it.
D: I couldn't. I wrote and said so. </ [D] put marmalade on a piece of toast that had some. /> It was quite a civil note. I put it under the door. "I wonder if you are aware."
P: Oh.
D: I was rather pleased with "aware."
¶They both listened, since it could not be helped, to the wall.< On the far side of it somebody moved a chair, a very little way, and then moved it back.>`,
  middle: `W: I sat next to a man who coughed. Eleven years; I could have brained him. And then he was moved across to the dry side. So there I was in the quiet that I'd prayed for, and I couldn't get on with a thing, till it came to me that I was listening out for him. </ [W] scratched an ear. /> And he'd no idea. All that time he thought he'd been a nuisance.
[D] wanted to know, rather suddenly, how thick the walls were.`,
  again: `P: What is it, the piece?
D: There's a boat in it, I think. It goes along, and it goes along, and then in the ninth bar somebody treads on a cat.
P: How should it go?
D: Do you know, I couldn't tell you. / [D] tried it, silently, with two fingers on the air. / I've never heard it any other way.`,
  answer: `The woman next door opened it no wider than a music case. She had [D]'s note in her hand before [D] could say a word, and was so very sorry, she said; she had had no idea that it carried.
D: It was the other note I came about. The one in the ninth bar. </ [D] looked past her, at the hinge. /> I find I can't get off to sleep without it.
¶<She looked for some time for the catch in this.> Then the door was shut. [D] went home and sat down, with [D.his] back against the wall; and at four minutes past nine it began. It went along, and it went along, and came to the ninth bar, and she played it right. <She must have been practising for eight days, with the lid down.> There was a pause; and then she went back one bar, and put in the wrong one.`,
}
