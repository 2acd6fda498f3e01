import { item, type PoolItem } from './pool.ts'

/** Who D is, in the present tense, so that a reader's own words need no change. One line, joined to the narration. */
export const detectiveIntros: PoolItem[] = [
  item('in-d-ask', `Ask anybody in [town] who [D.full] is, and they will tell you: [D.about].`),
  item('in-d-known', `[D.full] is known in [town], where that is not always a kindness, as [D.about].`),
]

export const partnerIntros: PoolItem[] = [
  item('in-p-who', `[P.full] is [P.about], and generally gets there first.`),
]

/** When the reader said nothing that can stand after "is". */
export const plainIntros: PoolItem[] = [
  item(
    'in-plain-pair',
    `[D.full] and [P.full] had been finding things out together for some years, which in [town] was regarded as a hobby, like bees.`,
  ),
]

/** The town in the reader's own words. */
export const townLines: PoolItem[] = [
  item('tw-is', `[town] is [town.phrase], and does not see why it should be asked about it.`),
  item('tw-buses', `People come to [town] because it is [town.phrase]. They leave because of the buses.`),
]

export const townSayings: PoolItem[] = [
  item('tw-say', `They say of [town]: [town.saying]. They say it on the bus, mostly, going home.`),
]

/** The case arrives, still at D's. Ends with them going. */
export const calls: PoolItem[] = [
  item(
    'ca-boy',
    `A boy came up the path with a note, and waited for the answer with his hand already out. [obj] was gone from [place]. It had been there last night, and this morning there was the place where it had been. Would they come before anybody said anything?
D: People will have said everything by now. / [D] gave the boy a coin for the note and another for hurrying. / We'd better go and hear it.`,
  ),
  item(
    'ca-phone',
    `The telephone rang in the passage. [D] listened to it for a good while, saying "When?" and "Which door?" and, once, "No, I shouldn't dust."
P: Well?
D: Somebody's stolen [obj.a] from [place]. Last night, with people in the building.
P: Is it valuable?
D: It's missed. / [D] was looking for the other glove. / That's usually dearer.`,
  ),
]
