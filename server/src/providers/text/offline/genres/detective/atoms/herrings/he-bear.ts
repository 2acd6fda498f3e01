import type { Herring } from '../../types.ts'

export const bear: Herring = {
  id: 'he-bear',
  titles: ['Inside the Bear', 'A Look at the Shoes'],
  themes: ['identity', 'isolation', 'connection', 'authenticity', 'vulnerability'],
  kind: 'bear suit',
  accusation: `S: Has [H] said anything to you about the sack?
D: Which sack?
S: The one that goes out of an evening and comes home after, under [H.his] arm. It's the length of a grown person. I happened to be near it. / [S] wiped both hands, one on the other. / I only gave it a press. It's got a head in it.`,
  lie: `D: Where were you at [t.at]?
H: At my desk, at home, writing to the council about behaviour in the street.
D: Whose behaviour?
H: Everyone's. I do not hold with familiarity. I write every week. / [H] removed a piece of toffee from one sleeve, and regarded it as if it were going to be exhibit one. / You may ask anybody. They will tell you that I don't go out.`,
  away: true,
  evidence: `There was a sack behind the door. [P] undid it, and stepped back, and then, since it did not move, looked in. It was the whole outside of a bear, brown, bald at the knees, with a sash across it: Uncle Bruin's Oats. <The paws were stuck together with toffee.> Inside the head, on a piece of tape, somebody had sewn [H]'s name, as you would for a child going away to school.`,
  truth: `D: I should like to hear about the bear.
H: It's outside the station, evenings, from six until nine. <One gives away oats in a bag.> <I needed the money.> </ [H] sat very upright. /> People know me here.< I've seen women take their children over the road.> I have the kind of face that's about to say something. <My mother used to ask me what.> And the first night, a child with a cold came up, so high, and put both arms round my leg. I looked for the mother. She was smiling. She said, "Say thank you to Bear." And behind her there was a queue.
D: You told me that you don't go out.
H: I don't. The bear goes out. Last night, at [t.at], I had forty of them, off an excursion. The porter had me take off the head after, to breathe; he'll tell you who it was. <No one had touched me since the dentist.>
D: But by day they cross the road.
H: All but one. There's one small girl who walks right up to me and looks at my shoes. She's never said a word. She has a good look at the shoes, and then she winks.`,
  last: `[H] shook hands with everybody on leaving, which was remarked upon. [H.He] did it with the whole arm, like something larger.`,
}
