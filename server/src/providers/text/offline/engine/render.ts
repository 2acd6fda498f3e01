import { draw } from './deck.ts'
import type { SeriesMemory } from './memory.ts'
import { fork } from './rng.ts'
import type { StoryState } from './state.ts'

export type Prose = string | ((s: StoryState) => string)
export interface Guarded {
  text: Prose
  when?: (s: StoryState) => boolean
  does?: (s: StoryState) => void
  salience?: number
}
export type Fragment = Prose | Guarded
export type Text = Fragment | readonly Fragment[]

/** A text with its alternative and variants chosen, its slots still open. */
export interface Raw {
  text: string
  /** Ids of what was chosen, for the series memory. */
  ids: string[]
  does?: (s: StoryState) => void
}

export interface RenderContext {
  seed: string
  memory: SeriesMemory
  /** Ids already used in this story. */
  taken: Set<string>
  state: StoryState
}

const RENDERINGS = 4

interface Candidate {
  id: string
  fragment: Guarded
}

function asCandidates(text: Text, id: string): Candidate[] {
  const list: readonly Fragment[] = Array.isArray(text) ? (text as readonly Fragment[]) : [text as Fragment]
  return list.map((fragment, i) => ({
    id: list.length > 1 ? `${id}.${i}` : id,
    fragment: typeof fragment === 'string' || typeof fragment === 'function' ? { text: fragment } : fragment,
  }))
}

/** The alternatives that state allows now, most salient only. */
function allowed(text: Text, id: string, state: StoryState): Candidate[] {
  const open = asCandidates(text, id).filter(({ fragment }) => fragment.when?.(state) ?? true)
  const top = Math.max(...open.map(({ fragment }) => fragment.salience ?? 0))
  return open.filter(({ fragment }) => (fragment.salience ?? 0) === top)
}

/** True when some alternative of the text can be told now. */
export function tellable(text: Text, state: StoryState): boolean {
  return allowed(text, '', state).length > 0
}

/**
 * Up to four renderings of a text: alternatives and `{a|b}` variants drawn like cards, least recently used
 * first. The caller ranks them.
 */
export function renderings(text: Text, id: string, context: RenderContext): Raw[] {
  const open = allowed(text, id, context.state)
  if (open.length === 0) throw new Error(`no fragment of ${id} can be told now`)
  const out = new Map<string, Raw>()
  for (let i = 0; i < RENDERINGS; i++) {
    const rng = fork(context.seed, `from:${id}:${i}`)
    const chosen = draw(open, context.memory, context.taken, rng)
    const prose = chosen.fragment.text
    const ids = [chosen.id]
    const plain = typeof prose === 'string' ? prose : prose(context.state)
    const varied = plain.replace(/\{([^{}]*)\}/g, (_, inside: string) => {
      const cards = inside.split('|').map((option, n) => ({ option, id: `${chosen.id}{${ids.length}.${n}` }))
      const card = draw(cards, context.memory, context.taken, rng)
      ids.push(card.id)
      return card.option
    })
    if (!out.has(varied))
      out.set(varied, { text: varied, ids, ...(chosen.fragment.does ? { does: chosen.fragment.does } : {}) })
  }
  return [...out.values()]
}

/** Every text a fragment can become, alternatives and variants multiplied out (for tests and lints). */
export function everyRendering(text: Text, state: StoryState | null): string[] {
  return asCandidates(text, '').flatMap(({ fragment }) => {
    const prose = fragment.text
    if (typeof prose !== 'string' && !state) return []
    return multiply(typeof prose === 'string' ? prose : prose(state!))
  })
}

function multiply(text: string): string[] {
  const match = /\{([^{}]*)\}/.exec(text)
  if (!match) return [text]
  const before = text.slice(0, match.index)
  const after = multiply(text.slice(match.index + match[0].length))
  return match[1]!.split('|').flatMap((option) => after.map((rest) => before + option + rest))
}
