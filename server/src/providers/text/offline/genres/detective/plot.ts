import type { z } from 'zod'
import type { BibleCharacter, StructureInput } from '../../../story-tasks.ts'
import { atLeastTwo } from '../../bible.ts'
import { NameGiver, recurring, TRAITS } from '../../engine/cast.ts'
import { draw } from '../../engine/deck.ts'
import type { SeriesMemory } from '../../engine/memory.ts'
import { fork } from '../../engine/rng.ts'
import type { Person } from '../../engine/state.ts'
import { herrings } from './atoms/herrings/index.ts'
import { motives } from './atoms/motives/index.ts'
import { settings } from './atoms/settings/index.ts'
import { things } from './atoms/things/index.ts'
import { threads } from './atoms/threads/index.ts'
import { tricks } from './atoms/tricks/index.ts'
import { readTown, type Town } from './town.ts'
import type { Herring, Motive, Setting, Thing, Thread, Trick, Weather } from './types.ts'

export type Settings = z.output<typeof StructureInput>

export interface Atoms {
  setting: Setting
  thing: Thing
  trick: Trick
  motive: Motive
  herrings: readonly Herring[]
  thread: Thread
  weather: Weather
}

/** A case: what happened, to whom, and who is asked in which order. */
export interface Case {
  atoms: Atoms
  town: Town
  harm: 'none' | 'hurt' | 'dead'
  detective: Person
  partner: Person
  owner: Person
  witness: Person
  /** In the order of their interviews; the culprit neither first nor last. */
  suspects: readonly Person[]
  culprit: Person
  /** Who hides which herring, in the order of `atoms.herrings`. */
  hiders: readonly Person[]
  innocent: Person
  /** The reader's other people, who look in. */
  regulars: readonly Person[]
  /** The cameo of this story. */
  guest: Person | null
  /** Who was hurt or killed; null when nobody was. */
  victim: Person | null
  form: 'short' | 'medium' | 'long'
}

const WEATHERS: readonly Weather[] = ['rain', 'fog', 'wind', 'frost', 'sun', 'grey']

interface Guarding {
  id: string
  not?: readonly string[]
  weather?: readonly Weather[]
  intensity?: readonly [number, number]
  themes?: readonly string[]
  sizes?: readonly Thing['size'][]
  size?: Thing['size']
  worth?: Thing['worth'] | 'money'
}

function meets(atom: Guarding, chosen: readonly Guarding[], intensity: number): boolean {
  if (atom.intensity && (intensity < atom.intensity[0] || intensity > atom.intensity[1])) return false
  return chosen.every((other) => {
    if (atom.not?.includes(other.id) || other.not?.includes(atom.id)) return false
    if (atom.weather && other.weather && !atom.weather.some((w) => other.weather?.includes(w))) return false
    if (atom.sizes && other.size && !atom.sizes.includes(other.size)) return false
    return !(other.sizes && atom.size && !other.sizes.includes(atom.size))
  })
}

/** A motive that needs money meets only things worth money. */
function affords(motive: Motive, thing: Thing): boolean {
  return motive.worth !== 'money' || thing.worth === 'money'
}

/** Whether the draw may put these two atoms into one story, weather and intensity allowing. */
export function compatible(a: Guarding, b: Guarding): boolean {
  return meets(a, [b], a.intensity?.[0] ?? b.intensity?.[0] ?? 3)
}

export const formOf = (wordTarget: number): Case['form'] =>
  wordTarget < 2500 ? 'short' : wordTarget < 3900 ? 'medium' : 'long'

const HERRINGS = { short: 1, medium: 2, long: 3 } as const

/** Draws the atoms of a case like cards, newest last, so that no guard is broken. */
export function drawAtoms(input: Settings, memory: SeriesMemory, seed: string): Atoms {
  const chosen: Guarding[] = []
  const taken = new Set<string>()
  const pick = <T extends Guarding>(
    kind: string,
    list: readonly T[],
    more: (atom: T) => boolean,
    weight: (atom: T) => number,
  ): T => {
    const fits = list.filter(
      (atom) =>
        meets(atom, chosen, input.intensity) &&
        weathersOf([...chosen, atom]).length > 0 &&
        more(atom) &&
        !named(atom, input.disliked),
    )
    const cards = (fits.length > 0 ? fits : list).map((atom) => ({
      id: `atom:${atom.id}`,
      weight: weight(atom),
      atom,
    }))
    const card = draw(cards, memory, taken, fork(seed, `draw:${kind}`))
    taken.add(card.id)
    chosen.push(card.atom)
    return card.atom
  }
  const themed = (atom: Guarding) =>
    (input.undercurrent && atom.themes?.includes(input.undercurrent) ? 2 : 1) *
    (named(atom, input.liked) ? 1.5 : 1)
  const words = readTown(input.bible.setting.name, input.bible.setting.description).words
  const kin = (setting: Setting) =>
    1 + 0.8 * Math.min(2, setting.words.filter((word) => words.has(word)).length)
  const any = () => true
  const trick = pick('trick', tricks, any, themed)
  const thing = pick('thing', things, any, themed)
  const setting = pick('setting', settings, any, kin)
  const motive = pick('motive', motives, (atom) => affords(atom, thing), themed)
  const thread = pick('thread', threads, any, themed)
  const drawn: Herring[] = []
  for (let i = 0; i < HERRINGS[formOf(input.wordTarget)]; i++) {
    drawn.push(pick(`herring:${i}`, herrings, (atom) => !drawn.includes(atom), themed))
  }
  const cards = weathersOf(chosen).map((weather) => ({ id: `atom:we-${weather}`, weather }))
  const { weather } = draw(cards, memory, new Set(), fork(seed, 'draw:weather'))
  return { setting, thing, trick, motive, herrings: drawn, thread, weather }
}

/** The weathers that all these atoms can bear. */
function weathersOf(atoms: readonly Guarding[]): Weather[] {
  return WEATHERS.filter((weather) => atoms.every((atom) => atom.weather?.includes(weather) ?? true))
}

/** Whether an atom speaks of one of these elements by id, title or theme: the disliked remove it, the liked raise it. */
function named(atom: Guarding & { titles?: readonly string[] }, elements: readonly string[]): boolean {
  const about = [atom.id.slice(3), ...(atom.titles ?? []), ...(atom.themes ?? [])].join(' ').toLowerCase()
  return elements.some((element) => element.trim().length > 2 && about.includes(element.trim().toLowerCase()))
}

/** Capitalised words of the atoms' prose: people of theirs whom nobody of the cast may share a name with. */
export function namesIn(atoms: Atoms): string[] {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (value && typeof value === 'object') for (const inner of Object.values(value)) collect(inner)
  }
  collect(atoms)
  return [...new Set(texts.join(' ').match(/\b[A-Z][a-z]{2,}\b/g) ?? [])]
}

export function plotTypeOf(atoms: Atoms, harm: Case['harm']): string {
  const kind = harm === 'dead' ? 'murder' : harm === 'hurt' ? 'assault' : 'theft'
  return `${kind}/${atoms.motive.kind}/${atoms.trick.core}`
}

/** A plot type of the last stories is drawn again, a few times at most; with a memory the decks see to it. */
function freshAtoms(input: Settings, memory: SeriesMemory, seed: string): Atoms {
  const recent = new Set(input.recentPlotTypes)
  let atoms = drawAtoms(input, memory, seed)
  for (let n = 1; n < 4 && recent.has(plotTypeOf(atoms, harmOf(input.intensity))); n++)
    atoms = drawAtoms(input, memory, `${seed}/again:${n}`)
  return atoms
}

function harmOf(intensity: number): Case['harm'] {
  return intensity >= 5 ? 'dead' : intensity === 4 ? 'hurt' : 'none'
}

/** Draws a case backward from its ending and casts it. */
export function drawCase(input: Settings, memory: SeriesMemory, seed: string): Case {
  const atoms = freshAtoms(input, memory, seed)
  const rng = fork(seed, 'cast')
  const [first, second, ...others] = atLeastTwo(input.bible)
  const person = (character: BibleCharacter, key: string): Person =>
    recurring(
      {
        name: character.name,
        description: character.description,
        pronouns: character.pronouns,
        traits: character.traits,
      },
      key,
      fork(seed, `trait:${key}`),
    )
  const detective = person(first!, 'D')
  const partner = person(second!, 'P')
  const extras = others.map((character, i) => person(character, `R${i}`))
  const everyone = [detective, partner, ...extras]
  const avoid = [
    ...input.avoidNames,
    ...namesIn(atoms),
    ...memory.names.slice(0, 60),
    input.cameo?.name ?? '',
    input.bible.setting.name,
  ]
  const names = new NameGiver(rng, avoid, everyone)
  const traits = rng.shuffle(TRAITS)
  const trait = (i: number) => [traits[i % traits.length]!]
  const owner = names.person('V', atoms.setting.owner.replace(/^(the|an?) /, ''), true, trait(0))
  const count = HERRINGS[formOf(input.wordTarget)] + 2
  const jobs = rng.shuffle(atoms.setting.jobs)
  const suspects = Array.from({ length: count }, (_, i) =>
    names.person(`S${i}`, jobs[i % jobs.length]!, i % 2 === 0, trait(i + 1)),
  )
  const culprit = suspects[1 + rng.int(count - 2)]!
  const rest = rng.shuffle(suspects.filter((person) => person !== culprit))
  const hiders = rest.slice(0, atoms.herrings.length)
  const witness = names.person('W', rng.pick(atoms.setting.witnesses), rng.chance(0.6), trait(6))
  const harm = harmOf(input.intensity)
  const victim = harm === 'none' ? null : names.person('G', 'night porter', true, trait(7))
  return {
    atoms,
    harm,
    detective,
    partner,
    owner,
    witness,
    suspects,
    culprit,
    hiders,
    victim,
    town: readTown(input.bible.setting.name, input.bible.setting.description),
    innocent: rest.at(-1)!,
    regulars: extras,
    guest: input.cameo ? recurring(input.cameo, 'X', fork(seed, 'trait:X')) : null,
    form: formOf(input.wordTarget),
  }
}
