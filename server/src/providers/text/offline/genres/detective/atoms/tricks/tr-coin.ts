import type { Trick } from '../../types.ts'

export const coin: Trick = {
  id: 'tr-coin',
  titles: ['A Bad Coin', "Nineteen Minutes' Light"],
  intensity: [1, 3],
  themes: ['choices', 'compromise', 'deception', 'truth'],
  window: { seen: 'half past seven', at: 'ten past eight', missed: 'nine' },
  core: 'bad coin',
  summary: 'fed the light meter with a coin that nobody else would take',
  clue: `There was a meter by the door of [room], of the kind that landladies have: a coin in the slot, and half an hour's light. [P] tried the switch, without much hope, and the lamp came on.
V: Oh, you've put one in. That's kind.
P: I haven't.
V: But it ran out on me. At half past seven, the very moment I was leaving; I came away in pitch darkness and had my shin on that chair.< / [V] touched the shin. / I suppose it keeps a little something back. I've known people like that.>
[D] read the dial. There were nineteen minutes to go, and while they talked it became eighteen.`,
  slip: `D: Where were you at [t.at]?
C: Walking in at the door, in no sweet temper. I'd been put off the bus. I've had a coin on me three weeks, worn as smooth as a button, you couldn't say whose head it was or whether it had had one. The baker gave it me back. The butcher gave it me back. I put it in the plate on Sunday, and I was followed out.< I thought the conductor might miss it in the dark. He'd a torch.>
D: So you came back here on foot.
C: I came back and sat in [gather] till nine. / [C] patted a pocket. / I got rid of it, though, in the end. Somebody'll always take it, if you're patient.`,
  again: `D: I'm collecting bad coins. I'd give you a good one for yours.
C: I told you, it's gone.
D: Who had it?
C: I'd sooner not say. / It was almost prim. / It was taken in good faith. I shouldn't like to get anybody into trouble who never looked.
D: They'll find it, though, won't they? When they come to count up.
C: I mean to put that right. / [C] had a hand in the pocket, and kept it there. / I'd have you know I mean to.`,
  sight: `Outside the chemist's was a machine that told your weight on a card. A boy looked up the street and down it, took a brass washer off a string, and dropped it in the slot.< There was a whirr, and a cough, and out came the card.>
P: Six stone two. And that's daylight robbery.< / [P] had spoken loudly, for the good of the young. /> If he'd tried that over a counter, he'd have had his ear pulled.
D: Over a counter there's somebody to look. / [D] bent down, till [D.he] [D.was] on a level with the slot, and seemed to be trying to see in. / It isn't particular, is it? It only wants something round.`,
  proof: `[D] put a coin on the table. It was as smooth as a button on both sides.
D: I had the meter in [room] opened. There were nine in it with a head on, and this.
C: There's a hundred of those about.
D: I've heard of the one.< It had been back from the baker, and the butcher, and the church.> You told me you'd found somebody to take it, and I've been wondering all day who, in this town, would take a coin and never look at it.< / A finger pushed it an inch across the wood. /> [V] left that room at half past seven because the light had run out. This morning there were nineteen minutes on the dial. So somebody had been in, and couldn't see what they were about, and put a coin in for half an hour, and needed eleven minutes.< You can be as quiet as you like. But it's a shut room in the dark; and you'd only the one coin on you, or you'd not have walked.>`,
  answer: `[C] looked at it for some time without touching it. Then [C.he] brought out of the pocket another, a bright one, and put it down alongside.
C: That's for the light. I got it changed this morning.< / They lay there, the two of them. /> I'd not have you think I'd do them out of the light.`,
}
