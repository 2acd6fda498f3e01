import type { Thread } from '../../types.ts'

export const spareKey: Thread = {
  id: 'td-key',
  titles: ['The Spare', 'Somebody to Let You In'],
  themes: ['connection', 'vulnerability', 'home', 'bonds', 'isolation'],
  echo: 'a key nobody had asked for',
  open: `At half past seven in the morning [D] was sitting on [D.his] own front step with one shoe on<, reading yesterday's paper through the letter box>.
P: You're locked out.
D: I'm taking the air.
P: Who's got your spare?
D: Nobody. / [D] turned [D.his] head to follow a column downwards. / It's an excellent system. Nobody's never once lost it.
P: I mean it. There must be someone. A neighbour.
D: And say what? It isn't a thing you hand to a person. It's asking them to find you, if it comes to that.
¶The locksmith was a woman with a cold, who had the door open in four seconds and charged for the hour.< She said she saw a good deal of it.> She left her card on the mat, on the inside, face up.`,
  middle: `W: I've had the spare for here since before my knees went. Never used it. Nobody's ever been locked out.<
D: Then what's it for?
W: Well, it's not for the door. / [W] seemed surprised to be asked. /> You don't give a person a key for the door. It's so there's somebody who'd notice if you didn't open it.
[D] asked, after a moment, what time the post came.`,
  again: `P: You could leave it with the butcher.
D: I've nothing against the butcher.
P: That's not the same as giving him a key.
D: No. / They walked the length of a wall. / I did have a spare cut, once. It was in a drawer for six years, in an envelope. I wrote "spare" on it, in case I should wonder.
P: Where's it now?
D: In the house. Behind the door.`,
  answer: `The ironmonger was shutting, but cut it for them, with the blind half down, in a spray of small gold sparks. [D] paid, and blew on it, and put it in [D.his] pocket, and they went as far as the corner where their ways parted.
D: I was thinking you might come in some time and water the plants. If I'm away.
P: You haven't got any plants.
D: No. / [D] held out the key, not very far, looking up the street for a bus that did not come down it. / You'd have to bring one.`,
}
