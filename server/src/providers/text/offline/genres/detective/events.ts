import type { PlotEvent } from '../../engine/event.ts'
import { beginnings } from './beginnings.ts'
import { endings } from './endings.ts'
import { Hand } from './hand.ts'
import { middles } from './middles.ts'
import type { SeriesMemory } from '../../engine/memory.ts'
import type { Case, Settings } from './plot.ts'

/**
 * The events of a case in causal order, each with its moves. Everything the solution needs is a must and is given
 * before it is used.
 */
export function buildEvents(theCase: Case, input: Settings, memory: SeriesMemory, seed: string): PlotEvent[] {
  const hand = new Hand(theCase, input, memory, seed)
  return [...beginnings(hand), ...middles(hand), ...endings(hand)]
}
