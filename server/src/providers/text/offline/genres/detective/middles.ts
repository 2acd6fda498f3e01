import type { Move, PlotEvent } from '../../engine/event.ts'
import { fork } from '../../engine/rng.ts'
import type { Binding } from '../../engine/slots.ts'
import type { Person } from '../../engine/state.ts'
import type { Hand } from './hand.ts'
import { asides } from './pools/air.ts'
import { accounts, drifts, innocents, openers, pointings, returns, witnesses } from './pools/talks.ts'
import { setbacks } from './pools/turns.ts'

/** The questions, the witness, what goes wrong, and the innocent secrets. */
export function middles(hand: Hand): PlotEvent[] {
  const { theCase } = hand
  const [first, ...others] = theCase.atoms.herrings.map((_, i) => secret(hand, i))
  const longer = theCase.form === 'short' ? [] : [pressing(hand), threadAgain(hand)]
  const again = theCase.form === 'long' ? [setback(hand, 1)] : []
  return [
    ...questions(hand),
    witness(hand),
    setback(hand, 0),
    ...(first ? [first] : []),
    ...longer,
    ...again,
    ...others,
  ]
}

/**
 * The first talks, one event each, in the order of the suspects. Each hider is pointed at by somebody else; the
 * culprit's slip and sore spot stand where nobody looks for them, in the middle.
 */
function questions(hand: Hand): PlotEvent[] {
  const { theCase } = hand
  const { suspects, culprit, hiders, detective, atoms } = theCase
  const accusers = assignAccusers(hand)
  return suspects.map((suspect, i): PlotEvent => {
    const hidden = hiders.indexOf(suspect)
    const accused = accusers.flatMap((accuser, n): Move[] => {
      const herring = atoms.herrings[n]!
      const roles = { ...hand.base, S: suspect, H: hiders[n]! }
      if (accuser !== suspect) return []
      const [bridge] = hand.pooled(pointings, `pointing:${n}`)
      const text =
        typeof bridge?.text === 'string' && typeof herring.accusation === 'string'
          ? `${bridge.text}\n${herring.accusation}`
          : herring.accusation
      return [
        hand.option(`${herring.id}.accusation`, text, 9 - n / 10, {
          roles,
          gives: [`accused:${hiders[n]!.key}`],
        }),
      ]
    })
    return {
      id: `question-${i}`,
      tags: ['question'],
      roles: ['middle'],
      scene: 'place',
      hour: 'noon',
      tension: [4 + Math.min(2, i), 5 + Math.min(2, i)],
      mood: 'politeness -> suspicion',
      focus: `${detective.full}, ${suspect.full}`,
      goal: `${detective.call} asks where ${suspect.call} was`,
      conflict: 'people answer the question before last',
      turn:
        suspect === culprit
          ? 'something is let fall'
          : hidden >= 0
            ? 'an account that sounds thin'
            : 'an account that holds',
      hook: 'which of them lied',
      moves: [
        ...(i === 1 ? hand.placeAside(0, 3) : []),
        ...talk(hand, suspect, i),
        ...accused,
        ...(i === 0
          ? hand.sense(1, 2.2)
          : hand.optional(asides, `aside:${i}`, 3.1 - i / 10, { hour: 'noon' })),
      ],
    }
  })
}

function talk(hand: Hand, suspect: Person, i: number): Move[] {
  const { theCase } = hand
  const { atoms, culprit, hiders, form } = theCase
  const roles: Binding = { ...hand.base, S: suspect }
  const cleared = { roles, needs: ['roster'], gives: [`cleared:${suspect.key}`] }
  if (suspect === culprit) {
    return [
      ...hand.pooled(openers, `opener:${i}`, { roles }),
      hand.must(`${atoms.trick.id}.slip`, atoms.trick.slip, {
        roles,
        needs: ['clue', 'roster'],
        gives: ['slip'],
      }),
      hand.must(`${atoms.motive.id}.tell`, atoms.motive.tell, { roles, gives: ['tell'] }),
    ]
  }
  const hidden = hiders.indexOf(suspect)
  if (hidden >= 0) {
    const herring = atoms.herrings[hidden]!
    const lie = hand.must(`${herring.id}.lie`, herring.lie, {
      roles: { ...roles, H: suspect },
      needs: ['roster'],
      gives: [`lie:${suspect.key}`],
    })
    return [...hand.pooled(openers, `opener:${i}`, { roles }), lie]
  }
  if (form === 'short') return hand.pooled(accounts, 'account', cleared)
  return [...hand.pooled(openers, `opener:${i}`, { roles }), ...hand.pooled(innocents, 'innocent', cleared)]
}

/** Who points at each hider: never the hider, the innocent before the culprit, nobody twice while others are free. */
function assignAccusers(hand: Hand): Person[] {
  const { hiders, suspects, innocent } = hand.theCase
  const used = new Set<Person>()
  return hiders.map((hider, n) => {
    const others = suspects.filter((one) => one !== hider)
    const free = others.filter((one) => !used.has(one))
    const from = free.length > 0 ? free : others
    const accuser = n === 0 && from.includes(innocent) ? innocent : fork(hand.seed, `accuser:${n}`).pick(from)
    used.add(accuser)
    return accuser
  })
}

function witness(hand: Hand): PlotEvent {
  const { atoms, detective, culprit, owner, witness: W, form } = hand.theCase
  return {
    id: 'witness',
    tags: ['witness', 'self'],
    roles: ['middle'],
    scene: 'outside',
    hour: 'afternoon',
    tension: [5, 6],
    mood: 'suspicion -> doubt',
    focus: W.full,
    goal: `${detective.call} wants to know what nobody says`,
    conflict: `${W.call} is fond of most of them`,
    turn: `how it stood between ${culprit.call} and ${owner.call}`,
    hook: 'what it had to do with anything',
    moves: [
      ...hand.air('air-witness', 'afternoon', 3.5),
      ...hand.pooled(witnesses, 'witness'),
      hand.option(`${atoms.motive.id}.gossip`, atoms.motive.gossip, 8.9, { gives: ['gossip'] }),
      ...(form === 'short' ? hand.pooled(drifts, 'drift') : []),
      hand.must(`${atoms.thread.id}.middle`, atoms.thread.middle, {
        needs: ['thread'],
        gives: ['thread-touched'],
      }),
    ],
  }
}

function setback(hand: Hand, n: number): PlotEvent {
  const { detective, form } = hand.theCase
  return {
    id: `setback-${n}`,
    tags: ['setback'],
    roles: ['middle', 'climax'],
    scene: 'outside',
    hour: 'afternoon',
    tension: [6, 7],
    mood: 'doubt -> pressure',
    focus: detective.full,
    goal: `${detective.call} needs time`,
    conflict: 'the afternoon is going',
    turn: 'there is less time than there was',
    hook: 'whether it will do',
    moves: [
      ...(form === 'short'
        ? hand.optional(setbacks, `setback:${n}`, 6, { hour: 'afternoon' })
        : hand.pooled(setbacks, `setback:${n}`, { hour: 'afternoon' })),
      ...hand.optional(asides, `aside-setback:${n}`, 3, { hour: 'afternoon' }),
      ...(n === 0 ? hand.lookInAll('setback') : []),
    ],
  }
}

/** The innocent secret: the lie shows, and is answered. */
function secret(hand: Hand, i: number): PlotEvent {
  const { atoms, hiders, detective } = hand.theCase
  const herring = atoms.herrings[i]!
  const H = hiders[i]!
  const roles = { ...hand.base, H }
  return {
    id: `herring-${i}`,
    tags: ['herring', 'setback'],
    roles: ['middle', 'climax'],
    scene: `herring-${i}`,
    hour: 'afternoon',
    tension: [7, 7],
    mood: 'pressure -> tenderness',
    focus: H.full,
    goal: `${detective.call} wants the truth from ${H.call}`,
    conflict: "it is nobody's business",
    turn: `${H.call} lied about ${herring.kind}, and is cleared`,
    hook: 'then who',
    moves: [
      hand.must(`${herring.id}.evidence`, herring.evidence, {
        roles,
        needs: [`lie:${H.key}`],
        gives: [`evidence:${H.key}`],
      }),
      ...(herring.away ? hand.pooled(returns, `return:${i}`, { roles }) : []),
      hand.must(`${herring.id}.truth`, herring.truth, {
        roles,
        needs: [`lie:${H.key}`, `evidence:${H.key}`],
        gives: [`cleared:${H.key}`],
      }),
    ],
  }
}

/** Longer stories: the culprit once more, cagier. */
function pressing(hand: Hand): PlotEvent {
  const { atoms, culprit, detective } = hand.theCase
  const roles = { ...hand.base, S: culprit }
  return {
    id: 'pressing',
    tags: ['question', 'setback'],
    roles: ['middle', 'climax'],
    scene: 'pressing',
    hour: 'afternoon',
    tension: [7, 7],
    mood: 'ease -> wariness',
    focus: `${detective.full}, ${culprit.full}`,
    goal: `${detective.call} asks again, of everyone`,
    conflict: `${culprit.call} answers lightly`,
    turn: 'something is put out of sight',
    hook: 'what it was',
    moves: [
      ...hand.pooled(openers, 'opener:again', { roles }),
      hand.must(`${atoms.trick.id}.again`, atoms.trick.again, { roles, needs: ['slip'] }),
    ],
  }
}

function threadAgain(hand: Hand): PlotEvent {
  const { atoms, detective: D, partner: P } = hand.theCase
  return {
    id: 'thread-again',
    tags: ['self', 'setback'],
    roles: ['middle'],
    scene: 'walk',
    hour: 'afternoon',
    tension: [6, 6],
    mood: 'pressure -> pause',
    focus: `${D.full}, ${P.full}`,
    goal: `${P.call} wants an answer`,
    conflict: `${D.call} has none`,
    turn: `${atoms.thread.echo}, from the side`,
    hook: 'the same question',
    moves: [
      ...hand.air('air-walk', 'afternoon', 3.4),
      hand.must(`${atoms.thread.id}.again`, atoms.thread.again, { needs: ['thread'] }),
    ],
  }
}
