import { ProviderFailure } from '../failure.ts'
import type { Engine } from './flite.ts'
import { plainer, proveRead } from './prove-read.ts'
import type { Speaker } from './voices.ts'

/**
 * Speak normalised words and prove that they were spoken; where they were not, once more in a plainer writing.
 * Errors: voice_text_unreadable when neither was read as written.
 */
export async function speakProved(words: string, speaker: Speaker, engine: Engine): Promise<Float32Array> {
  // A stretch the engine stumbles over may still go well in plainer words.
  const first = await engine(words, speaker).catch(() => null)
  if (first && proveRead(words, first.printed)) return first.samples
  const simpler = plainer(words)
  const second = await engine(simpler, speaker)
  if (proveRead(simpler, second.printed)) return second.samples
  throw new ProviderFailure(
    'refused',
    'voice_text_unreadable',
    `The voice did not read a sentence of ${words.length} letters as written.`,
  )
}
