import { gestures } from '../shared/gestures.ts'
import { draw } from './deck.ts'
import type { SeriesMemory } from './memory.ts'
import { fork } from './rng.ts'
import type { Block } from './talk.ts'
import type { Role } from './state.ts'

const IN_STORY = 4
const BY_PERSON = 1
const LEAST_WORDS = 8

/**
 * Gives a few lines of talk a gesture of their speaker's trait: never two in one exchange, never a person's second, and
 * only where the writer left the line bare. Answers the blocks and the ids used.
 */
export function gesture(
  blocks: readonly Block[],
  memory: SeriesMemory,
  seed: string,
): { blocks: Block[]; ids: string[] } {
  const ids: string[] = []
  const taken = new Set<string>()
  const byPerson = new Map<string, number>()
  const order = fork(seed, 'gesture:order').shuffle(blocks.map((_, i) => i))
  const out = [...blocks]
  for (const i of order) {
    if (ids.length >= IN_STORY) break
    const block = out[i]!
    const rows = block.text.split('\n')
    const at = rows.findIndex((row, n) => mayTake(row, rows, n, block))
    if (at < 0) continue
    const letter = rows[at]![0] as Role
    const person = block.roles[letter]!
    const cards = (gestures[person.trait] ?? []).map((text, n) => ({ id: `ge-${person.trait}-${n}`, text }))
    if (cards.length === 0 || (byPerson.get(person.key) ?? 0) >= BY_PERSON) continue
    const card = draw(cards, memory, taken, fork(seed, `gesture:${block.id}`))
    if (taken.has(card.id)) continue
    taken.add(card.id)
    ids.push(card.id)
    byPerson.set(person.key, (byPerson.get(person.key) ?? 0) + 1)
    rows[at] = `${rows[at]} / ${card.text.replaceAll('[X', `[${letter}`)}`
    out[i] = { ...block, text: rows.join('\n') }
  }
  return { blocks: out, ids }
}

/** A bare line of some length, not D's or P's, with no beat beside it. */
function mayTake(row: string, rows: readonly string[], n: number, block: Block): boolean {
  const match = /^([A-Z]): (.+)$/.exec(row)
  if (!match || 'DP'.includes(match[1]!) || !block.roles[match[1] as Role]) return false
  const near = [rows[n - 1] ?? '', row, rows[n + 1] ?? '']
  return (
    !near.some((one) => one.includes(' / ')) &&
    /^[A-Z]: /.test(rows[n + 1] ?? 'X') &&
    match[2]!.endsWith('.') &&
    match[2]!.split(' ').length >= LEAST_WORDS
  )
}
