export type Pronouns = 'she' | 'he' | 'they'
export type Hour = 'morning' | 'noon' | 'afternoon' | 'evening'

/** Roles are bindings: `S` is whoever is being questioned now, so one text serves any person. */
export type Role = 'D' | 'P' | 'V' | 'C' | 'H' | 'S' | 'W' | 'I' | 'G'

export interface Person {
  /** Stable within the story: `D`, `P`, `V`, `W`, `S1`, `S2`, `G1` ... */
  key: string
  full: string
  first: string
  last: string
  /** The narrator's name for them. */
  call: string
  pronouns: Pronouns
  /** Without article; empty for D and P. */
  job: string
  trait: string
  /** A noun phrase about somebody the reader named; empty for the invented. */
  about: string
  /** What the reader said of them, when it is no noun phrase; else empty. */
  said: string
  recurring: boolean
}

export class Unfair extends Error {}

/** Everything a fragment may ask. Built once for a story; `bind` makes the view of one event. */
export class StoryState {
  readonly intensity: number
  readonly weather: string
  readonly harm: 'none' | 'hurt' | 'dead'
  readonly atoms: ReadonlySet<string>
  readonly suspects: readonly Person[]
  readonly slots: Readonly<Record<string, string>>
  readonly regulars: readonly Person[]
  hour: Hour = 'morning'
  private readonly known = new Map<string, Set<string>>()
  private readonly roles: Partial<Record<Role, Person>>

  constructor(init: {
    intensity: number
    weather: string
    harm: StoryState['harm']
    atoms: Iterable<string>
    suspects: readonly Person[]
    regulars: readonly Person[]
    slots: Record<string, string>
    roles: Partial<Record<Role, Person>>
  }) {
    this.intensity = init.intensity
    this.weather = init.weather
    this.harm = init.harm
    this.atoms = new Set(init.atoms)
    this.suspects = init.suspects
    this.regulars = init.regulars
    this.slots = init.slots
    this.roles = { ...init.roles }
  }

  /** Rebinds roles for the event that is told now. */
  bind(roles: Partial<Record<Role, Person>>): void {
    Object.assign(this.roles, roles)
  }

  person(role: Role): Person {
    const person = this.roles[role]
    if (!person) throw new Error(`nobody is bound to ${role}`)
    return person
  }

  find(role: Role): Person | undefined {
    return this.roles[role]
  }

  they(role: Role): boolean {
    return this.person(role).pronouns === 'they'
  }

  has(atom: string): boolean {
    return this.atoms.has(atom)
  }

  get dead(): boolean {
    return this.harm === 'dead'
  }

  learn(who: string, fact: string): void {
    const facts = this.known.get(who) ?? new Set<string>()
    facts.add(fact)
    this.known.set(who, facts)
  }

  knows(who: string, fact: string): boolean {
    return this.known.get(who)?.has(fact) ?? false
  }

  /** A scene that uses a fact the reader was not given is unfair, and a story with such a scene is refused. */
  assertKnown(who: string, fact: string, where: string): void {
    if (!this.knows(who, fact)) throw new Unfair(`${who} has not learnt ${fact} before ${where}`)
  }
}
