import { pauses } from '../shared/gestures.ts'
import { fork } from './rng.ts'
import type { Binding } from './slots.ts'
import type { Person, Role } from './state.ts'

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

export interface Speech {
  kind: 'speech'
  who: Person
  /** Speech and beats in turn, speech first. */
  parts: string[]
  label: string
  /** The move it belongs to: an exchange never outlasts its move. */
  block: string
  roles: Binding
}

export interface Narration {
  kind: 'narration'
  text: string
  force: boolean
  glue: boolean
  roles: Binding
}

export type Line = Speech | Narration | { kind: 'break' }

/** Moves in order as lines, each voice in one run of its own. */
export function readLines(blocks: readonly Block[], seed: string): Line[] {
  return mergeVoices(blocks.flatMap(linesOf), seed)
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
export function speakersOf(lines: readonly Line[], block: string): Set<Person> {
  return new Set(lines.flatMap((line) => (line.kind === 'speech' && line.block === block ? [line.who] : [])))
}
