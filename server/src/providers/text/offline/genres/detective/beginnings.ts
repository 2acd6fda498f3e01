import { inWords } from '../../engine/in-words.ts'
import type { Move, PlotEvent } from '../../engine/event.ts'
import type { Hand } from './hand.ts'
import {
  calls,
  detectiveIntros,
  partnerIntros,
  plainIntros,
  quotedIntros,
  townLines,
  townNames,
  townSayings,
  townScenes,
} from './pools/opening.ts'
import { harms, meets, rosters } from './pools/place.ts'
import { cameos, sequels } from './pools/turns.ts'

/** From D's own matter to the list of those who had the evening to themselves. */
export function beginnings(hand: Hand): PlotEvent[] {
  const { theCase, memory } = hand
  const { atoms, detective: D, partner: P, owner: V } = theCase
  const known = memory.used[`atom:${atoms.setting.id}`] !== undefined
  const arrival = known ? 'again' : 'arrive'
  const short = theCase.form === 'short'
  return [
    {
      id: 'open',
      tags: ['home', 'self', 'opening'],
      roles: ['setup'],
      scene: 'home',
      hour: 'morning',
      tension: [1, 2],
      mood: 'ease -> unease',
      focus: `${D.full}, ${P.full}`,
      goal: `${D.call} wants a quiet morning`,
      conflict: `${P.call} has seen what is the matter`,
      turn: `we learn of ${atoms.thread.echo}`,
      hook: `what will be done about ${atoms.thread.echo}`,
      moves: [
        hand.must(`${atoms.thread.id}.open`, atoms.thread.open, { gives: ['thread'] }),
        ...sequelMoves(hand),
      ],
    },
    {
      id: 'call',
      tags: ['crime', 'call'],
      roles: ['setup', 'middle'],
      scene: 'home',
      hour: 'morning',
      tension: [2, 4],
      mood: 'unease -> errand',
      focus: D.full,
      goal: `somebody wants ${D.call} at ${atoms.setting.place}`,
      conflict: 'the morning had another use',
      turn: `${atoms.thing.the} is gone`,
      hook: 'who was there',
      moves: [...introductions(hand), ...hand.pooled(calls, 'call', { gives: ['theft'] })],
    },
    {
      id: 'arrival',
      tags: ['crime', 'place'],
      roles: ['setup', 'middle'],
      scene: 'place',
      hour: 'morning',
      tension: [3, 4],
      mood: 'errand -> curiosity',
      focus: V.full,
      goal: `${V.call} wants it never to have happened`,
      conflict: 'everybody there has something to say',
      turn: `what ${atoms.thing.short} was to ${atoms.setting.place}`,
      hook: 'why anybody should want it',
      moves: [
        ...townMoves(hand),
        ...hand.air('air-arrival', 'morning', 4),
        hand.must(`${atoms.setting.id}.${arrival}`, atoms.setting[arrival]),
        ...hand.sense(0, 2.5),
        ...hand.pooled(meets, 'meet'),
        hand.must(`${atoms.thing.id}.describe`, atoms.thing.describe, { needs: ['theft'] }),
        hand.option(`${atoms.thing.id}.more`, atoms.thing.more, 5),
        ...(theCase.harm === 'none' ? [] : hand.pooled(harms, 'harm', { gives: ['harm'] })),
        ...hand.lookIn('arrival'),
      ],
    },
    {
      id: 'scene',
      tags: ['scene'],
      roles: ['setup', 'middle'],
      scene: 'place',
      hour: 'morning',
      tension: [4, 4],
      mood: 'curiosity -> attention',
      focus: `${D.full}, ${V.full}`,
      goal: `${D.call} looks for what does not fit`,
      conflict: 'everything has an explanation',
      turn: 'something is out of its place',
      hook: 'whether it matters',
      moves: [
        hand.option(`${atoms.setting.id}.roomText`, atoms.setting.roomText, 8),
        hand.must(`${atoms.trick.id}.clue`, atoms.trick.clue, { gives: ['clue'] }),
        ...(short ? [] : hand.placeAside(2, 3.2)),
      ],
    },
    {
      id: 'roster',
      tags: ['roster', 'scene'],
      roles: ['setup', 'middle'],
      scene: 'place',
      hour: 'morning',
      tension: [4, 5],
      mood: 'attention -> suspicion',
      focus: V.full,
      goal: `${D.call} wants to know who could`,
      conflict: 'anybody could',
      turn: `${inWords(theCase.suspects.length)} people had the evening to themselves`,
      hook: 'whose evening is not true',
      moves: [
        ...hand.pooled(rosters, 'roster', { gives: ['roster'] }),
        ...(theCase.guest
          ? hand.pooled(cameos, 'cameo', { roles: { ...hand.base, G: theCase.guest }, gives: ['cameo'] })
          : []),
      ],
    },
  ]
}

/** Who D and P are, in the reader's words: told in the first story, later only where there is room. */
function introductions(hand: Hand): Move[] {
  const { detective, partner } = hand.theCase
  const first = hand.memory.story === 0
  if (detective.about === '') {
    if (detective.said === '') return hand.optional(plainIntros, 'intro-plain', 6)
    return first ? hand.pooled(quotedIntros, 'intro-said') : hand.optional(quotedIntros, 'intro-said', 6)
  }
  const told = first
    ? hand.pooled(detectiveIntros, 'intro-d')
    : hand.optional(detectiveIntros, 'intro-d', 6.2)
  const also =
    partner.about === ''
      ? []
      : first
        ? hand.pooled(partnerIntros, 'intro-p')
        : hand.optional(partnerIntros, 'intro-p', 3.8)
  return [...told, ...also]
}

function townMoves(hand: Hand): Move[] {
  const { town } = hand.theCase
  const pool = town.phrase ? townLines : town.scene ? townScenes : town.saying ? townSayings : townNames
  return hand.pooled(pool, 'town')
}

/** An open thread of the series comes back in one line, two to six stories on. */
function sequelMoves(hand: Hand): Move[] {
  const { memory } = hand
  const open = memory.open.find((one) => memory.story + 1 - one.story >= 2 && sequels[one.id])
  const sequel = open ? sequels[open.id] : undefined
  return open && sequel ? [hand.must(sequel.id, sequel.text, { gives: [`closed:${open.id}`] })] : []
}
