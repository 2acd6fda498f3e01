import type { Text } from './render.ts'
import type { Binding } from './slots.ts'
import type { Hour } from './state.ts'

/** One paragraph or exchange of an event. Musts carry cause and are never cut; optionals establish nothing a must needs. */
export interface Move {
  id: string
  text: Text
  must: boolean
  priority: number
  /** A lone line, joined to the narration beside it. */
  glue?: boolean
  roles: Binding
  /** Facts the reader must have before this is told. */
  needs?: readonly string[]
  /** Facts the reader has after it. */
  gives?: readonly string[]
  /** Slots of this move only. */
  slots?: Readonly<Record<string, string>>
}

/** What happens, as cause: who wants what, what resists, which fact changes, what is open. */
export interface PlotEvent {
  id: string
  tags: readonly string[]
  /** Beat roles it suits. */
  roles: readonly string[]
  /** Where and when; a scene break stands where it changes. */
  scene: string
  hour: Hour
  tension: readonly [number, number]
  mood: string
  goal: string
  conflict: string
  turn: string
  hook: string
  focus: string
  moves: readonly Move[]
}
