import type { PlotEvent } from '../../engine/event.ts'
import type { Hand } from './hand.ts'
import { harmConfessions } from './pools/place.ts'
import { accusings, cliffhangers, gatherings, handovers, justices, unions } from './pools/turns.ts'
import { crystals } from './pools/undercurrents.ts'

/** From the sight that explains it to the answer of D's own matter. */
export function endings(hand: Hand): PlotEvent[] {
  return [...solution(hand), justice(hand), home(hand)]
}

function solution(hand: Hand): PlotEvent[] {
  const { theCase } = hand
  const { atoms, detective: D, owner: V, culprit: C } = theCase
  const cleared = theCase.suspects.filter((one) => one !== C).map((one) => `cleared:${one.key}`)
  return [
    {
      id: 'sight',
      tags: ['sight'],
      roles: ['climax', 'middle'],
      scene: 'sight',
      hour: 'afternoon',
      tension: [7, 8],
      mood: 'weariness -> insight',
      focus: D.full,
      goal: `${D.call} wants some air`,
      conflict: 'the case will not leave the street',
      turn: 'an everyday sight has the shape of it',
      hook: `what ${D.call} saw`,
      moves: [
        ...hand.air('air-sight', 'afternoon', 2),
        hand.must(`${atoms.trick.id}.sight`, atoms.trick.sight, {
          needs: ['clue', 'slip'],
          gives: ['sight'],
        }),
      ],
    },
    {
      id: 'gather',
      tags: ['gather'],
      roles: ['climax'],
      scene: 'gather',
      hour: 'evening',
      tension: [8, 8],
      mood: 'insight -> hush',
      focus: `${D.full}, all`,
      goal: `${D.call} wants them together`,
      conflict: 'nobody wants to sit by anybody',
      turn: 'they come',
      hook: 'who',
      moves: [
        hand.option(`${atoms.setting.id}.gatherText`, atoms.setting.gatherText, 6.8),
        ...hand.pooled(gatherings, 'gathering'),
      ],
    },
    {
      id: 'proof',
      tags: ['proof'],
      roles: ['climax'],
      scene: 'gather',
      hour: 'evening',
      tension: [9, 9],
      mood: 'hush -> certainty',
      focus: `${D.full}, ${C.full}`,
      goal: `${D.call} says how it was done`,
      conflict: `${C.call} has an answer`,
      turn: `${C.call} ${atoms.trick.summary}`,
      hook: 'why',
      moves: [
        ...hand.pooled(accusings, 'accuse'),
        hand.must(`${atoms.trick.id}.proof`, atoms.trick.proof, {
          needs: ['clue', 'slip', 'sight', ...cleared],
          gives: ['proof'],
        }),
        hand.must(`${atoms.trick.id}.answer`, atoms.trick.answer, { needs: ['proof'] }),
      ],
    },
    {
      id: 'confession',
      tags: ['confession'],
      roles: ['climax', 'resolution'],
      scene: 'gather',
      hour: 'evening',
      tension: [8, 6],
      mood: 'certainty -> understanding',
      focus: C.full,
      goal: `${V.call} wants to know why`,
      conflict: 'it is a small thing to say aloud',
      turn: `${atoms.motive.trait} ${atoms.motive.outcome}`,
      hook: 'what is to be done',
      moves: [
        hand.must(`${atoms.motive.id}.confession`, atoms.motive.confession, {
          needs: ['proof', 'tell'],
          gives: ['confessed'],
        }),
        ...(theCase.harm === 'none'
          ? []
          : hand.pooled(harmConfessions, 'harm-confession', { needs: ['harm', 'confessed'] })),
      ],
    },
  ]
}

function justice(hand: Hand): PlotEvent {
  const { theCase, input } = hand
  const { atoms, owner: V, culprit: C } = theCase
  const crystal = input.undercurrent
    ? hand.pooled(crystals(input.undercurrent), 'crystal', { gives: ['undercurrent'] })
    : []
  return {
    id: 'justice',
    tags: ['justice'],
    roles: ['resolution'],
    scene: 'gather',
    hour: 'evening',
    tension: [5, 3],
    mood: 'understanding -> quiet',
    focus: `${V.full}, ${C.full}`,
    goal: `${V.call} has to do something`,
    conflict: 'nothing would be right',
    turn: `${atoms.thing.the} is back`,
    hook: 'what is left',
    moves: [
      hand.must(`${atoms.thing.id}.found`, atoms.thing.found, { needs: ['confessed'], gives: ['found'] }),
      ...(input.pacing === 'open_ending' ? [] : hand.pooled(justices, 'justice', { needs: ['confessed'] })),
      hand.option(`${atoms.thing.id}.back`, atoms.thing.back, 5),
      ...(crystal.length > 0 ? crystal : [hand.option(`${atoms.motive.id}.moral`, atoms.motive.moral, 4.5)]),
      ...atoms.herrings.map((herring, i) =>
        hand.option(`${herring.id}.last`, herring.last, 6.5 - i, {
          roles: { ...hand.base, H: theCase.hiders[i]! },
          needs: [`cleared:${theCase.hiders[i]!.key}`],
        }),
      ),
    ],
  }
}

/** The last image of the place, one line that hands over, and the answer. */
function home(hand: Hand): PlotEvent {
  const { theCase, input } = hand
  const { atoms, detective: D, partner: P } = theCase
  return {
    id: 'home',
    tags: ['home', 'self', 'coda'],
    roles: ['resolution'],
    scene: 'coda',
    hour: 'evening',
    tension: [2, 1],
    mood: 'quiet -> ease',
    focus: `${D.full}, ${P.full}`,
    goal: 'the day is over',
    conflict: 'but for one thing',
    turn: `${atoms.thread.echo} is answered`,
    hook: input.cliffhanger ? 'something has come' : 'nothing',
    moves: [
      ...hand.optional(unions, 'union', 5.5),
      hand.must(`${atoms.setting.id}.last`, atoms.setting.last),
      ...hand.air('air-home', 'evening', 1.5),
      ...hand.pooled(handovers, 'handover', { glue: true }),
      hand.must(`${atoms.thread.id}.answer`, atoms.thread.answer, {
        needs: ['thread', 'thread-touched'],
        gives: ['thread-answered'],
      }),
      ...(input.cliffhanger ? hand.pooled(cliffhangers, 'cliffhanger', { gives: ['cliffhanger'] }) : []),
    ],
  }
}
