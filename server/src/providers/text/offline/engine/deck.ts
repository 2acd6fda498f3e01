import { lastUsed, type SeriesMemory } from './memory.ts'
import type { Rng } from './rng.ts'

/** Share of the oldest age that still counts as old: strict order would lock decks of equal size in step. */
const SLACK = 0.65

export interface Card {
  id: string
  /** Multiplies the card's age: above 1 it returns sooner. Default 1. */
  weight?: number
}

/**
 * Draws the cards least recently used in the series: all that are at least 65 % as old as the oldest are
 * equals, and chance decides among equals. Never used is older than anything.
 */
export function eligible<T extends Card>(
  cards: readonly T[],
  memory: SeriesMemory,
  taken: ReadonlySet<string>,
): T[] {
  const free = cards.filter((card) => !taken.has(card.id))
  const from = free.length > 0 ? free : cards
  const now = memory.story + 1
  const fresh = from.filter((card) => lastUsed(memory, card.id) === undefined)
  if (fresh.length > 0) return fresh
  const age = (card: T) => (now - (lastUsed(memory, card.id) ?? 0)) * (card.weight ?? 1)
  const oldest = Math.max(...from.map(age))
  return from.filter((card) => age(card) >= SLACK * oldest)
}

export function draw<T extends Card>(
  cards: readonly T[],
  memory: SeriesMemory,
  taken: ReadonlySet<string>,
  rng: Rng,
): T {
  const equals = eligible(cards, memory, taken)
  const total = equals.reduce((sum, card) => sum + (card.weight ?? 1), 0)
  let at = rng.next() * total
  for (const card of equals) {
    at -= card.weight ?? 1
    if (at < 0) return card
  }
  return equals[equals.length - 1]!
}
