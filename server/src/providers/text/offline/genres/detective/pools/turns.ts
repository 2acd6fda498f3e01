import { item, type PoolItem } from './pool.ts'

/** Something goes wrong between the questions and the answer. */
export const setbacks: PoolItem[] = [
  item(
    'st-paper',
    `By two o'clock it was in the evening paper, which had got everything wrong in the right order. There was a crowd of eleven outside. [V] came to say, not looking at them, that the trustees had rung, and that somebody from the county would be here in the morning who did this kind of thing for a living.
D: Till the morning, then. / [D] looked at the eleven. / That's longer than most people get.`,
  ),
]

/** The others come together. */
export const gatherings: PoolItem[] = [
  item(
    'ga-chairs',
    `[D] asked for everybody, and for the lamp, and for the door to be left open, so that anyone who wished could go. Nobody went. It is a hard thing to be the first to leave a room in which something is about to be said.`,
  ),
]

/** D turns to the culprit. */
export const accusings: PoolItem[] = [
  item('ac-round', `[D] went round the table with [D.his] eyes, not hurrying, and at [C] [D.he] stopped.`),
]

/** What becomes of C. */
export const justices: PoolItem[] = [
  item(
    'ju-pot',
    `[V] did not send for anybody. [V.He] stood for a while with [V.his] hand on the back of [C]'s chair, and then asked [C], rather gruffly, whether [C.he] would be in tomorrow, since somebody would have to explain about the key. [C] said that [C.he] would. It was noticed that nobody moved their cup away.`,
    { intensity: [1, 3] },
  ),
  item(
    'ju-constable',
    `The constable came on his bicycle, and leant it on the wall with care, and went in bareheaded. [C] walked out beside him. [C.He] stopped once, to straighten the mat.`,
    { intensity: [4, 5] },
  ),
]

/** D and P, the case behind them. */
export const unions: PoolItem[] = [
  item(
    'un-walk',
    `P: You were sorry for [C.him].
D: I was sorry for the time. / They walked. / All that care, and all that patience. You could have built something.`,
  ),
]

/** One line that hands over from the case to the thread. */
export const handovers: PoolItem[] = [
  item('ho-left', `There was nothing left of the day now but [echo].`),
  item('ho-still', `Which still left [echo].`),
]

/** After the last answer: an object, a date, a voice. Never mortal peril. */
export const cliffhangers: PoolItem[] = [
  item(
    'cl-parcel',
    `There was a parcel on the step. It was addressed to [D.full], in a round, unhurried hand, and tied with the green string that nobody had sold in [town] for years. Inside was a door key, very old, and a luggage label. The label had a date on it: the ninth of next month. On the other side was written, in the same hand, "You will want to have been there."`,
  ),
]

/** A guest looks in, is right about one thing, and leaves. */
export const cameos: PoolItem[] = [
  item(
    'cm-right',
    `Someone had got in among them who had no business there: [G.full], [G.about]. [G.He] looked at the empty place for a moment with [G.his] head on one side, said that whoever had taken it had been in no hurry, and went away again. It was noticed afterwards that this had been perfectly correct.`,
  ),
]

/** The reader's other people. */
export const regulars: PoolItem[] = [
  item(
    'rg-door',
    `[G.full] was at the door, having heard; [G.he] had brought nothing, wanted nothing, and stayed a quarter of an hour, which was [G.his] way of helping.`,
  ),
]
