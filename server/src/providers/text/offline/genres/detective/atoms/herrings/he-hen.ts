import type { Herring } from '../../types.ts'

export const hen: Herring = {
  id: 'he-hen',
  titles: ['By-law Nineteen', 'Well Done'],
  themes: ['compromise', 'secrets', 'connection', 'change', 'compassion', 'isolation'],
  kind: 'hidden hen',
  accusation: `S: [H] has somebody shut up in the wash-house.
D: Who?
S: I couldn't say. They never answer. I come home along by the wall, and [H]'s in there with the door to, talking, ever so low. And last night I heard it as plain as I hear you. / [S] put a hand up to [S.his] collar. / "You can't go out," says [H]. "They'd have your neck."`,
  lie: `D: Where were you at [t.at]?
H: On the town's business. I'm chairman of the Nuisances Committee.
D: What was before it?
H: Poultry. It generally is. We have got it out of every street this side of the bridge. By-law Nineteen; I drafted it myself.
D: You're against hens?
H: In principle. There's the noise, and the smell. / [H] looked away, towards the window. / There's the way they put their heads on one side.`,
  evidence: `The Nuisances Committee had not sat last night, its chairman having sent word that [H.he] [H.was] detained at home. <There was a grain of wheat in [H]'s cuff.> With [H]'s lunch, in a paper bag, lay two eggs, hardly cold; and on one of them, in pencil, were the date and the words, Well done.`,
  truth: `D: Who's laying?
<[H] took the egg from [D], turned it so that the writing was underneath, and went on holding it.>
H: I won her in a raffle. They gave her to me in the street in front of everyone, six months after By-law Nineteen, with her feet tied.< She was to be a dinner.> I took her home and I got the hatchet; I'd put newspaper down. And she walked all round the wash-house, and came back, and stood on my foot.
D: So the Committee was told that you were detained.
H: I was. I've fined a widow for less. I meant to take her out to the country on the Sunday. Then there was the egg, and I'm by myself, you see. Nobody had ever left me anything. <I put "Well done" because I couldn't think what one does put.> And last night, at [t.at], the widow looked over the wall. <I thought, that's the end of me.> <She watched for a bit.> She said, "She's moulting. You want to give her linseed," and handed me some across in a twist of paper.
D: And that was all?
H: She asked what I called her, and I said, Madam. "Mine's Nineteen," she said.`,
  last: `There was an egg beside [D]'s hat. It had [D]'s name on it in pencil, and under that, after a good deal of rubbing out, Thank you.`,
}
