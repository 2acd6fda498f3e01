import type { Herring } from '../../types.ts'

export const umbrella: Herring = {
  id: 'he-umbrella',
  titles: ['Mended While You Wait', 'The Soft Wire'],
  themes: ['connection', 'isolation', 'vulnerability', 'bonds'],
  kind: 'broken umbrella',
  accusation: `S: [H] breaks things.
D: Clumsy?
S: On purpose. I was coming up the lane, at tea-time, and I saw [H.him] lean [H.his] umbrella on a wall, and look both ways, and put a foot through it. It was a good umbrella. / [S] had evidently tried to find a nice way of putting it. / I thought, if you'd do that to your own.`,
  lie: `D: Where were you, at [t.at]?
H: I had an early night.
D: You were seen in the lane before that, with an umbrella.
H: I may have gone as far as the post. Then I went up, and I slept. I sleep very well.
D: And the umbrella?
H: There's nothing whatever the matter with it.
D: I hadn't asked.
[H] agreed, after a moment, that this was so.`,
  evidence: `[H]'s umbrella was by the door. [D] put it up, which [P] said was unlucky, and counted. There were eight ribs, and seven of them were newer than the cloth; so was the handle, and the spring. <Nothing was left of the umbrella that [H] had bought, except the belief that it was the same one.> A ticket was tied to the eighth rib, with yesterday's date on it.`,
  truth: `D: Who mends it?
H: There's a shop in Cutler's Row. M. Dace. You go down two steps, and there's a stool. It's done while you wait, if you don't mind waiting. </ [H] took the umbrella and did up its strap. /> I didn't have an early night. I don't mind waiting.
D: So you break it.
H: The first time it was only the wind. I sat there for three-quarters of an hour.< She doesn't talk, she has the pins in her mouth; you hear people's feet go over.> And then she gave it back, and there was nothing wrong with it, and no reason on earth to go in. <I've broken every rib it's got.> <I've had the handle off.> At [t.at] last night I was on that stool, and the tobacconist came in for his stick; he'll say so. <He thinks I go with the shop.>
D: And she's never noticed?
H: I thought I was being very natural. Then last night she took out the pins, and said there wouldn't be any charge. She told it to the umbrella, mostly. She'd been putting in the soft wire, she said, since Easter, so it would be sure to go again.`,
  last: `[H] left by the way that leads only to Cutler's Row, with the umbrella under one arm, quite whole.`,
}
