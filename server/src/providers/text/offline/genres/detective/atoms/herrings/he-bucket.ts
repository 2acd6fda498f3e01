import type { Herring } from '../../types.ts'

export const bucket: Herring = {
  id: 'he-bucket',
  titles: ['An Uncle in Tin', 'A New Bucket'],
  themes: ['secrets', 'choices', 'connection', 'identity', 'compassion'],
  kind: 'hidden fortune',
  accusation: `S: [H]'s got money.
D: There's no law against it.
S: There's arithmetic. I know what we're paid. I was behind [H.him] at the bank, and the manager came out; came right out from the back, and held the door. He doesn't hold it for the doctor. / [S] put two fingers to [S.his] lips. / And [H] went like that to him.`,
  lie: `D: Where were you at [t.at]?
H: In my room, darning.
D: The whole evening?
H: I've a great many holes. / [H] lifted an elbow, so that the work could be admired. / I don't go about. It costs money, going about.
D: Do you use the bank?
H: I've a tin. There's a button in it, and a sixpence with a bend. You can have the button, if it's any help to you.`,
  evidence: `[H]'s left shoe let in water, and had been mended with a letter, folded to the shape of a foot. <[P] saw the corner of it.> [H], when asked, took off the shoe and handed it over without a word. It was from a bank. It thanked [H.him] for a further instruction, hoped for the continuance of [H.his] favour, and mentioned a sum; and in the sum there were more noughts than there was foot.`,
  truth: `D: You could buy this place.
H: Twice. <I worked it out one day, waiting for the bus.> </ [H] put the letter back in the shoe. /> There's no tin. There was tin; there was an uncle in it, in Bolivia. <I never set eyes on him.> It came four years ago, in the post, and I read it standing in the hall; and then I went in to work, because it was a Monday.
D: And you told nobody.
H: I was going to, at dinner. Only they were on at their game.< They play it every day: if you had a fortune.> It goes round the table, and everyone's got a yacht. And it came to me, and I couldn't think, and I said, "I'd have a new bucket." <They laughed till they had to be thumped.> They have given me a bucket every birthday since. </ [H] was lacing the shoe. /> Last night at [t.at] I was at the solicitor's, by the side door. Somebody's having her rent paid, and she's not to know. He'll swear to it; he does nothing else. I could have the bucket, I thought, or I could have the other. I don't believe that they'd let you have both.`,
  last: `Somebody asked, going out, what they would each have done with a reward, if there had been one. "Bucket," said [H], and waited for the laugh, and got it.`,
}
