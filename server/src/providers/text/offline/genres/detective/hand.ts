import { draw } from '../../engine/deck.ts'
import type { Move } from '../../engine/event.ts'
import type { SeriesMemory } from '../../engine/memory.ts'
import type { Text } from '../../engine/render.ts'
import { fork } from '../../engine/rng.ts'
import type { Binding } from '../../engine/slots.ts'
import type { Hour } from '../../engine/state.ts'
import type { Case, Settings } from './plot.ts'
import { weatherLines } from './pools/air.ts'
import type { PoolItem } from './pools/pool.ts'
import { crowds, regulars } from './pools/turns.ts'

const MUST = 10

/** The hour narrows the pool; everything else is the move's own. */
export type Rest = Partial<Move> & { hour?: Hour }

/**
 * What the events of a case are made with: moves from atoms, and moves drawn from pools without repeating inside a
 * story, least recently used in the series first.
 */
export class Hand {
  readonly theCase: Case
  readonly input: Settings
  readonly memory: SeriesMemory
  readonly seed: string
  /** Everybody who is bound in every event. */
  readonly base: Binding
  private readonly taken = new Set<string>()
  private readonly senses: readonly string[]
  private readonly placeAsides: readonly { id: string; text: Text }[]
  private readonly waiting: Case['regulars'][number][]

  constructor(theCase: Case, input: Settings, memory: SeriesMemory, seed: string) {
    this.theCase = theCase
    this.input = input
    this.memory = memory
    this.seed = seed
    const { detective: D, partner: P, owner: V, witness: W, culprit: C, victim, atoms } = theCase
    this.base = { D, P, V, W, C, ...(victim ? { G: victim } : {}) }
    this.senses = fork(seed, 'senses').shuffle(atoms.setting.senses)
    const asides = atoms.setting.asides.map((text, i) => ({ text, id: `${atoms.setting.id}.asides.${i}` }))
    this.placeAsides = fork(seed, 'place-asides').shuffle(asides)
    this.waiting = [...theCase.regulars]
  }

  must(id: string, text: Text, rest: Partial<Move> = {}): Move {
    return { id, text, must: true, priority: MUST, roles: this.base, ...rest }
  }

  option(id: string, text: Text, priority: number, rest: Partial<Move> = {}): Move {
    return this.must(id, text, { must: false, priority, ...rest })
  }

  /** One card of a pool as a must; none when nothing in it fits. */
  pooled(pool: readonly PoolItem[], label: string, rest: Rest = {}): Move[] {
    const { hour, ...others } = rest
    const fits = pool.filter((one) => this.fits(one, hour))
    if (fits.length === 0) return []
    const card = draw(fits, this.memory, this.taken, fork(this.seed, `pool:${label}`))
    this.taken.add(card.id)
    return [this.must(card.id, card.text, others)]
  }

  optional(pool: readonly PoolItem[], label: string, priority: number, rest: Rest = {}): Move[] {
    return this.pooled(pool, label, { must: false, priority, ...rest })
  }

  air(label: string, hour: Hour, priority: number): Move[] {
    return this.optional(weatherLines[this.theCase.atoms.weather], label, priority, { hour, glue: true })
  }

  sense(i: number, priority: number): Move[] {
    const line = this.senses[i]
    return line
      ? [this.option(`${this.theCase.atoms.setting.id}.senses.${line}`, line, priority, { glue: true })]
      : []
  }

  placeAside(i: number, priority: number): Move[] {
    const one = this.placeAsides[i]
    return one ? [this.option(one.id, one.text, priority)] : []
  }

  /** The next of the reader's other people looks in; each of them once a story. */
  lookIn(label: string): Move[] {
    const guest = this.waiting.shift()
    return guest ? this.pooled(regulars, `regular:${label}`, { roles: { ...this.base, G: guest } }) : []
  }

  /** All who have not looked in yet: in one line when they are three or more. */
  lookInAll(label: string): Move[] {
    if (this.waiting.length < 3)
      return this.waiting.map((_, i) => i).flatMap((i) => this.lookIn(`${label}:${i}`))
    const names = this.waiting
      .splice(0)
      .map((guest) => (guest.about === '' ? guest.full : `${guest.full}, ${guest.about}`))
    const crowd = `${names.slice(0, -1).join('; ')}; and ${names.at(-1)}`
    return this.pooled(crowds, `crowd:${label}`).map((move) => ({
      ...move,
      text: String(move.text).replace('[crowd]', crowd),
    }))
  }

  private fits(one: PoolItem, hour: Hour | undefined): boolean {
    const { intensity } = this.input
    if (one.intensity && (intensity < one.intensity[0] || intensity > one.intensity[1])) return false
    if (one.weather && !one.weather.includes(this.theCase.atoms.weather)) return false
    if (one.hour && hour && !one.hour.includes(hour)) return false
    if (one.only && one.only !== this.theCase.harm) return false
    return !this.taken.has(one.id)
  }
}
