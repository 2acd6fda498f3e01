import { firstNames, surnames, callOf, guessPronouns } from '../shared/names.ts'
import type { Rng } from './rng.ts'
import type { Person, Pronouns } from './state.ts'

export interface Named {
  name: string
  description: string
  pronouns?: Pronouns | undefined
  traits?: readonly string[] | undefined
}

export const TRAITS = [
  'nervous',
  'proud',
  'blunt',
  'shy',
  'fussy',
  'warm',
  'sly',
  'weary',
  'cheerful',
  'exact',
] as const

const TRAIT_WORDS: Record<(typeof TRAITS)[number], RegExp> = {
  nervous: /nervous|anxious|worr|timid|jumpy/,
  proud: /proud|vain|grand|haughty|ambitious|dignified/,
  blunt: /blunt|direct|rude|stubborn|tough|fierce|honest|question/,
  shy: /shy|quiet|silent|reserved|lonely|gentle/,
  fussy: /fuss|tidy|strict|careful|neat|particular/,
  warm: /warm|kind|generous|motherly|soft|loyal|caring/,
  sly: /sly|clever|cunning|witty|sharp|wry|sarcastic|ironic/,
  weary: /weary|tired|retired|old|sad|grumpy|cynical|worn/,
  cheerful: /cheer|happy|funny|merry|optimis|bright|lively|young/,
  exact: /exact|precise|clock|punctual|logical|method|scien|observ|count/,
}

/** The trait that chooses somebody's gestures, read from what is said of them. */
export function traitOf(about: string, rng: Rng): string {
  const told = about.toLowerCase()
  const found = TRAITS.filter((trait) => TRAIT_WORDS[trait].test(told))
  return rng.pick(found.length > 0 ? found : TRAITS)
}

/** A description as a noun phrase for an apposition: "a retired pilot who asks too much"; empty if it is none. */
export function nounPhrase(description: string): string {
  const first = description.trim().split(/(?<=[.!?;])\s|\n/)[0] ?? ''
  const plain = first.replace(/[.!?;,\s]+$/, '').replace(/\s+/g, ' ')
  const article = /^(a|an|the|one|another|his|her|their|everybody's|everyone's|nobody's)\b/i
  if (plain === '' || plain.split(' ').length > 24) return ''
  if (article.test(plain)) return plain.charAt(0).toLowerCase() + plain.slice(1)
  const clause = /^(she|he|they) (?!is\b|was\b|are\b|were\b|has\b|had\b|have\b)([a-z].*)$/i.exec(plain)
  if (clause)
    return `${clause[1]!.toLowerCase() === 'they' ? 'one of those who' : 'somebody who'} ${clause[2]}`
  return ''
}

/** The first sentence of a description, for quoting; empty when it is too long to be quoted. */
function quotable(description: string): string {
  const first = (description.trim().split(/(?<=[.!?])\s|\n/)[0] ?? '')
    .replace(/[.!?;,\s]+$/, '')
    .replaceAll('"', '')
  return first.split(' ').length > 20 ? '' : first.charAt(0).toUpperCase() + first.slice(1)
}

/** The people the reader named, exactly. */
export function recurring(named: Named, key: string, rng: Rng): Person {
  const parts = named.name.trim().split(/\s+/)
  return {
    key,
    full: named.name.trim(),
    first: parts[0] ?? named.name,
    last: parts.at(-1) ?? named.name,
    call: callOf(named.name),
    pronouns: named.pronouns ?? guessPronouns(named.name, named.description),
    job: '',
    trait: traitOf(`${named.description} ${(named.traits ?? []).join(' ')}`, rng),
    about: nounPhrase(named.description),
    said: nounPhrase(named.description) === '' ? quotable(named.description) : '',
    recurring: true,
  }
}

/** Hands out new names: no initial and no name twice in a story, none that must be avoided. */
export class NameGiver {
  private readonly taken: Set<string>
  private readonly initials = new Set<string>()
  private readonly rng: Rng

  constructor(rng: Rng, avoid: Iterable<string>, people: readonly Person[]) {
    this.rng = rng
    this.taken = new Set([...avoid].flatMap((name) => name.toLowerCase().split(/\s+/)))
    for (const person of people) this.reserve(person.full)
  }

  private reserve(name: string): void {
    for (const part of name.toLowerCase().split(/\s+/)) {
      this.taken.add(part)
      if (part[0]) this.initials.add(part[0])
    }
  }

  private one(list: readonly string[]): string {
    const shuffled = this.rng.shuffle(list)
    const free = shuffled.filter((name) => !this.taken.has(name.toLowerCase()))
    const name = free.find((name) => !this.initials.has(name[0]!.toLowerCase())) ?? free[0] ?? shuffled[0]!
    this.reserve(name)
    return name
  }

  /** `formal` people are called by title and surname; the others, and every "they", by first name. */
  person(key: string, job: string, formal: boolean, traits: readonly string[]): Person {
    const at = this.rng.next()
    const pronouns: Pronouns = at < 0.47 ? 'she' : at < 0.94 ? 'he' : 'they'
    const first = this.one(firstNames[pronouns])
    const last = this.one(surnames)
    const title = pronouns === 'she' ? this.rng.pick(['Mrs', 'Miss']) : 'Mr'
    const call = formal && pronouns !== 'they' ? `${title} ${last}` : first
    return {
      key,
      full: `${first} ${last}`,
      first,
      last,
      call,
      pronouns,
      job,
      trait: this.rng.pick(traits),
      about: '',
      said: '',
      recurring: false,
    }
  }
}
