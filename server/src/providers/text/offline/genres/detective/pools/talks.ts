import { item, type PoolItem } from './pool.ts'

/** How somebody comes to be questioned: half a dozen to fifteen words or so, S known from the roster by name. */
export const openers: PoolItem[] = [
  item('op-work', `They found [S] at work, or at any rate holding something, and [S.he] went on holding it.`),
  item(
    'op-best',
    `[S] had put on something clean for it, and sat slightly to one side of the chair, as people do at the dentist's.`,
  ),
  item(
    'op-run',
    `[S] they met by accident, or [S] had seen to it that they did.< [S.He] [S.was] coming round the corner with [S.his] hat on, and took it off again, as though that had been the errand.>`,
  ),
  item(
    'op-job',
    `[S.full], [S.ajob] and evidently a good one, asked whether it would take long, and drew up a chair as if it would.`,
  ),
  item(
    'op-door',
    `[S] came in before [S.he] [S.was] sent for, and shut the door behind [S.him], and then opened it again a little way.`,
  ),
  item(
    'op-outside',
    `They talked to [S] on [outside], standing up, because [S.he] said that [S.he] thought better on [S.his] feet.`,
  ),
  item(
    'op-queue',
    `[S] had been waiting in the passage to be next, and had let two people go before [S.him].`,
  ),
  item(
    'op-hands',
    `[S.full], the [S.barejob], had just washed [S.his] hands, and held them up until they should be dry.`,
  ),
  item('op-tea', `[S] would only talk in [gather], over a cup of something, with [S.his] back to the wall.`),
  item(
    'op-stairs',
    `It took some time to run [S] to earth; [S.he] [S.was] always said to have that minute left.`,
  ),
  item(
    'op-ready',
    `[S] was ready for them. [S.He] had thought out what [S.he] would be asked.< [S.He] looked put out when it was something else.>`,
  ),
  item('op-broom', `[S] swept while they talked, always the same piece of floor.`),
  item(
    'op-seen',
    `[S], who had passed the window four times, said that [S.he] had wondered when they would get to [S.him].`,
  ),
  item(
    'op-sit',
    `[D] sat down next to [S] on a bench that was a little too short for it, and for a minute neither said anything.`,
  ),
]

/** The suspect who hides nothing, at full length, for longer stories: alibi and view. */
export const innocents: PoolItem[] = [
  item(
    'nn-cards',
    `S: I was playing cards with the curate and the curate's mother. I was there till ten. You may ask them, but ask the mother; he'll say I won.
D: Did you?
S: He let me. That's what the mother will tell you. / [S] spread both hands on the table, empty. / I've been all night trying to think of anyone here who'd want it. All I can come up with is people who'd want to be asked.`,
  ),
  item(
    'nn-refused',
    `[S] would not say one word. [S.He] had given a full account to [V] that morning, and did not propose to wear it out. The account, when they got it from [V], was two lines long: [S] had spent the evening mending chairs with the caretaker, whose word was good, since he had never been known to use more than three. Only when [D] thanked [S.him], and meant it, did [S.he] unbend.`,
  ),
  item(
    'nn-choir',
    `S: Choir. All evening. You can ask any of the altos.
D: Would they have noticed if you'd slipped out?
S: Noticed? I'm the only one who can count. When I stop for breath they all stop. / [S] hummed a note, and the spoons moved in the saucers. / I was never a person who could slip out of anything.`,
  ),
  item(
    'nn-ladder',
    `S: I was up a ladder, if you want to know, from seven until they helped me down. I'd gone up for the gutter, and then I looked. / [S] did not care to say at what. / Half the street was out. They had a collection for a rope.
D: How long were you there?
S: I can tell you to the minute. Everybody was calling it up to me.`,
  ),
  item(
    'nn-baby',
    `S: My sister's baby had croup, and I walked him up and down till midnight. I've four witnesses: my sister, her husband, and the people on either side.
D: That sounds tiring.
S: It was the best evening I've had this year. He's nobody's fool, that baby. He listened to all of it. / [S] looked from one of them to the other. / You do find that people don't, as a rule. Begging your pardon.`,
  ),
  item(
    'nn-train',
    `S: I missed the six forty, and I missed the seven ten, and I was sitting on the platform in full view of the stationmaster until the nine fifteen, which I also missed.
D: How did you miss that?
S: I was explaining to him about the others. / [S] seemed to think it reflected badly on the railway. / He'll not have forgotten. He gave me a chair in the end.`,
  ),
  item(
    'nn-teeth',
    `S: I'd two teeth out at five. I went home and lay on the floor, and the doctor's wife came and sat with me until I stopped making the noise. She'll remember the noise.
D: I'm sorry to make you talk.
S: I'd been wanting to. I've thought of a great deal to say since yesterday, and nobody'd come near me.`,
  ),
  item(
    'nn-fire',
    `Half the town could speak for [S], and half of it did. At [t.at] last night [S.he] had been in the middle of the high street in [S.his] stockinged feet, directing the fire brigade to the wrong house. It had been [S.his] own chimney. [S.He] had been so taken up with the directing that [S.he] had not looked. "I thought that it was a warm night," said [S].`,
  ),
  item(
    'nn-debate',
    `S: I was at the debating society, proposing the motion.
D: What was it?
S: That people these days can't be trusted. I carried it, by eleven to four. / [S] turned [S.his] cup so that the handle pointed elsewhere. / I walked home feeling that I'd made rather a good case. And now, of course, I keep wondering whether one of the eleven took it as permission.`,
  ),
  item(
    'nn-parrot',
    `S: I was minding a parrot for the people over the chemist's. I was there from six to eleven and didn't dare go to the lavatory.
D: Can they bear that out?
S: The parrot can. It's been saying "Is he still here?" ever since, in my voice. / It seemed to [S] that something was owing to justice. / I will say it got the tone.`,
  ),
]

/** The same, short: the account in a sentence or two, and it holds. */
export const accounts: PoolItem[] = [
  item(
    'ac-choir',
    `[S] had been at choir practice until ten, in the front row, a quarter of a tone flat, and nineteen people were ready to swear to it.`,
  ),
  item(
    'ac-ladder',
    `[S] had been up a ladder since seven, unable to come down, in front of most of the street; they had only to ask which end of it.`,
  ),
  item(
    'ac-train',
    `[S] had missed three trains in a row, under the eyes of the stationmaster, who confirmed it by telephone and asked them not to let [S.him] start again.`,
  ),
  item(
    'ac-cards',
    `[S] had been losing at cards to the curate's mother, a lady with no reason to oblige anybody, and she bore it out.`,
  ),
  item(
    'ac-teeth',
    `[S], who had had two teeth drawn at five, had lain on [S.his] own floor all evening with the doctor's wife sitting by.< The doctor's wife had done a sleeve.>`,
  ),
  item(
    'ac-fire',
    `[S] had spent the hour in question in the high street, in stockinged feet, directing the fire brigade to the wrong house.< The fire brigade remembered.>`,
  ),
  item(
    'ac-parrot',
    `[S] had been minding a parrot above the chemist's, and the chemist had heard them at it until eleven, both voices.`,
  ),
  item(
    'ac-debate',
    `[S] had been at the debating society, proposing that nobody could be trusted, and had carried it by eleven votes to four.`,
  ),
  item(
    'ac-baby',
    `[S] had walked a sister's baby up and down until midnight, past two open windows, singing.< Both windows had complained.>`,
  ),
  item(
    'ac-stuck',
    `[S] had been stuck in the lift at the Corn Exchange with an alderman from seven until the caretaker's supper was over.< They had parted, it seemed, for good.>`,
  ),
  item(
    'ac-bell',
    `[S] had been ringing handbells in the schoolroom with five other people, and, as the vicar said, one does miss a fifth of a tune.`,
  ),
  item(
    'ac-swap',
    `[S] could prove every minute, and did, with tickets; [S.he] had been to the pictures, and sat behind the vicar, who had turned round twice about the toffees.`,
  ),
]

/** Where the witness is and what one sees of the case from there. Introduces W in full with a job. */
export const witnesses: PoolItem[] = [
  item(
    'wi-bench',
    `[W.full], [W.ajob], was eating a sandwich on the wall opposite.< From there, it turned out, one could see nearly everything that [place] did not care to show.>`,
  ),
  item(
    'wi-back',
    `Nobody had sent them to [W.full]. [W.He] [W.was] [W.ajob].< [W.He] had been in and out by the back for years without anyone's once lowering their voice.>`,
  ),
  item(
    'wi-door',
    `[W.full], who was [W.ajob], had a stool just inside the back door, and the door open, and moved a foot to let them by.`,
  ),
  item(
    'wi-asked',
    `It was [P] who thought of asking [W.full], [W.ajob], to whom in eleven years nobody at [place] had put any question but the time.`,
  ),
  item(
    'wi-smoke',
    `On an upturned crate in the yard sat [W.full], [W.ajob].< [W.He] [W.was] resting [W.his] feet on another, and was plainly prepared to be of use.>`,
  ),
  item(
    'wi-follow',
    `They were followed out by [W.full], [W.ajob], at a tactful distance, until they had to stop so that [W.he] could catch up.`,
  ),
  item(
    'wi-flask',
    `[W.full] poured them something out of a flask. [W.He] [W.was] [W.ajob], and had noticed, [W.he] said, that they had not been offered anything.`,
  ),
  item(
    'wi-count',
    `There was one person who had seen them all come and go, and that was [W.full], [W.ajob], whose work was chiefly waiting.`,
  ),
  item(
    'wi-lean',
    `[W.full], [W.ajob], leant on the gate of [place] for twenty minutes every afternoon.< [W.He] had done it for so long that the gate had taken on the shape.>`,
  ),
  item(
    'wi-cart',
    `They helped [W.full] get a wheel out of a drain. [W.He] [W.was] [W.ajob], and a believer, [W.he] said, in one good turn.`,
  ),
  item(
    'wi-step',
    `[W.full], [W.ajob], was sitting on the one step that was not in anybody's way, and shifted along it to make two more.`,
  ),
  item(
    'wi-hail',
    `"You'll not have talked to me," said somebody, reproachfully, as they went by. It was [W.full], [W.ajob], with [W.his] hat on [W.his] knee.`,
  ),
]

/** To the herring's hider again, after the evidence. */
export const returns: PoolItem[] = [
  item('re-again', `They went back to [H], who saw them come and began at once to be very busy.`),
  item(
    're-chair',
    `[H] had known that they would be back. There was a second chair put out, and nobody puts out a chair for good news.`,
  ),
  item('re-window', `[H] was where they had left [H.him], but facing the other way.`),
  item(
    're-late',
    `When they found [H] again [H.he] had [H.his] outdoor things on, and took them off without being asked.`,
  ),
  item('re-alone', `[D] waited until [H] was alone, and pulled the door to.`),
  item(
    're-walk',
    `They fell in on either side of [H], who walked a little faster, and then a good deal slower.`,
  ),
  item('re-knew', `"Yes," said [H], before they had opened their mouths, and sat down.`),
  item('re-shut', `[P] stayed by the door this time, and [H] looked at that, and then at [D].`),
]

/** Before somebody points at somebody else; the errand is over, or seems so. */
export const pointings: PoolItem[] = [
  item('po-back', `[S] had got up to go, and came back.`),
  item('po-lower', `There was something more. There generally was; [S] looked over one shoulder first.`),
  item('po-door', `With a hand on the door, [S] was struck by a thought.`),
  item('po-not', `It was not for [S] to say, [S.he] told them, and drew the chair in.`),
  item('po-ask', `Nobody had asked [S] about the others, and it seemed to weigh.`),
  item('po-while', `[S] let them get as far as the end of the passage.`),
  item('po-close', `They thought that they had finished. [S] had not.`),
  item('po-cough', `[S] coughed, in the manner of one who has been brought up not to tell tales.`),
]

/** W's talk turns to something of W's own. */
export const drifts: PoolItem[] = [
  item('dr-liked', `[W] was in no hurry, and let the talk go where it liked.`),
  item('dr-one', `They asked [W] one thing, and [W.he] told them another.`),
  item('dr-soon', `What [W] had to say about last night was soon said.`),
  item('dr-nothing', `[W] had seen nothing, and went on from there.`),
  item('dr-company', `Of the thing itself [W] knew no more than they did. But [W.he] liked company.`),
  item('dr-long', `[W] thought about it for so long that what came out was something else.`),
  item('dr-mind', `It put [W] in mind of something, though not at once of what.`),
  item('dr-let', `[P] let the talk drift, and [W] let it.`),
]
