import { item, type PoolItem } from './pool.ts'

/** Something goes wrong between the questions and the answer. */
export const setbacks: PoolItem[] = [
  item(
    'st-paper',
    `By two o'clock it was in the evening paper, which had got everything wrong in the right order. There was a crowd of eleven outside. [V] came to say, not looking at them, that the trustees had rung, and that somebody from the county would be here in the morning who did this kind of thing for a living.
D: Till the morning, then. / [D] looked at the eleven. / That's longer than most people get.`,
  ),
  item(
    'st-notes',
    `The page of [D]'s notebook with the times on it had been left on a table, and somebody tidy had thrown it away. They went through two dustbins for it, and found a glove, a good umbrella, and all of last week.
P: Can you remember it?
D: I can remember what I wrote. / [D] shut the lid. / I was hoping to find what I'd seen.`,
  ),
  item(
    'st-own-up',
    `At a quarter to three a boy of twelve came in and confessed. He gave dates. He had also, it appeared, sunk a ferry, and it was half an hour before his mother could be got to the telephone; and in that half hour everyone who had been on the point of saying something had thought better of it.`,
  ),
  item(
    'st-key',
    `They had built a good deal on the key's never having left its hook. Then somebody remembered that there had been a second key, once, and a search was made, and it was found in a drawer under a cake tin, with rust in its teeth. It had not opened anything for years. But it had taken an hour, and it had let everybody look relieved together, and that is hard to undo.`,
  ),
  item(
    'st-friends',
    `V: I must ask you to stop. / [V] had come out without a coat. / They're upset. They've all been to see me, one after the other, each to say that it can't have been any of the rest.
D: All of them said that?
V: All of them. I thought it was rather fine.
D: It is fine, but one of them was working.`,
  ),
  item(
    'st-theory',
    `[P] had a theory. It accounted for everything, and was simple, and they walked twice round the building in growing good humour, until [D] asked what it did with the door. They stood there for a bit. It was a pity about the door.`,
  ),
  item(
    'st-three',
    `At three o'clock [D] had them all tell it again, from the beginning. Nobody changed a word. It is what one hopes for from the truth, and gets from people who have been going over it in the bath.
P: Well, that's no help.
D: It's a quarter of an hour. I know. / [D] put the cap back on the pen. / I had it in my hand in there, and it went.`,
  ),
  item(
    'st-wrong',
    `There was an unpleasant ten minutes when a special constable, made up that week for the fair, arrested the window cleaner, on the ground that he had a ladder. He was a patient man. It was pointed out that the ladder was his living, and he was let go, but he had been shouted for across the street by then, and would be called by it for years.`,
  ),
  item(
    'st-hurt',
    `Somebody had been through [D]'s coat. It had hung for an hour in the passage, with the rest, and now the pockets were out like tongues. Nothing had gone. It had been folded afterwards, and laid over a chair, with a care that made [P] ask whether they might be getting back before dark.`,
    { intensity: [4, 5] },
  ),
  item(
    'st-slate',
    `A slate came off the roof, and broke on the step where [P] had been standing until [D] called out to ask the time. They looked up. There was nobody there; there was a skylight, open, on a day when nobody wanted air.
P: Wind.
D: Very likely. / Neither of them stood on the step again.`,
    { intensity: [4, 5] },
  ),
  item(
    'st-infirmary',
    `Word came down from the infirmary, and it was not the word that they had waited for. [G] had opened [G.his] eyes, and asked what day it was, and been told, and had turned to the wall. There would be no more questions this week. They would have to do it with what they had.`,
    { intensity: [4, 4] },
  ),
  item(
    'st-widow',
    `[G]'s sister was brought in, and given a chair. She wished to know who had seen [G.him] last. Nobody answered. She looked round at them, face by face, without hurry, as one looks along a shelf; and then she thanked [D], for what, it was hard to say, and went out by the front.`,
    { intensity: [5, 5] },
  ),
]

/** The others come together. */
export const gatherings: PoolItem[] = [
  item(
    'ga-door',
    `[D] asked for everybody, and for the door to be left open, so that anyone who wished could go.< It is a hard thing to be the first to leave a room in which something is about to be said.>`,
  ),
  item(
    'ga-six',
    `They were asked for six o'clock, and were all there at ten to.< They sat very straight, like people in a photograph that is taking too long.>`,
  ),
  item(
    'ga-chairs',
    `There were enough chairs, but they had been set out in a ring, and for some time everybody stood behind one.`,
  ),
  item(
    'ga-coats',
    `They came in with their coats on, and kept them on.< [D] waited until the last had stopped scraping.>`,
  ),
  item('ga-good', `"This won't take long," [D] told them, and saw every one of them hear it differently.`),
  item(
    'ga-told',
    `Nobody had been told to come. [P] had only let it be known that [D] would be sitting there at six, and had something to say, and was in no hurry.`,
  ),
  item(
    'ga-cups',
    `[V] had seen to it that there was a cup in front of each of them, and they all looked into it, as if the answer might be at the bottom and would be found quicker by not talking.`,
  ),
  item(
    'ga-last',
    `The last one in shut the door, and then, seeing that everybody had noticed, explained that it was on account of the draught.`,
  ),
  item(
    'ga-row',
    `They had left a chair empty between each of them, except where there were not enough chairs. [D] stood.< [D.He] seldom did, and it made a silence.>`,
  ),
  item('ga-names', `[D] thanked them by name, going round, and it took long enough for the lamp to be lit.`),
]

/** D turns to the culprit. */
export const accusings: PoolItem[] = [
  item('ac-round', `[D] looked round the ring of them, not hurrying, and at [C] [D.he] stopped.`),
  item('ac-speak', `When [D] spoke, it was to [C], and quite gently.`),
  item('ac-chair', `[D] moved a chair, and sat down in front of [C].`),
  item(
    'ac-name',
    `[D] said to [C] that there was something [D.he] would like to ask, and that there was no need to answer until [D.he] had done.`,
  ),
  item('ac-cleared', `The others had told their lies, and been let off them. That left [C].`),
  item(
    'ac-waited',
    `It was [C] to whom [D] turned; and [C], it seemed, had been waiting for it, and had picked out something on the wall to look at.`,
  ),
  item(
    'ac-turn',
    `[D] did not raise [D.his] voice. It went across the room to [C], and everyone else's head went after it.`,
  ),
  item(
    'ac-last',
    `[D] had left [C] till the end, and was sorry, and one could see that [D.he] would have liked to be wrong.`,
  ),
]

/** What becomes of C. */
export const justices: PoolItem[] = [
  item(
    'ju-pot',
    `[V] did not send for anybody. [V.He] stood for a while with [V.his] hand on the back of [C]'s chair, and then asked, rather gruffly, whether [C] would be in tomorrow, since somebody would have to explain about the key. It was noticed that nobody moved their cup away.`,
    { intensity: [1, 3] },
  ),
  item(
    'ju-pour',
    `Somebody had to do something, and in the end it was [C] who got up and poured, going round them all from the left.< When it came to [V] there was a moment when the cup might not have been held out. It was held out.>`,
    { intensity: [1, 2] },
  ),
  item(
    'ju-minutes',
    `The committee sat for eleven minutes. It minuted that [obj] had been mislaid, that it was no longer mislaid, and that [C] was thanked for knowing where it was. Then [V] asked [C] to stay behind.< The rest of them went down the passage more noisily than they needed to.>`,
    { intensity: [1, 3] },
  ),
  item(
    'ju-walk',
    `[V] said that it would have to be thought about, and that [V.he] thought best walking. [V.He] looked at [C]. After a moment [C] fetched both coats.< They could be seen going up the road together a long way apart, and, at the corner, a little less.>`,
    { intensity: [1, 3] },
  ),
  item(
    'ju-letter',
    `[C] wrote it all down at the table, and signed it, and [V] put it in an envelope and sealed it and wrote a date on the front, ten years off. "If there's a second one, I'll open the first," said [V]. [C] said that there would not.< [C.He] asked for the pen to be checked, as it was not [C.his] own.>`,
    { intensity: [2, 3] },
  ),
  item(
    'ju-notice',
    `[C] gave notice, and [V] would not take it. [C] laid it on the table; [V] put it in the fire.< There was no fire, but only a paper fan in the grate, and it could be seen there for weeks afterwards.>`,
    { intensity: [1, 3] },
  ),
  item(
    'ju-price',
    `There would have to be something, said [V]; they could not only all go home. So it was settled that [C] should come in on Sundays, for a year, and show people round it.< [C] asked what [C.he] should say if they asked about its being stolen. "Everything," said [V].>`,
    { intensity: [2, 3] },
  ),
  item(
    'ju-hand',
    `[V] put out a hand. It might have been for the key, and [C] plainly thought so, for [C.he] laid the key in it.< There they both were, holding a key, and neither of them able to think how one lets go.>`,
    { intensity: [1, 3] },
  ),
  item(
    'ju-constable',
    `They sent to the county, and the county sent a young man, who wiped his feet for a long time and went in bareheaded. [C] walked out beside him.< At the door [C] stopped once, to straighten the mat.>`,
    { intensity: [4, 5] },
  ),
  item(
    'ju-statement',
    `It took two hours to write it down, because [C] kept correcting it, always against [C.himself]. When it was signed [C.he] asked who would see to the lamps. [V] said that [V.he] would.< They waited, with the car running, while [C] told [V.him] which.>`,
    { intensity: [4, 5] },
  ),
  item(
    'ju-van',
    `They had sent the van, though there was only one to go in it. [C] looked small on the bench, with a policeman on either side. Before the doors were shut [C.he] had said good night to both by name.< One of them, out of habit, answered.>`,
    { intensity: [4, 5] },
  ),
  item(
    'ju-silence',
    `Nobody spoke to [C] while they waited for the car, and nobody left. It was [V] who, in the end, got up and turned down the lamp, and turned it up again, and said, to no one, "No. I'd sooner see."`,
    { intensity: [4, 5] },
  ),
]

/** D and P, the case behind them, walking home. */
export const unions: PoolItem[] = [
  item(
    'un-time',
    `P: You were sorry for [C].
D: I was sorry for the time. / They walked. / All that care, and all that patience. You could have built something.`,
  ),
  item(
    'un-wrong',
    `P: I'd have said it was one of the others.
D: So would I, at noon.
P: What did you do?
D: I had a bun, and thought about something else.`,
  ),
  item(
    'un-lies',
    `P: They all lied to us. Every one.
D: Not every one. / [D] went over them. / No, you're right. But only one of them did it for practice.`,
  ),
  item(
    'un-thanks',
    `P: [V] never thanked you.
D: People don't. I've told them something they'll have to be nice about for years.`,
  ),
  item(
    'un-supper',
    `They were given a pie to take home, and took turns with it, since it was hot, and neither would be the one to suggest sitting down on a wall. In the end it was [P].`,
  ),
  item(
    'un-early',
    `P: When did you know?
D: I didn't, much. I only stopped knowing the other things.`,
  ),
  item(
    'un-key',
    `P: They'll buy a better lock now.
D: I expect they will. / [D] looked back once. / It was quite a good lock. It kept everyone out who hadn't been let in.`,
  ),
  item(
    'un-tired',
    `They went home the long way, because it was flat. For most of it [P] talked, and about halfway [D] began to hear what was being said, and it was about supper.`,
  ),
  item(
    'un-next',
    `P: You could have left it till the morning.
D: I could. / A cart went by. / But somebody'd have had to lie awake all night being the only one who knew, and I thought it might as well not be two of us.`,
  ),
  item(
    'un-notes',
    `[D] tore three pages out of the notebook and put them in a litter basket, one after the other. They were the ones about the people who had turned out to be none of anybody's business.`,
  ),
]

/** One line that hands over from the case to the thread. */
export const handovers: PoolItem[] = [
  item('ho-still', `Which still left [echo].`),
  item('ho-left', `There was nothing left of the day now but [echo].`),
  item('ho-mind', `They had got as far as the corner before it came back to [D]: [echo].`),
  item(
    'ho-other',
    `So that was the one thing. The other, which nobody would be sending for anybody about, was [echo].`,
  ),
  item(
    'ho-solved',
    `Other people's affairs can be seen to in a day. It had been there since the morning, and it was there now: [echo].`,
  ),
  item('ho-door', `And at the end of the road, exactly where it had been left, there was [echo].`),
  item(
    'ho-paid',
    `No one had offered to pay them. What [D] was thinking of, though, all the way up the hill, was [echo].`,
  ),
  item(
    'ho-keeps',
    `One can put things off behind a case for a whole day. Then it is over, and there is [echo].`,
  ),
]

/** After the last answer: an object, a date, a voice. Never mortal peril. */
export const cliffhangers: PoolItem[] = [
  item(
    'cl-parcel',
    `There was a parcel on the step. It was addressed to [D.full], in a round, unhurried hand, and tied with the green string that nobody had sold in [town] for years. Inside was a door key, very old, and a luggage label. The label had a date on it: the ninth of next month. On the back was written, in the same hand, "You will want to have been there."`,
  ),
  item(
    'cl-bus',
    `The last bus went by, lit up, with one person in it. The one person stood as it passed, and took off a hat, and held against the window, for just as long as it took to read, a sheet of paper with two words on it. The first was [D]'s name. The second was the name of a street in [town] which had been pulled down eleven years ago.`,
  ),
  item(
    'cl-phone',
    `The telephone was ringing as [D] got the door open. It was a bad line, with what seemed to be a band on it. "You won't know me," said a voice, an old one, and very courteous. "I'm told that you find things. I should like you to do the opposite." Then somebody in the background said that it was time, and the band stopped.`,
  ),
  item(
    'cl-photo',
    `On the mat lay an envelope with nothing in it but a photograph: a picnic, a long table, some thirty people squinting at the sun. It must have been half a century old. Somebody had ringed one of the faces in red. It took [D] some time, with a glass, to be certain of it. The face was a child's, and the hat was not; and the hat was hanging, at that moment, on the peg behind the door.`,
  ),
  item(
    'cl-advert',
    `The evening paper had come, and [P] read out the small advertisements, as they did. "Found," read [P]. "In [town]. One thing not yet lost. The owner may have it by asking for it before the first of the month." There was a box number. They both looked at it. It was [D]'s own, and [D] had given it up last spring.`,
  ),
  item(
    'cl-chess',
    `Somebody had been in. Nothing was gone; nothing was out of its place. But on the kitchen table there stood a chessboard, set out for a game, with the white king's pawn already moved two squares forward; and beside it, in a cup, so that it should not wither, a sprig of something that does not grow within a hundred miles of [town]. Under the cup was a card. "In your own time," it said.`,
  ),
]

/** What came of an open thread, two to six stories on, by the id of its cliffhanger. */
export const sequels: Readonly<Record<string, PoolItem>> = {
  'cl-parcel': item(
    'sq-parcel',
    `The old key with its luggage label hung by the looking glass. The ninth had come; [D] had gone, and it had fitted; and behind the door there had been a chair, facing the window, and a view of [town] that nobody had known it had. That was all. [D] had told no one but [P].`,
  ),
  'cl-bus': item(
    'sq-bus',
    `They had found out about the paper in the bus window by then. The street was gone, but its name had been kept, on a bench, by somebody who once lived there and wished to be asked about it. [D] had asked. It had taken three Sundays.`,
  ),
  'cl-phone': item(
    'sq-phone',
    `The old gentleman with the band had rung once more. What he wanted was a ring not found, for just as long as his wife was happy looking for it; and [D] had gone over twice that month and not found it with great thoroughness.`,
  ),
  'cl-photo': item(
    'sq-photo',
    `[D] had worn the other hat since the photograph came. The first had turned out to have had four owners, of whom three were living, and they now had it in turns.`,
  ),
  'cl-advert': item(
    'sq-advert',
    `[D] had written to the box number, to say that [D.he] [D.was] not aware of having lost anything. The answer came by return. "Not yet," it said, and enclosed a good pair of gloves. It was on the Tuesday after that that [D] left [D.his] own on a train.`,
  ),
  'cl-chess': item(
    'sq-chess',
    `There was still a chessboard on [D]'s kitchen table. One found it, of a morning, a move further on; nobody was ever seen. [D] was a bishop down, and had begun to leave out a biscuit.`,
  ),
}

/** A guest looks in, is right or wrong about one thing, and leaves. G is the guest. */
export const cameos: PoolItem[] = [
  item(
    'cm-right',
    `Someone had got in among them who had no business there: [G.intro]. [G.He] looked at the empty place with [G.his] head on one side, said that whoever had taken it had been in no hurry, and went away again. It was noticed afterwards that this had been perfectly correct.`,
  ),
  item(
    'cm-wrong',
    `They had a caller in the middle of this, [G.intro], who had come in to be out of the weather. [G.He] heard all of it, and told them confidently that it was the milkman. There was no milkman. [G.He] [G.was] thanked, and given a biscuit for the road.`,
  ),
  item(
    'cm-lend',
    `[G.intro] put [G.his] head in at the door, asked whether anyone had lost a pencil, and, as nobody had, lent [D] one. It turned out to be the best pencil that [D] had ever used.`,
  ),
  item(
    'cm-window',
    `For some minutes there had been a face at the window. It belonged to [G.intro], who tapped, mouthed something at them that might have been "ask about the key," and was gone before anyone could get the catch undone.`,
  ),
  item(
    'cm-price',
    `[G.intro], who was passing, and had been told that there was something to see, asked what [obj] would have fetched. Somebody named a figure. [G.He] shook [G.his] head. "Then it wasn't for that," [G.he] said, and thanked them, and passed on.`,
  ),
  item(
    'cm-seat',
    `The only comfortable chair in the passage turned out to have [G.intro] in it. [G.He] [G.was] waiting for a friend, [G.he] said, and was in nobody's way; [G.he] gave it as [G.his] opinion that it would all be over by supper, and in this [G.he] [G.was] right.`,
  ),
]

/** Three or more of the reader's people at once; `[crowd]` is all of them, semicolons between. */
export const crowds: PoolItem[] = [
  item(
    'cr-door',
    `By then there was company at the door, and none of it strangers: [crowd]. They had only come, they said, to see that everyone was all right.`,
  ),
  item(
    'cr-wall',
    `The wall outside had filled up, as walls do. There sat [crowd]; and whoever came last was given the end.`,
  ),
  item(
    'cr-street',
    `It had got about. On the way they were stopped, one after another, by [crowd], each of whom had heard it was one of the others who knew.`,
  ),
  item(
    'cr-supper',
    `Somebody had thought of sandwiches. They came with [crowd], all talking, and not one of them about that.`,
  ),
]

/** The reader's other people, who look in. G is the guest. */
export const regulars: PoolItem[] = [
  item(
    'rg-door',
    `[G.intro] was at the door, having heard. [G.He] had brought nothing, wanted nothing, and stayed five minutes, which was [G.his] way of helping.`,
  ),
  item(
    'rg-street',
    `They met [G.intro], who walked along with them as far as the pump, and asked about everything but that.`,
  ),
  item('rg-note', `There was a message from [G.intro]: supper was at eight, and there would be enough.`),
  item(
    'rg-saw',
    `[G.intro] had seen nothing at all, and had come some way to tell them so, in case it was useful.`,
  ),
  item(
    'rg-bet',
    `[G.intro] waved from across the road, and held up three fingers, and then, after thought, two. It would be the odds.`,
  ),
  item(
    'rg-coat',
    `[G.intro] came after them with a scarf that somebody had left behind, and would not say whose turn it was to be grateful.`,
  ),
  item(
    'rg-ask',
    `[G.intro] stopped them to ask whether it was true. [D] said that it generally was, and [G.he] went off satisfied.`,
  ),
  item('rg-sit', `On the wall outside sat [G.intro], eating plums, and handed them each one without a word.`),
  item(
    'rg-warn',
    `"They're saying that it's one of us," said [G.intro], who had come up behind them, and seemed on the whole to be pleased to be counted.`,
  ),
  item(
    'rg-carry',
    `[G.intro] was carrying a ladder somewhere, and they each had to take an end before it could be got round the corner.`,
  ),
]
