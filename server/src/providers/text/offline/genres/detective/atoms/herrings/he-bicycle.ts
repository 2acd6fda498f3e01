import type { Herring } from '../../types.ts'

export const bicycle: Herring = {
  id: 'he-bicycle',
  titles: ['No Hands', 'Round and Round'],
  themes: ['secrets', 'vulnerability', 'second chances', 'pride'],
  kind: 'bicycle lessons',
  accusation: `S: You'll be talking to [H], I suppose?
D: Should I?
S: I say nothing. But three evenings this week [H.he] went out by the back with something under [H.his] arm, wrapped up, and came home after dark limping. / [S] raised both hands from the table to show how little was in them. / I only mention the limp.`,
  lie: `D: Last night, at [t.at]?
H: In bed. I'd one of my heads.
D: That's early for bed.
H: It was a bad head. I drew the curtains and lay there with a flannel. / [H] sat down with care, and on one side. / My landlady will tell you, if she was in, which she wasn't. I do see it's not much.
D: It's very quiet, as alibis go.
H: It has to be quiet. It's a head.`,
  away: true,
  evidence: `There was oil on the inside of [H]'s right ankle. [D] had seen it under the table, a black toothed bite as regular as a postmark, and had taken it for a tattoo until [P] said that nobody was tattooed by a chain. You do not get one of those from lying in the dark with a flannel.`,
  truth: `D: It's your ankle, not your head.<
[H] pulled down the trouser leg, too late, and then pulled it up again and looked at the mark with a certain respect.>
H: I told you a lie. I wasn't in bed. I was in the school yard. I'm learning to ride a bicycle.
D: From whom?
H: Her name's Maudie. She's nine. She has the key, because of the hamsters.< / It came out faster now. /> I never had one, you see; there were six of us. And you get to thirty, and everyone assumes.< They say "you can cycle down," and you say you'd sooner walk. I've sooner walked for twenty years. It's taken up a great deal of my life.>
D: And what you carry out under your arm?
H: A cushion.< Maudie insists on it.> I do it all the wrong way round, apparently; I look at the wheel. Last night, at [t.at] by the school clock, I went the length of the yard with no one holding on. The caretaker saw. He came out and clapped. / [H] looked at the door, to see if it was properly shut. / You could ask him. I'd be obliged if you'd call it something else.`,
  last: `On the hill [H] passed them, very upright and very slow, looking at the wheel. [H.he] did not wave. It would have taken a hand.`,
}
