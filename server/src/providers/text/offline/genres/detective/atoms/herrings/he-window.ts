import type { Herring } from '../../types.ts'

export const windowBoy: Herring = {
  id: 'he-window',
  titles: ['Ship, Upside Down', 'King, No Legs'],
  themes: ['forgiveness', 'bonds', 'isolation', 'second chances', 'connection'],
  kind: 'lighted window',
  accusation: `S: [H] keeps a list.
D: What of?
S: I only saw the one page. / [S] shut [S.his] eyes, to have it right. / "Castle. King, no legs. Ship." And the times. One goes in every night, and last night off [H.he] went at the usual hour, with the little book. I'd want to know what was down for last night.`,
  lie: `D: Where did you go, at [t.at]?
H: To chapel. There's a service, evenings.
D: What was the sermon?
H: The lost sheep. It went much as you'd expect; they found it.
D: Where do you sit?
H: At the back. / [H] turned a button on [H.his] cuff the whole way round. / You don't trouble anyone, at the back.`,
  evidence: `The chapel was shut up for a week, and the preacher with an aunt. And when [H] put a little book on the table, to look for a handkerchief, it fell open of its own accord at the page most used. "Castle," it said. "King, no legs. Ship. Ship, upside down. Cow?" After each there was an hour, and it was never five minutes to one side or the other of [t.at].`,
  truth: `D: What's the cow?
H: We think it's a cow. It may be a bench. </ [H] closed the book, but kept a finger in the place. /> I wasn't in chapel. There's a house on the Ridge Road, with a window over the porch. It's my daughter's. I said something to her once, at a christening. <I'd a perfect right to say it, and I'd give this hand to have kept my mouth shut.> He's six now, the one it was the christening of.
D: And you stand in the road.
H: <By the lamp; that belongs to the town. >He goes up to bed about then. One night he came to draw the curtain, and saw me. <I thought he'd call out.> But he went off, and came back with what he'd done that day at school, and held it to the glass. <He's never missed since.> <He does them large.> <I put them down in order, in case I should ever be asked.> The lamplighter saves that lamp till last, so I have it a bit longer; he was there last night, he'll tell you. </ It was a moment before [H] went on. /> Last night he'd got it the wrong way round. I could see only the back of the paper, and his feet. And then a hand came down over the top, a big one, and turned it about for him; and it held it there until I'd seen.`,
  last: `[H] asked the time, twice, and went off with the little book. It wanted a good half hour yet.`,
}
