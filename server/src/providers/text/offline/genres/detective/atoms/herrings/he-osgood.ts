import type { Herring } from '../../types.ts'

export const osgood: Herring = {
  id: 'he-osgood',
  not: ['se-almshouse', 'se-pass', 'se-junction'],
  titles: ['Osgood, Seeds', 'Under Remarks'],
  themes: ['home', 'bonds', 'isolation', 'deception', 'forgiveness'],
  kind: 'false name',
  accusation: `S: There was a new lodger in Fore Street last night. Osgood, seeds; one night only. I saw the back of Osgood going up to bed.
D: Well?
S: It was [H]'s back.
D: [H] lives there. It's [H.his] sister's house.
S: That's just it. / [S] folded [S.his] arms. / Who takes a room in their own house, in somebody else's name?`,
  lie: `D: Where were you, at [t.at]?
H: At home. I've a room at the back, off the scullery.
D: Your sister saw you?
H: My sister's busy in the evenings. She has nine commercial gentlemen to do for. I couldn't tell you when she last saw me, to speak of.
D: So you'd a quiet night.
H: I've had eleven years of them. </ [H] said this without complaint, as one might give the size of one's boots. /> I'm not a guest.`,
  away: true,
  evidence: `The visitors' book of the house in Fore Street was an education. For years, under Remarks, somebody had been writing something wounding: that the bed was gravel (Hale, hosiery), that the egg had been a disappointment (Tripp, buttons). The gentlemen changed, but not the hand, which was [H]'s. The last entry was last night's: Room 4, Osgood, seeds. Under Remarks, Osgood had written "The," and stopped.`,
  truth: `D: You're Osgood.
H: And Hale, and Tripp. I wanted them to leave off coming; that's all it was. There were only the two of us, when the house was left to us. <We had supper in the window, and she played.> Then she took in a gentleman for the company, and then it was nine. I have had mine off the draining board ever since, with a plate over it.
D: But why take a room?
H: I'd run out. <You can't go on saying gravel.> I thought I'd stop one night, and find out what was really wrong with it. <So I put a hat on, and went in at the front behind two men in buttons, and she never looked up.> <She said, "Room four, mind the mat."> And at [t.at] she came up with a tray. <I was round behind the door with a sponge over my face; I said that I'd a cold.> She'll have heard me cough. </ [H] looked down at [H.his] hands. />< There was a lamp lit.> She'd turned the sheet down, at the one corner, like a page. And there was a saucer by the bed, with a biscuit on it. I've lived in that house all my life, and I had no notion about the biscuit. I sat there till the lamp went down, and I couldn't think of one remark.`,
  last: `When [D] next saw the book, Osgood, seeds, had finished the sentence. The biscuit was very good. Below it, in another hand, was written that Osgood had only to ask.`,
}
