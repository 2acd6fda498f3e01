import type { Herring } from '../../types.ts'

export const dog: Herring = {
  id: 'he-dog',
  titles: ['Home by Nine', 'A Bit of String'],
  themes: ['bonds', 'secrets', 'second chances', 'home'],
  kind: 'borrowed dog',
  accusation: `S: [H] had burrs to the knee this morning, and [H.he] told me [H.he] never went out.
D: It's a country for burrs.
S: It is, up in the woods. / [S] leant nearer, though there was no one to lean away from. / And the butcher says that it's half a pound of liver, twice a week. I have seen [H] leave a wedding sooner than eat liver.`,
  lie: `D: Where were you last night, about [t.at]?
H: At home, doing my accounts.
D: All the evening?
H: There are a great many of them. I add them up, and they come out different, and I start again from the other end.
D: Somebody might have seen your light.
H: I do them with the blind down. / [H] brushed something from one knee. / It isn't an income that wants looking at from the road.`,
  away: true,
  evidence: `<There were short white hairs on both [H]'s knees, of a kind that accounts do not shed.> On the chair where [H] had been sitting lay a piece of string, two yards of it, with a loop at one end. [P] tried the loop round a wrist, where it was much too large, and then held it out over the floor, round nothing at all, at about the height of a footstool.`,
  truth: `D: What's his name?
<[H] looked at the string for a while, and one could see the accounts being given up.>
H: Captain. He was mine for six years. Then we parted, the two of us, and it was all done very fairly. The piano went the one way, and Captain went with the piano, because he sleeps under it. <They're good to him. He's put on weight.>
D: So you steal him.
H: I borrow him. They go out to whist, twice a week, and there's a place in the hedge. We go up through the wood to the top, and look at things, and I have him back in his basket by nine. The keeper saw us at his gate last night, at [t.at]. <He always has a rind for him.>
D: And nobody has noticed?
H: Only that he's tired. They've had the vet to him twice. </ [H] wound the string round two fingers. /> I met all of them in the street on Saturday. <We were extremely civil.> Captain sat down on the pavement, exactly in the middle, and looked straight ahead, and he never gave me away by so much as an ear. I thought, well, that's breeding.`,
  last: `Before going home, [H] asked, in an offhand way, whether they had finished with the string.`,
}
