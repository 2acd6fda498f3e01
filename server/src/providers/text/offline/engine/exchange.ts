import type { Person } from './state.ts'

const UNTAGGED_AT_MOST = 3

/** Who has spoken, who was named last, and for how long nobody was tagged. */
export class Exchange {
  private tagged = new Set<Person>()
  private previous: Person | null = null
  private untagged = 0
  private broken = true
  who: Person | null = null
  private block = ''
  private speakers: ReadonlySet<Person> = new Set()

  end(): void {
    this.tagged.clear()
    this.previous = null
    this.broken = true
  }

  /** Narration came between: the next voice is tagged. */
  pause(): void {
    this.broken = true
  }

  hear(who: Person, block: string, speakers: Set<Person>): void {
    if (block !== this.block) this.end()
    this.block = block
    this.previous = this.who
    this.who = who
    this.speakers = speakers
  }

  /** Whether a tag may be left off: strict alternation of two who have both been heard. */
  mayStayBare(): boolean {
    const who = this.who!
    return (
      this.speakers.size === 2 &&
      !this.broken &&
      this.tagged.has(who) &&
      this.previous !== who &&
      this.untagged < UNTAGGED_AT_MOST
    )
  }

  mayAnswerBare(): boolean {
    return this.speakers.size === 2 && !this.broken && this.tagged.size === 1 && !this.tagged.has(this.who!)
  }

  /** A pronoun is plain when its person was named here and the other speaker has another pronoun. */
  pronounIsPlain(): boolean {
    const who = this.who!
    if (!this.tagged.has(who) || who.pronouns === 'they' || this.broken) return false
    return [...this.speakers].every((other) => other === who || other.pronouns !== who.pronouns)
  }

  mark(tagged: boolean): void {
    this.tagged.add(this.who!)
    this.broken = false
    this.untagged = tagged ? 0 : this.untagged + 1
  }
}
