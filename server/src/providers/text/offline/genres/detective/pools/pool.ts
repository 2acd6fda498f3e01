import type { Text } from '../../../engine/render.ts'
import type { Hour } from '../../../engine/state.ts'
import type { Weather } from '../types.ts'

/** A piece of prose that belongs to no atom: a bridge, a call, a setback. */
export interface PoolItem {
  id: string
  text: Text
  intensity?: readonly [number, number]
  weather?: readonly Weather[]
  hour?: readonly Hour[]
  /** Only among the allowed when this names something true of the story; see `Tell` in `events.ts`. */
  only?: string
}

export function item(id: string, text: Text, rest: Omit<PoolItem, 'id' | 'text'> = {}): PoolItem {
  return { id, text, ...rest }
}
