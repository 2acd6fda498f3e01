import type { Move, PlotEvent } from '../../engine/event.ts'
import { fork } from '../../engine/rng.ts'
import type { Binding } from '../../engine/slots.ts'
import type { Hour, Person } from '../../engine/state.ts'
import type { Case } from './plot.ts'
import type { PoolItem } from './pools/pool.ts'
import { innocents, openers } from './pools/talks.ts'

type Pooled = (pool: readonly PoolItem[], label: string, rest?: Partial<Move> & { hour?: Hour }) => Move[]

/**
 * The first talks, one event each, in the order of the suspects. Each hider is pointed at by somebody else; the
 * culprit's slip and sore spot stand where nobody looks for them, in the middle.
 */
export function interviews(theCase: Case, base: Binding, seed: string, pooled: Pooled): PlotEvent[] {
  const { atoms, suspects, culprit, hiders, innocent, detective } = theCase
  const accusers = assignAccusers(theCase, seed)
  return suspects.map((suspect, i) => {
    const roles: Binding = { ...base, S: suspect }
    const moves: Move[] = [...pooled(openers, `opener:${i}`, { roles })]
    const must = (id: string, text: Move['text'], rest: Partial<Move>): Move => ({
      id,
      text,
      must: true,
      priority: 10,
      roles,
      ...rest,
    })
    const hidden = hiders.indexOf(suspect)
    if (suspect === culprit) {
      moves.push(
        must(`${atoms.trick.id}.slip`, atoms.trick.slip, { needs: ['clue', 'roster'], gives: ['slip'] }),
      )
      moves.push(must(`${atoms.motive.id}.tell`, atoms.motive.tell, { gives: ['tell'] }))
    } else if (hidden >= 0) {
      const herring = atoms.herrings[hidden]!
      moves.push(
        must(`${herring.id}.lie`, herring.lie, {
          roles: { ...roles, H: suspect },
          needs: ['roster'],
          gives: [`lie:${suspect.key}`],
        }),
      )
    }
    if (suspect === innocent)
      moves.push(
        ...pooled(innocents, 'innocent', { roles, needs: ['roster'], gives: [`cleared:${suspect.key}`] }),
      )
    for (const [n, accuser] of accusers.entries()) {
      if (accuser !== suspect) continue
      const herring = atoms.herrings[n]!
      moves.push({
        id: `${herring.id}.accusation`,
        text: herring.accusation,
        must: false,
        priority: 9 - n,
        roles: { ...roles, H: hiders[n]! },
        needs: ['roster'],
        gives: [`accused:${hiders[n]!.key}`],
      })
    }
    return {
      id: `question-${i}`,
      tags: ['question'],
      roles: ['middle'],
      scene: 'place',
      hour: 'noon',
      tension: [4 + Math.min(2, i), 5 + Math.min(2, i)] as const,
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
      moves,
    }
  })
}

/** Who points at each hider: never the hider, the innocent before the culprit, nobody twice while others are free. */
function assignAccusers(theCase: Case, seed: string): Person[] {
  const used = new Set<Person>()
  return theCase.hiders.map((hider, n) => {
    const others = theCase.suspects.filter((one) => one !== hider)
    const free = others.filter((one) => !used.has(one))
    const from = free.length > 0 ? free : others
    const accuser =
      n === 0 && from.includes(theCase.innocent) ? theCase.innocent : fork(seed, `accuser:${n}`).pick(from)
    used.add(accuser)
    return accuser
  })
}
