import type { Voice } from '../speech/port.ts'

/** How a speaker is made out of one of the engine's recorded voices. */
export interface Speaker {
  engineVoice: 'slt' | 'awb' | 'rms'
  /** Pitch and size of the throat together: over 1 is higher and smaller. */
  size: number
  /** Length of every sound against the recorded speaker: over 1 is slower. */
  slowness: number
}

interface Cast {
  narration: Speaker
  quotation: Speaker
}

/**
 * The six voices. Quotations are the same person giving a character a voice: far enough from the narration to be
 * told apart, near enough that neither men nor women in a story sound wrong.
 */
export const casts: Readonly<Record<Voice, Cast>> = {
  nova: cast('slt', 1.08, 1, 1.06),
  shimmer: cast('slt', 1.08, 1.06, 1),
  alloy: cast('slt', 1.06, 0.94, 1),
  fable: cast('awb', 1.04, 1, 1.06),
  echo: cast('rms', 1.04, 1.04, 1.1),
  onyx: cast('rms', 1.06, 0.95, 1.01),
}

function cast(
  engineVoice: Speaker['engineVoice'],
  slowness: number,
  narration: number,
  quotation: number,
): Cast {
  return {
    narration: { engineVoice, size: narration, slowness },
    quotation: { engineVoice, size: quotation, slowness: slowness * 0.97 },
  }
}
