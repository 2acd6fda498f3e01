import { Exchange } from './exchange.ts'
import { readLines, speakersOf, type Block, type Speech } from './lines.ts'
import { fork } from './rng.ts'
import { fillSlots, type Binding, type SlotContext } from './slots.ts'
import type { Person } from './state.ts'
import { closeSpeech, curl } from './tidy.ts'

export type { Block } from './lines.ts'

const GLUED_AT_MOST = 95

export interface LayoutContext {
  seed: string
  slots: Readonly<Record<string, string>>
}

/** Moves in order become printed paragraphs. Every voice is attributed by construction. */
export function layout(blocks: readonly Block[], context: LayoutContext): string[] {
  const lines = readLines(blocks, context.seed)
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
