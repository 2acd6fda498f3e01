import type { Herring } from '../../types.ts'

export const crossword: Herring = {
  id: 'he-crossword',
  not: ['se-press'],
  titles: ['Seven Across', 'Perfectly Fair'],
  themes: ['identity', 'secrets', 'ambition', 'pride', 'isolation'],
  kind: 'crossword setter',
  accusation: `S: [H] writes things on bits of paper, and burns them. I only got sight of the one. "Kill, we hear, for a ride in the snow." / [S] wiped [S.his] fingers, as if they had touched it. / Six years I've sat across from [H], and never heard a cross word. You wonder where a person keeps it.`,
  lie: `D: And at [t.at] last night?
H: I was at home.
D: Doing what?
H: Nothing. I don't do anything, in the evenings. I sit.
D: With the paper?
H: I've never opened it. I couldn't tell you what was in it. I believe there's a crossword. I shouldn't be able to do it.
D: They say it's a brute.
H: Do they? / For an instant [H] looked almost well. / Which ones do they say?`,
  evidence: `[H] got up without a sheet of paper that [H.he] had been sitting on. "Behead the groom," it began, "to find somewhere to sleep," and under that was a grid, with the black squares inked. [P], who had fought with Scorpion in the Advertiser every Saturday for six years, looked it over in silence. It was filled in. It was next Saturday's.`,
  truth: `D: "Behead the groom, to find somewhere to sleep." Well?
H: Room. You take off the g. It's perfectly fair. </ [H] put out a hand for the paper, and drew it back. /> I did say that I never open it. I don't; I only see the commas.
D: You're Scorpion.
H: No one's to know. I am not somebody that people notice.< I've been told so, it was put very nicely.> They talk across me, like a hedge. And then on a Saturday they come in with it folded small, and it's "What has the devil done this week?" They think he's a big man, with a beard. <One of them kicked a stove.>
<D: They'd think the world of you, if you told them.
H: They'd be nice about it. They'd say, "Fancy.">
H: Last night at [t.at] I was round at the printer's, for the proof. He'll say so; he thinks I run Scorpion's errands. And on Saturday I shall sit behind the one who shouts the most. <It was nine minutes, last week, for seven across.> You see the shoulders go up. And then there's a kind of groan, and the pencil comes down; and I think, I did that.`,
  last: `[P] asked [H], as one might ask after the weather, for a small hint about seven across. [H] considered it, and said, with great kindness, no.`,
}
