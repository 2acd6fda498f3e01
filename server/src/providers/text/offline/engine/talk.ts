import { pauses } from '../shared/gestures.ts'
import { fork } from './rng.ts'
import { fillSlots, type Binding, type SlotContext } from './slots.ts'
import type { Person, Role } from './state.ts'
import { closeSpeech, curl } from './tidy.ts'

/** One move, its slots open, with the people its letters stand for. */
export interface Block {
  id: string
  text: string
  roles: Binding
  /** Lone lines of weather and sense, joined to the narration beside them. */
  glue?: boolean
  /** The scene changes before it. */
  breakBefore?: boolean
}

interface Speech {
  kind: 'speech'
  who: Person
  /** Speech and beats in turn, speech first. */
  parts: string[]
  label: string
  /** The move it belongs to: an exchange never outlasts its move. */
  block: string
  roles: Binding
}

interface Narration {
  kind: 'narration'
  text: string
  force: boolean
  glue: boolean
  roles: Binding
}

type Line = Speech | Narration | { kind: 'break' }

const UNTAGGED_AT_MOST = 3
const GLUED_AT_MOST = 95

export interface LayoutContext {
  seed: string
  slots: Readonly<Record<string, string>>
}

/** Moves in order become printed paragraphs. Every voice is attributed by construction. */
export function layout(blocks: readonly Block[], context: LayoutContext): string[] {
  const lines = mergeVoices(blocks.flatMap(linesOf), context.seed)
  const introduced = new Set<string>()
  const paragraphs: { text: string; speech: boolean; force: boolean; glue: boolean }[] = []
  const exchange = new Exchange()
  for (const line of lines) {
    if (line.kind === 'break') {
      exchange.end()
      if (paragraphs.length > 0) paragraphs.push({ text: '* * *', speech: true, force: true, glue: false })
      continue
    }
    const naming = namer(introduced, line.roles, context.slots)
    if (line.kind === 'narration') {
      exchange.pause()
      const text = curl(fillSlots(line.text, naming), false)
      paragraphs.push({ text, speech: false, force: line.force, glue: line.glue })
      continue
    }
    exchange.hear(line.who, line.block, speakersOf(lines, line.block))
    paragraphs.push({
      text: speak(line, exchange, naming, context.seed),
      speech: true,
      force: true,
      glue: false,
    })
  }
  return join(paragraphs)
}

function linesOf(block: Block): Line[] {
  const lines: Line[] = block.breakBefore ? [{ kind: 'break' }] : []
  for (const [n, row] of block.text.split('\n').entries()) {
    const text = row.trim()
    if (text === '') continue
    const match = /^([A-Z]): (.*)$/.exec(text)
    const who = match ? block.roles[match[1] as Role] : undefined
    if (match && !who) throw new Error(`nobody is bound to ${match[1]} in ${block.id}`)
    const label = `${block.id}:${n}`
    if (!match || !who) {
      const force = text.startsWith('¶')
      lines.push({
        kind: 'narration',
        text: force ? text.slice(1) : text,
        force,
        glue: block.glue ?? false,
        roles: block.roles,
      })
      continue
    }
    const parts = match[2]!.split(' / ').map((part) => part.trim())
    const last = lines.at(-1)
    if (
      last?.kind === 'speech' &&
      last.who === who &&
      last.parts.length % 2 === 1 &&
      last.parts.length + parts.length < 6
    ) {
      last.parts[last.parts.length - 1] = `${last.parts.at(-1)} ${parts[0]}`
      last.parts.push(...parts.slice(1))
    } else lines.push({ kind: 'speech', who, parts, label, block: block.id, roles: block.roles })
  }
  return lines
}

/** A speaker who goes on in the next move stays in one paragraph, with a pause between. */
function mergeVoices(lines: readonly Line[], seed: string): Line[] {
  const out: Line[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (line.kind !== 'speech' || last?.kind !== 'speech' || last.who !== line.who) {
      out.push(line)
      continue
    }
    const role = Object.entries(line.roles).find(([, person]) => person === line.who)?.[0] ?? 'S'
    const pause = fork(seed, `pause:${line.label}`).pick(pauses).replaceAll('[X', `[${role}`)
    const parts =
      last.parts.length % 2 === 1 ? [...last.parts, pause, ...line.parts] : [...last.parts, ...line.parts]
    out[out.length - 1] = { ...line, parts }
  }
  return out
}

/** The people heard in one move. */
function speakersOf(lines: readonly Line[], block: string): Set<Person> {
  return new Set(lines.flatMap((line) => (line.kind === 'speech' && line.block === block ? [line.who] : [])))
}

/** Who has spoken, who was named last, and for how long nobody was tagged. */
class Exchange {
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

/** Whether a beat names the person; a pronoun alone does not. */
function names(text: string, person: Person, roles: Binding): boolean {
  return Object.entries(roles).some(
    ([role, bound]) =>
      bound === person && ['', '.full', '.call', '.job'].some((form) => text.includes(`[${role}${form}]`)),
  )
}

function namer(
  introduced: Set<string>,
  roles: Binding,
  slots: Readonly<Record<string, string>>,
): SlotContext {
  return {
    roles,
    slots,
    name: (person) => {
      if (introduced.has(person.key)) return person.call
      introduced.add(person.key)
      return person.recurring ? person.full : person.call
    },
  }
}

function speak(line: Speech, exchange: Exchange, naming: SlotContext, seed: string): string {
  const rng = fork(seed, `talk:${line.label}`)
  const spokenNaming: SlotContext = { ...naming, name: (person) => person.call }
  const beatNamesSpeaker = line.parts.some((part, i) => i % 2 === 1 && names(part, line.who, line.roles))
  const bare = beatNamesSpeaker || exchange.mayStayBare() || (exchange.mayAnswerBare() && rng.chance(0.4))
  const pieces = line.parts.map((part, i) => {
    if (i % 2 === 1) return { beat: true, text: curl(fillSlots(part, naming), false) }
    const spoken = curl(fillSlots(part, spokenNaming), true)
    return { beat: false, text: closeSpeech(spoken) }
  })
  let tag = ''
  if (!bare) {
    const name = exchange.pronounIsPlain() && rng.chance(0.5) ? line.who.pronouns : naming.name(line.who)
    const verb = /\?’?$/.test(beforeTag(pieces[0]!.text)) && rng.chance(0.35) ? 'asked' : 'said'
    tag = name === line.who.pronouns ? `${name} ${verb}` : `${verb} ${name}`
  }
  exchange.mark(tag !== '' || beatNamesSpeaker)
  return pieces
    .map((piece, i) =>
      piece.beat ? piece.text : i === 0 && tag ? tagged(piece.text, tag) : `“${piece.text}”`,
    )
    .filter((text) => text !== '“—”')
    .join(' ')
}

const FIRST_SENTENCE = /^(.{2,130}?[.?!])\s+(?=[“‘A-Z])/u

/** What stands before the tag, which decides between said and asked. */
function beforeTag(text: string): string {
  return FIRST_SENTENCE.exec(text)?.[1] ?? text
}

/** Places the tag: after a short first sentence, after a short first clause of a long one, else at the end. */
function tagged(text: string, tag: string): string {
  const sentence = FIRST_SENTENCE.exec(text)
  if (sentence) return `“${comma(sentence[1]!)}” ${tag}. “${text.slice(sentence[0].length)}”`
  const clause = text.length > 70 ? /^([^,;.?!]{2,32}),\s+(?=[a-z])/u.exec(text) : null
  if (clause) return `“${clause[1]},” ${tag}, “${text.slice(clause[0].length)}”`
  return `“${comma(text)}” ${tag}.`
}

function comma(text: string): string {
  return text.replace(/\.(’?)$/, ',$1')
}

/** Glued lines join the narration beside them; two voices never share a paragraph. */
function join(
  paragraphs: readonly { text: string; speech: boolean; force: boolean; glue: boolean }[],
): string[] {
  const out: { text: string; speech: boolean; glue: boolean }[] = []
  for (const paragraph of paragraphs) {
    const last = out.at(-1)
    const size = last ? last.text.split(' ').length + paragraph.text.split(' ').length : 0
    const quoted = (last?.text.includes('“') ?? false) && paragraph.text.includes('“')
    const mayJoin =
      last && !last.speech && !paragraph.speech && !paragraph.force && !quoted && size <= GLUED_AT_MOST
    if (mayJoin && (paragraph.glue || last.glue)) {
      last.text = `${last.text} ${paragraph.text}`
      last.glue = false
    } else out.push({ text: paragraph.text, speech: paragraph.speech, glue: paragraph.glue })
  }
  return out.map((paragraph) => paragraph.text)
}
