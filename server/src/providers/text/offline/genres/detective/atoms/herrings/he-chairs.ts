import type { Herring } from '../../types.ts'

export const chairs: Herring = {
  id: 'he-chairs',
  titles: ['Somebody Came', 'Five Chairs'],
  themes: ['compassion', 'connection', 'isolation', 'secrets'],
  kind: 'company for strangers',
  accusation: `S: Ask [H] what's in the lunch tin.
D: Lunch?
S: Gloves. Black ones, folded up small. I've seen [H.him] put them on behind a door, twice this week, and take them off again before [H.he] went home. / [S] was not easy about it. / I asked if there'd been a death in the family, and [H.he] said, "Not in mine, no."`,
  lie: `D: You got away early last night.
H: I had the toothache.
D: What dentist sees people at [t.at]?
H: He lives over the shop. You throw up a stone. / [H] touched one cheek, and then, after consideration, the other. / He had a look, and said that it wanted watching. So we're watching it.
D: I'd better have his name.
H: He would sooner I didn't. On account of the stones.`,
  away: true,
  evidence: `There was one dentist over one shop, and no one had thrown a stone at him since the election. The door beside his was the undertaker's, and just inside it a book for visitors lay open on a stand. <[D] read it, as [D] read anything.> On page after page there was a single signature, a different one each time; and it was always in the same hand, and always just too bad to be read.`,
  truth: `D: There's a book with your writing in it, and never the same name twice.
<[H] got out a pair of black gloves and laid them on the table, one on the other.>
H: I told you a tooth.< It sounds like a hobby, the other, and I didn't care to have it called one.> They lie there the night before, you see, till nine, with the door open, for anyone who likes to come. And there are some that haven't got anyone. <I only went in to ask the way.> He had a man in there, and six chairs, and nobody. I couldn't get over the chairs.
D: Why not sign your own name?
H: Well, it wouldn't look much, would it, if it was always me? <And I do it so you can't make it out. There might be a cousin, some day, over from abroad; and he could look at it, and think, ah, that'll be old So-and-so.> Last night was a Miss Pruett, retired from ribbons. I was there until he locked up. He came in at [t.at] to trim the lamp. <He's never passed any remark about it.> There used to be six chairs, and now he puts out five, and a good one.`,
  last: `Through the undertaker's open door, as they went by, they could see a lamp, and one good chair, and [H]'s back in it, very straight.`,
}
