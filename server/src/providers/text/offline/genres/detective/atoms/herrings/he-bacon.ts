import type { Herring } from '../../types.ts'

export const bacon: Herring = {
  id: 'he-bacon',
  titles: ['A Lapse', "The President's Crate"],
  themes: ['authenticity', 'deception', 'secrets', 'compromise', 'identity'],
  kind: 'bacon sandwich',
  accusation: `S: I don't say that [H]'s a hypocrite.
D: What do you say?
S: I say that [H.he] [H.was] down at the goods yard last night with [H.his] collar up, where there's nobody but stokers, and came away wiping [H.his] mouth. And a person down there called [H.him] Monday. / [S] let the name hang. / You don't get a name like that from doing nothing.`,
  lie: `D: Where were you about [t.at]?
H: At a meeting of the Vegetarian Union. I'm the president. We had a paper on the lentil.
D: Until when?
H: Until late. It's a larger subject than you would think. There was a model.
D: And afterwards?
H: There were questions. / [H] signed [H.his] name and address, as asked, and pushed the page across with one finger. / There are always questions, after lentils.`,
  away: true,
  evidence: `The Vegetarian Union met on first Tuesdays, and nobody had told it that it met last night; a card on the door wished all members a bloodless month. In the corner of the page that [H] had signed, where a thumb had rested, there was an oval the size of a penny, and you could have read a newspaper through it.`,
  truth: `D: There's grease on your signature.
<[H] held the page up to the window. One could see a chimney through it, and a bit of sky.>
H: I've been president for fourteen years. <I wrote the pledge.>< I believe every word of it; I wake up believing it.> I believe it right up to about seven o'clock in the evening, when the wind comes round from the goods yard.
D: And what's at the goods yard?
H: There's a stall, for the stokers and the night men. I went on a Monday, so he calls me Monday; I do Tuesdays now as well, but he's kept to it. <He doesn't ask.>< He sees me come in under the lamp, and puts on two.> At [t.at] I was sitting on a crate between a lampman and somebody called Nobby. They'll tell you. <They think I'm in insurance.>
D: You could resign.
H: I could give up the bacon. <I've done it often.> </ [H] folded the page with the transparent part inside. /> It's that they've written Monday on the crate. I have sat in the chair for fourteen years with forty vegetarians looking at me, and nobody has ever wondered what it was like to sit in.`,
  last: `Somebody came round with ham sandwiches. [H] declined them with great courtesy, and looked back only once.`,
}
