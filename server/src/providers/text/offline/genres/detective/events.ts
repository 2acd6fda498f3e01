import { draw } from '../../engine/deck.ts'
import type { Move, PlotEvent } from '../../engine/event.ts'
import type { SeriesMemory } from '../../engine/memory.ts'
import type { Text } from '../../engine/render.ts'
import { fork } from '../../engine/rng.ts'
import type { Binding } from '../../engine/slots.ts'
import type { Hour } from '../../engine/state.ts'
import { interviews } from './interviews.ts'
import type { Case, Settings } from './plot.ts'
import { asides, weatherLines } from './pools/air.ts'
import {
  calls,
  detectiveIntros,
  partnerIntros,
  plainIntros,
  townLines,
  townSayings,
} from './pools/opening.ts'
import { harmConfessions, harms, meets, rosters } from './pools/place.ts'
import type { PoolItem } from './pools/pool.ts'
import { returns, witnesses } from './pools/talks.ts'
import {
  accusings,
  cameos,
  cliffhangers,
  gatherings,
  handovers,
  justices,
  regulars,
  setbacks,
  unions,
} from './pools/turns.ts'
import { crystals } from './pools/undercurrents.ts'

/** Draws from pools without repeating inside a story, least recently used first. */
class Hand {
  private readonly taken = new Set<string>()
  private readonly theCase: Case
  private readonly input: Settings
  private readonly memory: SeriesMemory
  private readonly seed: string

  constructor(theCase: Case, input: Settings, memory: SeriesMemory, seed: string) {
    this.theCase = theCase
    this.input = input
    this.memory = memory
    this.seed = seed
  }

  take(pool: readonly PoolItem[], label: string, hour?: Hour): PoolItem | null {
    const { intensity } = this.input
    const fits = pool.filter(
      (one) =>
        (!one.intensity || (intensity >= one.intensity[0] && intensity <= one.intensity[1])) &&
        (!one.weather || one.weather.includes(this.theCase.atoms.weather)) &&
        (!one.hour || !hour || one.hour.includes(hour)) &&
        (!one.only || one.only === this.theCase.harm || one.only === this.theCase.form) &&
        !this.taken.has(one.id),
    )
    if (fits.length === 0) return null
    const card = draw(fits, this.memory, this.taken, fork(this.seed, `pool:${label}`))
    this.taken.add(card.id)
    return card
  }
}

const MUST = 10

/**
 * The events of a case in causal order, each with its moves. Everything the solution needs is a must and is given
 * before it is used.
 */
export function buildEvents(theCase: Case, input: Settings, memory: SeriesMemory, seed: string): PlotEvent[] {
  const hand = new Hand(theCase, input, memory, seed)
  const { atoms, detective: D, partner: P, owner: V, witness: W, culprit: C } = theCase
  const base: Binding = { D, P, V, W, C, ...(theCase.victim ? { G: theCase.victim } : {}) }
  const events: PlotEvent[] = []

  const move = (id: string, text: Text, rest: Partial<Move> = {}): Move => ({
    id,
    text,
    must: true,
    priority: MUST,
    roles: base,
    ...rest,
  })
  const option = (id: string, text: Text, priority: number, rest: Partial<Move> = {}): Move =>
    move(id, text, { must: false, priority, ...rest })
  const pooled = (
    pool: readonly PoolItem[],
    label: string,
    rest: Partial<Move> & { hour?: Hour } = {},
  ): Move[] => {
    const { hour, ...others } = rest
    const card = hand.take(pool, label, hour)
    return card ? [move(card.id, card.text, others)] : []
  }
  const optional = (
    pool: readonly PoolItem[],
    label: string,
    priority: number,
    rest: Partial<Move> & { hour?: Hour } = {},
  ): Move[] => pooled(pool, label, { must: false, priority, ...rest })
  const air = (label: string, hour: Hour, priority: number) =>
    optional(weatherLines[atoms.weather], label, priority, { hour, glue: true })
  const sense = (i: number, priority: number): Move[] => {
    const line = senses[i]
    return line ? [option(`${atoms.setting.id}.senses.${line}`, line, priority, { glue: true })] : []
  }
  const senses = fork(seed, 'senses').shuffle(atoms.setting.senses)
  const placeAsides = fork(seed, 'place-asides').shuffle(
    atoms.setting.asides.map((text, i) => ({ text, id: `${atoms.setting.id}.asides.${i}` })),
  )
  const placeAside = (i: number, priority: number): Move[] => {
    const one = placeAsides[i]
    return one ? [option(one.id, one.text, priority)] : []
  }
  const add = (event: PlotEvent) => events.push(event)
  const guests = [...theCase.regulars]
  const lookIn = (label: string): Move[] => {
    const guest = guests.shift()
    return guest ? pooled(regulars, `regular:${label}`, { roles: { ...base, G: guest } }) : []
  }

  const intro = D.about
    ? [
        ...pooled(detectiveIntros, 'intro-d', { glue: true }),
        ...(P.about ? pooled(partnerIntros, 'intro-p', { glue: true }) : []),
      ]
    : pooled(plainIntros, 'intro-plain', { glue: true })
  add({
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
    moves: [move(`${atoms.thread.id}.open`, atoms.thread.open, { gives: ['thread'] }), ...intro],
  })
  add({
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
    moves: [...pooled(calls, 'call', { gives: ['theft'] })],
  })
  const town = theCase.town.phrase
    ? pooled(townLines, 'town')
    : theCase.town.saying
      ? pooled(townSayings, 'town')
      : []
  const again = memory.used[`atom:${atoms.setting.id}`] !== undefined
  add({
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
      ...town,
      ...air('air-arrival', 'morning', 4),
      move(
        again ? `${atoms.setting.id}.again` : `${atoms.setting.id}.arrive`,
        again ? atoms.setting.again : atoms.setting.arrive,
      ),
      ...sense(0, 2.5),
      ...pooled(meets, 'meet'),
      move(`${atoms.thing.id}.describe`, atoms.thing.describe, { needs: ['theft'] }),
      option(`${atoms.thing.id}.more`, atoms.thing.more, 5),
      ...(theCase.harm === 'none' ? [] : pooled(harms, 'harm', { gives: ['harm'] })),
      ...lookIn('arrival'),
    ],
  })
  add({
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
      move(`${atoms.setting.id}.roomText`, atoms.setting.roomText),
      move(`${atoms.trick.id}.clue`, atoms.trick.clue, { gives: ['clue'] }),
    ],
  })
  add({
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
    turn: `${theCase.suspects.length} people had the evening to themselves`,
    hook: 'whose evening is not true',
    moves: [
      ...pooled(rosters, 'roster', { gives: ['roster'] }),
      ...(theCase.guest ? pooled(cameos, 'cameo', { roles: { ...base, G: theCase.guest } }) : []),
    ],
  })
  for (const event of interviews(theCase, base, seed, pooled)) {
    const i = events.filter((one) => one.tags.includes('question')).length
    add({
      ...event,
      moves: [
        ...(i === 1 ? placeAside(0, 3) : []),
        ...event.moves,
        ...(i === 0 ? sense(1, 2.2) : []),
        ...(i === 2 ? placeAside(1, 2.8) : []),
      ],
    })
  }
  add({
    id: 'witness',
    tags: ['witness', 'self'],
    roles: ['middle'],
    scene: 'outside',
    hour: 'afternoon',
    tension: [5, 6],
    mood: 'suspicion -> doubt',
    focus: W.full,
    goal: `${D.call} wants to know what nobody says`,
    conflict: `${W.call} is fond of most of them`,
    turn: `how it stood between ${C.call} and ${V.call}`,
    hook: 'what it had to do with anything',
    moves: [
      ...air('air-witness', 'afternoon', 3.5),
      ...pooled(witnesses, 'witness'),
      option(`${atoms.motive.id}.gossip`, atoms.motive.gossip, 8.5, { gives: ['gossip'] }),
      move(`${atoms.thread.id}.middle`, atoms.thread.middle, {
        needs: ['thread'],
        gives: ['thread-touched'],
      }),
      ...lookIn('witness'),
    ],
  })
  add({
    id: 'setback',
    tags: ['setback'],
    roles: ['middle', 'climax'],
    scene: 'outside',
    hour: 'afternoon',
    tension: [6, 7],
    mood: 'doubt -> pressure',
    focus: D.full,
    goal: `${D.call} needs time`,
    conflict: 'the afternoon is going',
    turn: 'there is less time than there was',
    hook: 'whether it will do',
    moves: [
      ...optional(setbacks, 'setback', 6, { hour: 'afternoon' }),
      ...optional(asides, 'aside-setback', 3, { hour: 'afternoon', glue: true }),
      ...lookIn('setback'),
    ],
  })
  if (theCase.form !== 'short') {
    add({
      id: 'thread-again',
      tags: ['self', 'setback'],
      roles: ['middle'],
      scene: 'outside',
      hour: 'afternoon',
      tension: [6, 6],
      mood: 'pressure -> pause',
      focus: `${D.full}, ${P.full}`,
      goal: `${P.call} wants an answer`,
      conflict: `${D.call} has none`,
      turn: `${atoms.thread.echo}, from the side`,
      hook: 'the same question',
      moves: [move(`${atoms.thread.id}.again`, atoms.thread.again, { needs: ['thread'] })],
    })
  }
  for (const [i, herring] of atoms.herrings.entries()) {
    const H = theCase.hiders[i]!
    const roles = { ...base, H }
    add({
      id: `herring-${i}`,
      tags: ['herring', 'setback'],
      roles: ['middle', 'climax'],
      scene: `herring-${i}`,
      hour: 'afternoon',
      tension: [7, 7],
      mood: 'pressure -> tenderness',
      focus: H.full,
      goal: `${D.call} wants the truth from ${H.call}`,
      conflict: "it is nobody's business",
      turn: `${H.call} lied about ${herring.kind}, and is cleared`,
      hook: 'then who',
      moves: [
        move(`${herring.id}.evidence`, herring.evidence, {
          roles,
          needs: [`lie:${H.key}`],
          gives: [`evidence:${H.key}`],
        }),
        ...pooled(returns, `return:${i}`, { roles }),
        move(`${herring.id}.truth`, herring.truth, {
          roles,
          needs: [`lie:${H.key}`, `evidence:${H.key}`],
          gives: [`cleared:${H.key}`],
        }),
        ...lookIn(`herring-${i}`),
      ],
    })
  }
  add({
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
      ...air('air-sight', 'afternoon', 2),
      move(`${atoms.trick.id}.sight`, atoms.trick.sight, { needs: ['clue', 'slip'], gives: ['sight'] }),
    ],
  })
  add({
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
      option(`${atoms.setting.id}.gatherText`, atoms.setting.gatherText, 7),
      ...pooled(gatherings, 'gathering'),
      ...lookIn('gather'),
    ],
  })
  add({
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
      ...pooled(accusings, 'accuse'),
      move(`${atoms.trick.id}.proof`, atoms.trick.proof, {
        needs: [
          'clue',
          'slip',
          'sight',
          ...theCase.suspects.filter((one) => one !== C).map((one) => `cleared:${one.key}`),
        ],
        gives: ['proof'],
      }),
      move(`${atoms.trick.id}.answer`, atoms.trick.answer, { needs: ['proof'] }),
    ],
  })
  add({
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
      move(`${atoms.motive.id}.confession`, atoms.motive.confession, {
        needs: ['proof', 'tell'],
        gives: ['confessed'],
      }),
      ...(theCase.harm === 'none' ? [] : pooled(harmConfessions, 'harm-confession', { needs: ['harm'] })),
    ],
  })
  const crystal = input.undercurrent ? hand.take(crystals(input.undercurrent), 'crystal') : null
  const lastWords = atoms.herrings.map((herring, i) =>
    option(`${herring.id}.last`, herring.last, 6.5 - i, {
      roles: { ...base, H: theCase.hiders[i]! },
      needs: [`cleared:${theCase.hiders[i]!.key}`],
    }),
  )
  add({
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
      move(`${atoms.thing.id}.found`, atoms.thing.found, { needs: ['confessed'] }),
      ...(input.pacing === 'open_ending' ? [] : pooled(justices, 'justice', { needs: ['confessed'] })),
      option(`${atoms.thing.id}.back`, atoms.thing.back, 5),
      ...(crystal
        ? [move(crystal.id, crystal.text)]
        : [option(`${atoms.motive.id}.moral`, atoms.motive.moral, 4.5)]),
      ...lastWords,
    ],
  })
  const leftover = guests.splice(0)
  add({
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
    hook: input.cliffhanger ? 'something has come' : 'none',
    moves: [
      ...leftover.flatMap((guest, i) =>
        pooled(regulars, `regular:late:${i}`, { roles: { ...base, G: guest } }),
      ),
      ...optional(unions, 'union', 5.5),
      move(`${atoms.setting.id}.last`, atoms.setting.last),
      ...pooled(handovers, 'handover', { glue: true }),
      move(`${atoms.thread.id}.answer`, atoms.thread.answer, { needs: ['thread', 'thread-touched'] }),
      ...(input.cliffhanger ? pooled(cliffhangers, 'cliffhanger', { gives: ['cliffhanger'] }) : []),
    ],
  })
  return events
}
