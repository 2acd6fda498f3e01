import type { Thread } from '../../types.ts'

export const jersey: Thread = {
  id: 'td-jersey',
  titles: ['On Its Way', 'A Sleeve and a Bit'],
  themes: ['perfectionism', 'time', 'bonds', 'avoidance', 'resilience'],
  echo: 'a sleeve left on the needles',
  open: `It came out from behind the cupboard with a mousetrap and one glove.
P: What is it?
D: It's a jersey.
P: It hasn't got a front.
D: It's got a back, and a sleeve and a bit. It was for my cousin's boy, when he was born. / [D] held it up to the window; it was blue, and might have fitted a teapot. / He was quick about growing. <I'd be getting near him, and he'd be out of it.>
P: What size is he now?
D: He plays the tuba.
P: You could tell them it isn't coming.
D: I told them it was on its way. They still ask, every Christmas, quite kindly. Is it still on its way?
<¶The needles had rusted, and left a brown line across the wool at the place where it had stopped, as a river does on a house.>
[D] rolled it up and looked for somewhere to put it, and it went with them, in a pocket.`,
  middle: `W: I've a chair away being mended. Four years. He's a good man; I meet him in the street, and he crosses over. <And I'd have sat on it as it was.> / [W] shook [W.his] head. / He told me once that there's nothing so hard to finish as a thing you're late with. You keep thinking you'll make it worth the wait. But nobody's waiting for the chair by then. They're waiting to see you.
[D] put one hand into a pocket, took it out, and inquired about the lock.`,
  again: `P: A dog could wear it.
D: He asked me for it himself, once. He was four. It was at somebody's wedding, and he came up to me between the tables and held out both his arms.
P: To be picked up?
D: To be measured.`,
  answer: `[D] cast off on the counter of the post office, while the clerk put up one shutter after another. It took four minutes. It had been going to take four minutes for a number of years.<
P: It's still only got the one sleeve.
D: One and a bit.>
P: He couldn't get it on over his hand.
D: No. / [D] was writing on a card, and covering it with one arm, like a boy in school. / "This is as far as I got." There. I've put that I'd like to come and hear the tuba.
¶The clerk laid the parcel on the scales, and asked if there was anything in it that would break. [D] said not now. <It was stamped three times, and dropped through a hatch into the dark, and they heard it land.>
P: Well.
D: Well, it's on its way.`,
}
