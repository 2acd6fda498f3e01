import type { Trick } from '../../types.ts'

export const rug: Trick = {
  id: 'tr-rug',
  titles: ['One Over', 'Number Six'],
  weather: ['frost', 'wind'],
  themes: ['isolation', 'connection', 'pride', 'compassion'],
  window: { seen: 'eight', at: 'ten past eight', missed: 'nine' },
  core: 'false alarm',
  summary: 'raised a false alarm, and was not there to be given a rug',
  clue: `Under the window of [room] was a chest with its lid thrown back, stuffed anyhow with rugs.
V: <For the survivors. >Somebody shouted "Fire" at [t.at], and we ran out just as we were and stood on [outside] with our teeth knocking.< There wasn't one, of course.> But I'd had the sense to drag this out after me, and I went round throwing them at people. They've the same numbers as the pegs.
[D] lifted a few. There were eleven, full of grit and crumbs and other people's hair, and at the very bottom, folded in four with the mothballs still in it, number six.
V: One over. / [V] let down the lid. / I always like to have one over.`,
  slip: `D: You were out on [outside] with the rest of them, at [t.at]?
C: In my shirt-sleeves, with a spoon in my hand, for a quarter of an hour, and not so much as a spark. I've a chest on me this morning like a sack of gravel. / [C] coughed, to be fair to it. / Not that it'll be remarked on. I'm a number here. I'm peg six, and six on the pay sheet, and the winter I had pleurisy there came a card to say "Get well soon, Number Six."
D: They sent a card, though.
C: They sent it next door. I was well by the time I had it. / There was another cough, somewhat deeper. / I've kept it.`,
  again: `D: How's the chest?
C: It's good of you to ask. It moves about.
D: You'd have done better by the wall last night, out of the wind. Where were you standing?
C: With everybody. In the middle. / [C] drew [C.his] collar together at the neck. / Where does anyone stand, at a fire? You look at the building. You don't look to see who's next to you.
D: No. I've asked ten people who was next to them, and that's what they all said.`,
  sight: `Across the station hall came twelve small children in two lines, more or less, and a young woman dealing out buns from a bag. When they all had one there was one left.< She did not eat it, or put it away.> She looked at the bun; then she looked very quickly up and down the hall, and behind her, and began to count heads in a high clear voice, touching each.
P: She's got one over.
D: No. / [D] had stopped with one foot on the step. / She's one short.<
He was under a bench, with a dog. [P] saw him first; [D] did not seem to be looking.>`,
  proof: `D: You ran out in your shirt-sleeves, and stood there a quarter of an hour in the cold.
C: I've the chest to show for it.
D: [V] had a rug for everyone, and went round throwing them.< Eleven of them came back in with the crumbs on.> Yours is still in its mothballs.
C: There were some there older than I am. I held back.
D: I'd believe that of most people. / [D] said it gently enough. / But you told me about a card that went next door. You've kept it. If the whole place had stood out there wrapped up to the ears, and you with a chest, and no one had thrown you a rug, I don't think I'd have heard about anything else.< You never mentioned rugs. You didn't know there'd been any.>< [V] looked in the chest and thought there was one over; but it was a person short.> There was somebody indoors, who'd shouted "Fire", and waited for the room to empty, and had it all to themselves.`,
  answer: `C: I came round the corner at the end of it, and they were all done up like parcels. I thought they must have brought them from home. / [C] had forgotten to cough. / I never knew there was one with my number on. Nobody said.`,
}
