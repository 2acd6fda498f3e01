import { inWords } from '../../../engine/in-words.ts'
import type { StoryState } from '../../../engine/state.ts'
import { item, type PoolItem } from './pool.ts'

/** V, in full and by job, and V's first words. */
export const meets: PoolItem[] = [
  item(
    'me-gate',
    `[V.full], [V.job], had come out to meet them, and then did not seem to know what came next.<
V: Nothing like this has ever happened here. / It was said with a certain pride. / I've told everyone to stay exactly as they are, but they will keep moving.>`,
  ),
  item(
    'me-keys',
    `[V.full] met them with a bunch of keys held out in front in both hands, as people carry a birthday cake. [V.He] [V.was] [V.job], and meant it to be noticed.<
V: I locked it myself. I want that understood before anything else is.>`,
  ),
  item(
    'me-list',
    `[V.full], [V.job], had made a list of everything that was still there. It ran to four pages, and [V.he] seemed to take some comfort in the length of it.<
V: It's only the one thing, you see, when you look at it like that.>`,
  ),
  item(
    'me-whisper',
    `[V.full] was waiting for them, and whispered. [V.He] [V.was] [V.job]. <[V.He] had, [V.he] explained, been whispering since breakfast; there was no need for it, but now everyone had started, it would look odd to stop.>`,
  ),
  item(
    'me-hand',
    `[V.full], [V.job], shook hands with both of them, and then, having lost count, with [D] again.<
V: I keep going in to see whether it's come back. One does. With spectacles it works.>`,
  ),
  item(
    'me-sorry',
    `The first thing that [V.full] said was that [V.he] [V.was] sorry. [V.He] [V.was] [V.job], and had been saying it all morning, to the door, to the staff and to a man about the drains, in case one of them should turn out to be whom it was owed to.`,
  ),
  item(
    'me-tour',
    `[V.full] had shown visitors round so often that [V.he] could not stop. [V.He] [V.was] [V.job], and led them through the place backwards, with one arm out, drawing their attention to things.<
V: And this / [V] had come to the end of it. / This is where it was.>`,
  ),
  item(
    'me-calm',
    `[V.full], [V.job], told them that [V.he] [V.was] perfectly calm.< [V.He] told them again on the way in. It was a fine upright calm, and one felt that it ought not to be leant on.>`,
  ),
]

const join = (list: readonly string[]) => `${list.slice(0, -1).join('; ')}; and ${list.at(-1)}`
const people = (s: StoryState) => join(s.suspects.map((one) => `${one.full}, the ${one.job}`))
const many = (s: StoryState) => inWords(s.suspects.length)

/** When, and who was there; introduces every suspect in full with a job. */
export const rosters: PoolItem[] = [
  item(
    'ro-fingers',
    (s) =>
      `[obj] had been seen at [t.seen] and missed at [t.missed]. In between there had been nobody about but the usual people, and [V] counted them off on one hand: ${people(s)}. The key hung on its hook, where any of them could have reached it.< Until today that had seemed to be the point of a hook.>`,
  ),
  item(
    'ro-between',
    (s) =>
      `At [t.seen] it was there. At [t.missed] it was not. That left, by [V]'s reckoning, ${many(s)} people who might have taken the key off its hook and put it back: ${people(s)}.< [V.He] gave the names in the order of the alphabet, so as to be fair, and then spoilt it by apologising for the last.>`,
  ),
  item(
    'ro-book',
    (s) =>
      `By the signing-in book, between [t.seen], when [obj] was last seen, and [t.missed], when it wasn't, [place] had held ${many(s)} people: ${people(s)}. The key had its hook, and the hook was in the passage.< It was that kind of place.>`,
  ),
  item(
    'ro-would',
    (s) => `V: It was there at [t.seen], and by [t.missed] it was gone. And there was only us.
D: Who's us?
¶It came slowly, like coins<, from somebody who hopes each time that it will be enough>. ${people(s)}. Any one of them had only to reach up for the key.< None of them, said [V], would.>`,
  ),
  item(
    'ro-plan',
    (s) =>
      `[D] asked for the evening, and had it drawn on the back of an envelope: [t.seen] at one end, with [obj] still in its place; [t.missed] at the other, without; and ${many(s)} crosses in the middle. The crosses were ${people(s)}. "And a key on a hook," said [V], and drew it.< It was rather a good hook.>`,
  ),
  item(
    'ro-trust',
    (s) =>
      `Nobody had locked anybody out, because nobody ever did. From [t.seen], when [obj] was last seen, to [t.missed], there had been ${people(s)}, all of whom [V] would have trusted with [V.his] purse. "I do trust them with it," said [V]. "It's on the same hook as the key."`,
  ),
  item(
    'ro-tea',
    (s) =>
      `Seen at [t.seen], and missed at [t.missed]. Tea had been made in between, and there was a mark for every cup; ${many(s)} marks: ${people(s)}. The key, said [V], was on the hook all evening, or at any rate was on it whenever one looked.`,
  ),
  item(
    'ro-short',
    (s) =>
      `Seen at [t.seen]; missed at [t.missed]; the key on its hook at both. In the building, and free to come and go: ${people(s)}.< [D] asked whether there was anybody else, and [V] said, after looking into it, that there was the cat.>`,
  ),
]

/** Somebody was hurt (4) or killed (5); told at the arrival. G is the victim. */
export const harms: PoolItem[] = [
  item(
    'ha-hurt-steps',
    `There was worse than the empty place. [G.full], who locked up at night, had been found at the foot of the back steps with [G.his] lantern under [G.him]. [G.He] [G.was] in the infirmary now, and had not yet said anything that anyone could use.`,
    { only: 'hurt' },
  ),
  item(
    'ha-hurt-cap',
    `They had kept the other thing till last. [G.full], who did the rounds, had been knocked down in the passage last night by someone coming the other way in the dark. It was eleven stitches and a wrist. [G.His] cap was still on the floor. Nobody had liked to pick it up before somebody had seen it.`,
    { only: 'hurt' },
  ),
  item(
    'ha-hurt-door',
    `It was not only a thing that had been taken. [G.full], the night porter, had met with somebody in the dark at the wrong moment, and the somebody had not waited to be asked. The doctor thought that [G.he] would keep the eye.`,
    { only: 'hurt' },
  ),
  item(
    'ha-dead-coat',
    `There was worse than the empty place. [G.full], who locked up at night, had been found in the passage at six with [G.his] cap on. The doctor had come, and had taken off his own. Somebody had laid a coat over [G.him], a good one, and nobody had asked for it back.`,
    { only: 'dead' },
  ),
  item(
    'ha-dead-steps',
    `[G.full], the night porter, lay at the foot of the back steps, and had lain there, the doctor said, since about the time when people were being asked to account for themselves. [G.His] lantern had burnt on beside [G.him] until the oil was gone.`,
    { only: 'dead' },
  ),
  item(
    'ha-dead-list',
    `There was another name, and they kept going round it. [G.full] did the rounds at night. [G.He] had met somebody on them. [G.He] had been pushed, or had fallen, and it had come to the same; and [G.his] sandwiches were in the porter's room, done up, with the corner turned down.`,
    { only: 'dead' },
  ),
]

/** After the reason: what C says of G. */
export const harmConfessions: PoolItem[] = [
  item(
    'hc-passage',
    `D: And [G]?
C: [G.He] came on me from nowhere. I only put my arm out, as you would to anybody coming at you in the dark. / [C] put it out now, and looked at it. / I've been putting it out ever since.`,
  ),
  item(
    'hc-name',
    `D: You've not said anything of [G].
C: [G.He] said my name. That's all [G.he] had time for. It wasn't even a question. / [C] had to begin again. / [G.He] thought that I'd come to help [G.him] with the door.`,
  ),
  item(
    'hc-sound',
    `D: There's [G].
C: I know there is. I pushed past, that's all I did. I was at the end of the passage before I heard it. / Nobody helped [C] with the next part. / I didn't go back. I've gone back every minute since, so I know exactly how long it would have taken.`,
  ),
  item(
    'hc-dark',
    `D: And [G], who was only doing the rounds?
C: [G.He] [G.was] putting up a hand to see who it was, and I couldn't have [G.him] see, so I knocked it away. I was only trying to keep it dark. / It was very quiet. / That was all I was trying to do.`,
  ),
]
