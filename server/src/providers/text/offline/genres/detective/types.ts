/**
 * Atoms of the detective genre. An atom is one cause with its own prose at every stage at which a story
 * meets it. Atoms are drawn independently and bound by `plot.ts`, so an atom may rely on its own earlier
 * stages and on nothing else: never on another atom's place, person or object.
 *
 * LENGTHS ARE TIGHT. A short story has 1,800 words for all its musts, so keep to the middle of each range; an atom
 * that runs over costs another atom its best page. Optional fragments may use the top of their range.
 *
 * Prose notation, the same in every `Text`:
 *
 * - One line per turn. A line `D: words` is speech by that role, written without quotation marks; the
 *   engine quotes and attributes it. A line without a role letter is narration. Roles: D detective, P
 *   partner, V owner, C culprit, H whoever hides the herring, S the person questioned, W a witness.
 * - Inside speech, ` / ` fences one narrated beat: `D: Which? / [D] turned the page. / The blue one.`
 *   The beat names its person and belongs to the speaker.
 * - A narration line that must open a paragraph of its own begins with a pilcrow, `¶`. Otherwise
 *   neighbouring narration lines may be joined into one paragraph.
 * - `{a|b}` is a variant, clause or sentence long, never nested; each alternative must fit all that
 *   follows, and later lines may rely only on the fixed part. At most two a fragment.
 * - `<...>` marks sentences or whole lines that a short budget may cut: never a clue, a slip, or what a later line
 *   needs. The text must read well without any of them. Not nested; not around a part of a `{a|b}`.
 * - People: `[C]` the narrator's name for them, `[C.full]`, `[C.first]`, `[C.job]` ("the archivist"),
 *   `[C.he] [C.him] [C.his] [C.hers] [C.himself]` and capitals `[C.He] [C.His]`; agreement after a pronoun:
 *   `[C.is] [C.was] [C.has]`, `[C.s:look]` (looks / look). After a *name* write plain "was".
 *   "They" people exist: write pronouns as tokens only.
 * - Things: `[obj]` "the ship in the bottle", `[obj.a]` "a ship in a bottle", `[obj.short]` "the ship".
 * - Only in bridges: `[X.intro]` full name with the reader's words, `[X.about]`, `[X.said]`, `[X.ajob]`, `[crowd]`.
 * - Places: `[place]` "the lido", `[room]` "the committee room" (where the thing was kept), `[gather]`
 *   "the café" (where people sit), `[outside]` "the terrace", `[town]`.
 * - Hours of the trick: `[t.seen]` last seen, `[t.at]` the hour that matters, `[t.missed]` found gone.
 * - Straight quotes and apostrophes; the engine curls them. A narration line may quote one speaker, never two.
 */
import type { Text } from '../../engine/render.ts'

export type Weather = 'rain' | 'fog' | 'wind' | 'frost' | 'sun' | 'grey'

interface Atom {
  /** Unique in the genre: `se-lido`, `tr-bulb`, `mo-asking`, `he-bicycle`, `th-bottle`, `td-key`. */
  id: string
  /** One to three story titles of 2 to 4 words that mean more at the end than at the start. */
  titles: readonly string[]
  /** Guards, as data: ids this atom never meets; weathers it needs; the intensities it suits (1 to 5). */
  not?: readonly string[]
  weather?: readonly Weather[]
  intensity?: readonly [number, number]
  /** Undercurrent themes it serves: secrets, pride, ambition, isolation, compromise, perfectionism, deception,
   * avoidance, resilience, vulnerability, connection, change, second chances, authenticity, compassion,
   * forgiveness, identity, home, truth, time, bonds, choices, self-told stories, legacy. */
  themes?: readonly string[]
}

/**
 * Where it happened. Every setting guarantees: a room with one door that locks and one window; a key on a hook
 * that everyone there could reach; a few people about in the evening. No mobile telephones, computers, cameras.
 */
export interface Setting extends Atom {
  /** Lower-case words a reader's own setting may share with it: harbour, sea, boats, summer. */
  words: readonly string[]
  /** With article: "the lido". */
  place: string
  /** With article, lower case: where the thing was kept. */
  room: string
  /** With article: where people sit together and the case is settled. */
  gather: string
  /** With article: just outside, where one can stand and talk. */
  outside: string
  /** What V is, with article: "the superintendent". */
  owner: string
  /** Six or more jobs without article for suspects ("pool attendant"), each doable by anyone. */
  jobs: readonly string[]
  /** Jobs without article for the witness: one who sees much and is asked seldom. */
  witnesses: readonly string[]
  /** 45-70 words, narration, must: D and P arrive by day; what the place is; the last sentence turns. */
  arrive: Text
  /** 25-40 words, narration, must: the room itself. Door, window, the empty spot where `[obj]` had been. */
  roomText: Text
  /** 20-40 words: the gathering place, filling up, before the case is settled. */
  gatherText: Text
  /** Four or more lines of 8-22 words: a sound or smell of the place, by day, without people named. Joined to narration. */
  senses: readonly string[]
  /** Three or more paragraphs of 30-60 words about the place and its ways, told between scenes; any order. */
  asides: readonly Text[]
  /** 20-40 words: back for a second case in the same place; replaces the first part of `arrive`. */
  again: Text
  /** 15-35 words: the last image of the place, evening. It ends without a full stop problem: whole sentences. */
  last: Text
}

/** How it was done, and how it shows. D, P and V are at the clue; D and C at the slip; all suspects at the proof. */
export interface Trick extends Atom {
  /** Hours as one would say them: seen "half past seven", at "ten past eight", missed "nine". Evening before. */
  window: { seen: string; at: string; missed: string }
  /** Sizes of thing this trick can carry off. */
  sizes?: readonly Thing['size'][]
  /** Two words for the plot type: "burnt fingers". */
  core: string
  /** 50-80, must: in `[room]`, D sees something and nobody makes anything of it. Fair: fully described. */
  clue: Text
  /** 60-90, must, dialogue D and C: C's account of the evening, with the slip inside a joke or a complaint, so that
   * it passes. Must not make C the plain culprit. */
  slip: Text
  /** 50-90, optional, dialogue D and C: a second, cagier talk in longer stories. Adds pressure, no new fact. */
  again: Text
  /** 45-75, must: D and P, elsewhere, at any hour of the day: an everyday sight, and D stops. Does not explain. */
  sight: Text
  /** 80-110, must: D to C before the others: joins clue and slip, in D's plain words, C resisting once. */
  proof: Text
  /** 20-40, must: C's answer; the resistance ends. Does not give the reason (the motive does). */
  answer: Text
  /** One sentence: what was done, for summaries. "unscrewed the bulb so that the window would look empty" (after a name). */
  summary: string
}

/** Why. C took `[obj]` from V's place for it; it must hold for any thing and any place. */
export interface Motive extends Atom {
  /** One or two words for the plot type: "broken promise". */
  kind: string
  /** The thing must be worth money (`money`) or may be anything. */
  worth?: 'money'
  /** 20-45, must: with D and C in the first interview (after the slip): the sore spot shows, unremarked. */
  tell: Text
  /** 50-75, must, dialogue D and W (P may be there): what W has seen of C and V; two-edged, so that it could be praise. */
  gossip: Text
  /** 75-110, must, dialogue, mostly C, one question by D or V: why. Specific, no speech, no named feelings. */
  confession: Text
  /** 15-35, optional: narrator or D, after justice; the moral without moralising. */
  moral: Text
  /** For `moral_premise`: "waiting to be asked" / "ends in taking". */
  trait: string
  outcome: string
}

/** An innocent secret that looks like guilt. It explains its own lie, clears its owner, and is worth reading alone. */
export interface Herring extends Atom {
  /** Two words: "bicycle lessons". */
  kind: string
  /** 25-45, must, dialogue D and S: another suspect points at `[H]` with something true that looks bad. */
  accusation: Text
  /** 45-75, must, dialogue D and H: the first interview; H says where `[H.he]` was at `[t.at]`, and it is a lie. */
  lie: Text
  /** H is not there at the evidence, so that D has to go back to H. */
  away?: true
  /** 25-45, must, narration (D, P): the lie shows; what D finds. */
  evidence: Text
  /** 110-150, must, dialogue D and H: pressed truth. Quotes only what `lie` and `evidence` contain. Ends well. */
  truth: Text
  /** 15-40, optional: H again at the end, one line or act. */
  last: Text
}

/** What was taken. Singular, carried by one person; nobody's name on it but the place's. */
export interface Thing extends Atom {
  /** "the ship in the bottle", "a ship in a bottle", "the ship". */
  the: string
  a: string
  short: string
  size: 'pocket' | 'arm'
  worth: 'money' | 'little'
  /** 30-45, must, narration or V speaking: what it is, what it is to the place. */
  describe: Text
  /** 15-30, optional: one more fact, by V or narration: price, legend, nickname. */
  more: Text
  /** 20-40, must, narration: after the confession, where `[obj]` had been all along (C's coat, locker, bag). */
  found: Text
  /** 20-40, optional, narration: it is put back, and something is slightly different. */
  back: Text
}

/**
 * D's own small matter. It opens the story, is touched in the middle by somebody who knows nothing of it, and is
 * answered last, by an act. D returns in other stories: assert no spouse, age, dead parent, house or trade of D's.
 */
export interface Thread extends Atom {
  /** Noun phrase of 4 to 9 words, lower case, for the line that hands over from the case: "a key nobody had asked for". */
  echo: string
  /** 85-110, must: morning, D and P: the matter, shown by a small act or quarrel. The first lines of a story. */
  open: Text
  /** 45-65, must, dialogue D and W (or narration of it): someone in the case touches it unknowing. D changes the subject. */
  middle: Text
  /** 40-70, optional, D and P: in longer stories, once more, from the side. */
  again: Text
  /** 65-100, must: evening, D and P or D alone: answered by an act. The last line is the end of the story. */
  answer: Text
}
