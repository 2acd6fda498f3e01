import type { Herring } from '../../types.ts'

export const french: Herring = {
  id: 'he-french',
  titles: ['As Spoken in Paris', 'Pass the Salt'],
  themes: ['authenticity', 'self-told stories', 'identity', 'connection', 'vulnerability'],
  kind: 'French lessons',
  accusation: `S: You know that [H] gives lessons, on the side? There's a card in the newsagent's. "French, As Spoken in Paris."
D: What of it?
S: Then you tell me why [H.he] would be meeting a man in the yard of the Anchor, with money changing hands. I was going by. [H.He] kept saying a number, over and over, very slow. / [S] looked round. / Like the combination of a safe.`,
  lie: `D: And where were you last night, at [t.at]?
H: There was a lesson. Numbers.
D: Who was it for?
H: I'd rather not give a name. Beginners are sensitive.
D: And where do you hold it?
H: Out of doors, as a rule. We walk up and down. It's the modern method. / [H] moved a hand in a way that was, very likely, modern.
D: How is the beginner getting on?
H: Slowly.`,
  evidence: `An onion came out of [H]'s pocket with a handkerchief, and then another onion; there were six, on a string. Pinned to the string was a list of numbers in pencil, spelt out in full, eighty, ninety, ninety-nine. It was in [H]'s own writing; beside every one of them somebody else had put a cross, in purple.`,
  truth: `D: Who's been marking you?
H: His name's Yann. He sells onions, and lodges at the Anchor. It was a lesson; I said so. I'm the beginner.
D: You've taught it for twenty years.
H: Out of a book. I've never been to Paris. <I have never been to Dover.> I got it up by myself, from a grammar with the last third missing; and then they wanted a teacher, and nobody could say I was wrong. <There are three hundred people in the world who talk the way I do. I think of them, in railway stations.> / [H] set the onions in a row. / Then he came to the door with his bicycle, and I spoke to him. I'd never said it before to anyone it belonged to. <He took off his cap.> He said, in English, "I regret, I do not have any Welsh."
D: And since then?
H: Twice a week. He was hearing my nineties, at [t.at], with the ostler holding the lantern; ask them. <He says I sound Swiss now, with a cold.> But on Saturday we were having our soup, and I asked him for the salt. And he passed it. He didn't look up. He just passed it, as you would to anybody.`,
  last: `"Bonsoir," said [H] from the door, to no one in particular, and then, more quietly, had another try at it.`,
}
