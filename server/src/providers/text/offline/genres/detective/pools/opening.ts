import { item, type PoolItem } from './pool.ts'

/** Who D is, in the present tense, so that a reader's own words need no change; leads over to the call. */
export const detectiveIntros: PoolItem[] = [
  item(
    'in-d-ask',
    `Ask anybody in [town] who [D] is, and they will tell you: [D.about].< Ask them where to go when a thing cannot be explained, and they will give you the same address.>`,
  ),
  item('in-d-known', `[D] is known in [town], where that is not always a kindness, as [D.about].`),
  item(
    'in-d-card',
    `[D] has never had a card printed. It would have to say "[D.about]", and people in [town] know that already.`,
  ),
  item(
    'in-d-form',
    `On forms, [D] leaves the line for occupation empty. In [town] they would fill it in for [D.him]: [D.about].`,
  ),
  item(
    'in-d-two',
    `There are two things to be said about [D], and [town] says them both. One is that [D.he] [D.is] [D.about]. The other is that it is [D.he] whom one sends for.`,
  ),
  item(
    'in-d-stranger',
    `A stranger, asking the way to [D]'s, would be told in [town] to look for [D.about], and to have the story ready.`,
  ),
  item(
    'in-d-epitaph',
    `If [town] ever puts up a stone to [D], it will say [D.about].< Somebody will remark that it leaves out the most useful part.>`,
  ),
  item(
    'in-d-post',
    `Letters addressed only to "[D.about], [town]" have been known to arrive. This morning's news did not wait for the post.`,
  ),
]

export const partnerIntros: PoolItem[] = [
  item('in-p-who', `[P], who is [P.about], generally gets there first.`),
  item(
    'in-p-other',
    `The other half of it is [P]: [P.about], and a good person to have standing behind one in a doorway.`,
  ),
  item(
    'in-p-walks',
    `[P] goes too; it would be hard to say when that was decided. [P.He] [P.is] [P.about], and likes to walk.`,
  ),
  item(
    'in-p-say',
    `[P], for the record, is [P.about].< [P.He] [P.has] been asked more than once what [P.he] [P.s:do] when they are out together, and [P.has] said that somebody has to do the listening while [D] hears.>`,
  ),
  item(
    'in-p-opinion',
    `[P] is [P.about], and holds that most mysteries are only manners, looked at from the wrong side.`,
  ),
]

/** When what the reader said of D is not a noun phrase, it is quoted as it stands. */
export const quotedIntros: PoolItem[] = [
  item(
    'in-said-line',
    `What [town] has to say of [D] goes into one line: "[D.said]." It generally comes before the directions.`,
  ),
  item(
    'in-said-ask',
    `Ask in [town] about [D], and you will be told: "[D.said]." Then you will be told which door.`,
  ),
  item(
    'in-said-two',
    `"[D.said]," people in [town] say, when they are asked about [D]; and, when they are in trouble, they go there.`,
  ),
]

/** When the reader said nothing of D that can stand after "is". */
export const plainIntros: PoolItem[] = [
  item(
    'in-plain-bees',
    `[D] and [P] had been finding things out together for some years, which in [town] was regarded as a hobby, like bees.`,
  ),
  item(
    'in-plain-bread',
    `In [town] one goes to the baker for bread and to [D] for explanations. The bread is a little dearer.`,
  ),
  item(
    'in-plain-habit',
    `It was an old habit in [town], when a thing made no sense, to go and stand in front of [D] until it did.`,
  ),
]

/** The town in the reader's own words. */
export const townLines: PoolItem[] = [
  item('tw-is', `[town] is [town.phrase], and does not see why it should be asked about it.`),
  item('tw-buses', `People come to [town] because it is [town.phrase].< They leave because of the buses.>`),
  item(
    'tw-guide',
    `The guidebook gives [town] one line, and calls it [town.phrase].< It has been trying to live up to the one line ever since.>`,
  ),
  item(
    'tw-card',
    `You can buy a postcard of [town]. It says on the back that this is [town.phrase].< On the front it is always a finer day.>`,
  ),
  item(
    'tw-shut',
    `[town] is [town.phrase].< One would not guess, to walk through it at this hour, that anything in it was ever taken except offence.>`,
  ),
  item(
    'tw-sign',
    `There was once to have been a sign on the road, saying that [town] was [town.phrase].< They could not agree who should be thanked on it, and the posts are holding up a gate.>`,
  ),
  item(
    'tw-born',
    `Those who were born in [town] will tell you that it is [town.phrase].< Those who moved there will tell you sooner.>`,
  ),
  item(
    'tw-proud',
    `[town] is [town.phrase], and is proud of it in a quiet way, as of a relation who has been in the papers.`,
  ),
  item('tw-know', `Being [town.phrase], [town] knows a good deal about everybody and says about half.`),
  item(
    'tw-map',
    `On the map [town] is a dot with its name written off to one side. The map leaves out that it is [town.phrase].< But then, a map has other towns to think of.>`,
  ),
  item(
    'tw-morning',
    `The thing to remember about [town], which is [town.phrase], is that nobody in it has ever been seen to hurry before noon. That morning two people were.`,
  ),
  item(
    'tw-enough',
    `[town] is [town.phrase].< There is not much more to it than that, and the people who live there find it takes them all day.>`,
  ),
]

/** When the reader's words are a sentence of their own. */
export const townSayings: PoolItem[] = [
  item('tw-say', `They say of [town]: [town.saying]. They say it on the bus, mostly, going home.`),
  item(
    'tw-say-first',
    `The first thing anybody is told about [town] is this: [town.saying]. The second thing they find out for themselves.`,
  ),
  item(
    'tw-say-school',
    `Every child in [town] has written it out at school: [town.saying]. It is the sort of sentence that stays where it is put.`,
  ),
  item(
    'tw-say-true',
    `[town.saying]: it has been said so often of [town] that by now the place would feel rude to be otherwise.`,
  ),
]

/** When their words begin with the name and go on: a place and a time. */
export const townScenes: PoolItem[] = [
  item('tw-scene', `This was [town.scene]. It had been going on for some time, and people were used to it.`),
  item('tw-scene-walk', `It was [town.scene], and they went on foot.`),
  item(
    'tw-scene-such',
    `There is a good deal to be said about [town.scene], and most of it was being said on corners as they passed.`,
  ),
  item(
    'tw-scene-out',
    `Outside was [town.scene]: not everyone's choice, but those who lived there had stopped being asked.`,
  ),
]

/** When they gave no more than a name. */
export const townNames: PoolItem[] = [
  item(
    'tw-name',
    `[town] was going about its morning as though nothing had been taken from it, and most of [town], as yet, did not know.`,
  ),
  item(
    'tw-name-two',
    `There is no way through [town] that does not pass somebody's window, and it was a slow walk.`,
  ),
  item(
    'tw-name-news',
    `News in [town] goes on foot, but takes the short cuts. By the time they were halfway there, people were coming out to see them go by.`,
  ),
]

/** The case arrives, still at D's. Ends with their going. */
export const calls: PoolItem[] = [
  item(
    'ca-boy',
    `A boy came with a note, and waited for the answer with his hand already out. [obj] was gone from [place]. Would they come, it said, before anybody said anything?<
D: People will have said everything by now. / [D] gave the boy a coin for the note and another for hurrying. / We'd better go and hear it.>`,
  ),
  item(
    'ca-phone',
    `The telephone rang in the passage. [D] listened to it for a good while, saying "When?" and "Which door?" and, once, "No, I shouldn't dust."
P: Well?
D: Somebody's had [obj] out of [place]. Last night, with people in the building.< / [D] was looking for the other glove. / Bring your good ears.>`,
  ),
  item(
    'ca-letter',
    `What had come under the door was half a sheet, folded small. [P] read it out. It gave the name of [place], and said that [obj] had been taken in the night, and underlined "taken", and then, on reflection, "night".<
D: Whoever wrote that hasn't slept.
P: There's a postscript. "Please use the side entrance.">`,
  ),
  item(
    'ca-milk',
    `It was the milkman who told them, with his thumb in the neck of a bottle. [obj] was gone from [place].< He had it from the baker's boy, who had it from the step.> They were to come at once, he said, and nobody was to know; and he went off up the street to not tell the rest of it.`,
  ),
  item(
    'ca-wall',
    `A woman they both knew by sight had been standing for some time on the other side of the road, making up her mind. She crossed over.
"I'm not supposed to have left," she said. "It's [obj.a]. It was there last night in [place], and it's not there now, and they're all being so polite to one another that I came away."<
D: How polite?
"They're holding doors," she said.>`,
  ),
  item(
    'ca-bicycle',
    `Someone's nephew arrived on a bicycle too big for him, and could not get off it. He rode round them in a circle while he gave the message: [place]; [obj]; last night; no window broken; and would they please come.<
P: What do they want us to do?
The boy thought about this for most of a circle. "Look at them," he said.>`,
  ),
  item(
    'ca-wrong',
    `The telephone had been ringing for the house next door, which was empty, for a quarter of an hour before it occurred to anyone to try theirs. Something had gone from [place] in the night. It was [obj.a]. It was felt, said the telephone, that a quiet word would be best.<
D: It's never a quiet word. / [D] put the receiver back as if it had been asleep. / It's always six people in a room, not shouting.>`,
  ),
  item(
    'ca-twice',
    `They were sent for twice. The first message said that there was no need to trouble; [obj] had very likely been put away somewhere at [place] by somebody tidy. The second, eleven minutes later, in another hand, said only "Come."<
D: I like the second one. / [D] was already buttoning up. / It's had less time to think.>`,
  ),
  item(
    'ca-shop',
    `They heard of it in the bread queue, in two halves, and from both ends. The front of the queue knew that [obj] was gone from [place]. The back knew that it had been there at suppertime. The middle had turned round, by then, to see what [D] would do.<
D: I'll have the small brown, please. / [D] took the loaf, and [P] the change. / And then I suppose we'd better.>`,
  ),
  item(
    'ca-hat',
    `A man came up with his hat in his hands, which nobody does for good news. He was from [place]. [obj] was not where it had been, he said; he put it no higher than that.< They had all looked under everything, and then they had begun to look at each other, and that was when he had thought of a walk.>`,
  ),
]
