import type { Thread } from '../../types.ts'

export const hat: Thread = {
  id: 'td-hat',
  titles: ["Somebody Else's Hat", 'The Wrong Peg'],
  themes: ['avoidance', 'compromise', 'truth', 'connection', 'forgiveness'],
  echo: "a hat with somebody's name in it",
  open: `P: That's a new hat.
D: It's the same hat.
P: It fits.
[D] took it off and looked inside. It said Purvis, as it had said every morning for three weeks.
D: They were on two pegs, side by side, at the tea-room.< I was home before I saw.>
<P: Put a card up in the window.
D: I could do, if I didn't know who he was.>
D: He's at the tram stop, mornings, in mine. The first day I was going to say something. But I looked at his hat, and he looked at mine, and then we both looked to see if the tram was coming. </ [D] put it on again, with care. /> <It's a better hat than mine. That's what makes it awkward.> Mine's got a moth-hole in the brim; you look up, and there's a small star.
P: Does he know that you know?
D: It's been three weeks. We know the back of that tram like our own mothers.`,
  middle: `W: These aren't my boots. I was in the infirmary, and they gave me the wrong ones coming out. Lovely boots. Mine let in. </ [W] put the two of them together on the floor and looked down at them without pride. /> You'd think I had got the best of it. But you don't walk easy. You're always thinking how there's somebody, somewhere, going round the puddles.
[D]'s hat was on the table. After a moment [D] put some papers on it, and asked about the key.`,
  again: `P: What's wrong with the old one?
D: Nothing. I look up, when I'm thinking, and there's only hat.
P: And Purvis has got your star.
D: All day long. He'll think it's him. / [D] took it off, and held it up to what light there was, on every side. / You'd have to be a very careful person, never to have had a hole in your hat.`,
  answer: `Purvis was at the tram stop, with the hat well down upon both ears. <They stood side by side for as long as they usually did.> Then [D] took off the hat that said Purvis, and held it out; and Purvis, without turning his head, took off the other; and it was done, like an exchange of prisoners on a bridge.
[D] put it on, and looked up, and there was no star.
D: You've had this mended.
"There was a hole," said Purvis. <He was looking into the band of his own hat, and then at the nap of it, which had been steamed.>
D: I gave it a brush. It seemed only
¶The tram came in. There was one double seat left, at the back, and they sat down on it together, with a hat on each lap, since neither of them quite liked to be the first to put it on the rack.`,
}
