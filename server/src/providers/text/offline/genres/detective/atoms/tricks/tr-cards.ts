import type { Trick } from '../../types.ts'

export const cards: Trick = {
  id: 'tr-cards',
  titles: ['The Fourth Storey', 'A Steady Hand'],
  weather: ['wind'],
  not: ['se-press'],
  themes: ['deception', 'perfectionism', 'choices'],
  window: { seen: 'seven', at: 'twenty past eight', missed: 'nine' },
  core: 'card house',
  summary: 'left the window off its catch to suggest a climber, and could not bring down a house of cards',
  clue: `In [room] the window was shut now, and [V] nodded at it.
V: The catch was off when I came in, at [t.missed]. I fastened it.< I suppose I ought to have left it for you.>
[D] looked at the catch<, which was brass and stiff and had nothing to add>. On the table under the window stood a house of cards, three storeys high with a fourth begun, made from two packs of different colours by somebody with steady hands and few engagements.
P: Whose is that?
V: Nobody knows. It was there on Monday, with two floors, and every so often there's another.< / [V] had lowered [V.his] voice, as one does near the very old. / We dust round it. I've asked them not to slam the door.>`,
  slip: `D: Where were you at [t.at]?
C: On [outside], losing my hat. You know how it was blowing.< I'd only put my nose out, and it went off my head and over the wall like a man with a train to catch.><
D: You saw nobody?
C: I saw plenty.> I saw my hat in a tree. I saw the window of [room] standing wide open, banging to and fro, and I thought, somebody'll catch it for that in the morning.<
D: You didn't go in and shut it?
C: I was spoken to in March about touching other people's windows. / [C] smoothed down some hair that had got used to being under something. / So I leave them.> I went after the hat, and a dog had it.`,
  again: `D: You never got it back.
C: What?
D: The hat.
C: Oh. No. There were teeth in it. / [C] gave the matter more thought than it seemed to need. / It was an old one.
D: And nobody else heard the window, though it was banging.
C: Nobody else was out in it. You'd have to ask them why. I dare say they'd more sense, and less hat.
¶[D] agreed that it was a good deal to lose in one evening.`,
  sight: `The newspaper seller on the corner kept his pile down with half a brick. A customer held out a coin that wanted changing, and the man, who had only the two hands, lifted the brick to look under it for coppers.< For a moment nothing happened.> Then the front page sat up; and within ten seconds the whole of the day's news was being given away free<, to both sides of the street and some of the upper windows>.<
P: Oh, the poor man.>
[P] ran. [D] stood where [D.he] [D.was], with a column of births wrapped round one knee, looking at the half brick.
D: How long would you say he had it off for?`,
  proof: `D: You saw that window wide open at [t.at], banging to and fro, with this wind on it.<
C: I've told you so.
D: You told it well.> And you'd left the catch off, so that [V] would find it and think of somebody climbing in. But on the table underneath there's a house of cards.< It's fifty-odd cards and no glue.>
C: It goes in gusts, a wind. I might have looked between two.
D: It was banging, you said.< A man up the road took half a brick off his papers, for about as long as it takes to say so, and lost the lot.> If that window had stood open last night while you ran after a hat, there'd be hearts and spades behind the wainscot.< / [D] waited, in case anyone wished to breathe. /> So it wasn't open. Somebody went in by the door, with the key, and slipped the catch.< Somebody must have thought of opening it wide, and looked at the table, and hadn't the heart.>`,
  answer: `[C] laid both hands on the table and looked at them. They were perfectly steady.
C: It would have been the sensible thing. I had hold of the frame.< / One finger moved, and set a crumb in line with another crumb. /> But it took me nine evenings, that third floor.`,
}
