import type { Herring } from '../../types.ts'

export const shed: Herring = {
  id: 'he-shed',
  not: ['se-almshouse', 'se-pass', 'se-junction'],
  titles: ['Plot Nine', 'Careful with the Lamps'],
  themes: ['home', 'isolation', 'pride', 'avoidance', 'secrets', 'resilience'],
  kind: 'nights in the shed',
  accusation: `S: [H] has had on the same shirt since Tuesday. Washed; not ironed.
D: Is that suspicious?
S: It's where it goes. Home's up the hill, and I see [H] of an evening going down, with a lantern and a can, to the allotments. There's a padlock on that shed. / [S] coughed. / I gave it a rattle, in passing. It's a very good padlock, for beans.`,
  lie: `D: Last night, at [t.at]?
H: At home. We'd a hand of cards, the family.
D: Who won?
H: They did. I never had a trump all night.
D: They'll remember it, I expect.
H: I'd as soon you left them till Sunday, if it's the same to you. They've all got colds. </ [H] turned back a cuff that had come undone, and which had no button. /> It's a small house. It goes round.`,
  evidence: `When [H]'s jacket slid off the chair, a tobacco tin fell out of it and opened on the floor. There was a toothbrush in it, with its bristles upward. <Somebody had punched a row of holes along the lid, to let it dry, with the sort of care with which a boy makes arrangements for a beetle.> Beside it lay a packet of radish seed, and a key marked Plot 9.`,
  truth: `D: How long have you been living in the shed?
H: Five weeks on Thursday. I dare say there were cards. I wasn't dealt any. </ [H] put the lid on the tin, and pressed it down all round. /> It was about a wardrobe. I said, "Very well, then I'll go," and I thought that somebody would say, "Go where?" Only nobody did; so I had to be going somewhere, and I'd the key to plot nine in my pocket.
D: You could go back.
H: I do, Sundays, to dinner. <There's a place laid.> I believe they think I'm at my sister's.< And it isn't bad, there's a stove.> Old Tarrant on plot ten brings me a cabbage last thing and stands about. He was there last night, at [t.at]; we were putting up a shelf. He said, "You'll not be wanting it for long." And then he said, "I've been in mine since the funeral."
<D: I'm sorry.>
H: There are four of us, it turns out, all down that row. You would never know. Everyone's very careful about the lamps.`,
  last: `Down at the allotments four small lights came on that evening, one after another, with a decent interval between.`,
}
