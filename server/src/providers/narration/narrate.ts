import type { SentenceTiming, Voice } from '../speech/port.ts'
import { sampleRate } from './flite.ts'
import { createMp3Writer } from './mp3.ts'
import { renderNarration } from './render.ts'
import type { RenderOptions } from './render.ts'

export interface Narration {
  mp3: Uint8Array
  seconds: number
  timings: SentenceTiming[]
}

/** A text read aloud as an MP3 with the time of each stretch. Errors as for `renderNarration`. */
export async function narrate(text: string, voice: Voice, options: RenderOptions): Promise<Narration> {
  const mp3 = await createMp3Writer(sampleRate)
  const rendered = await renderNarration(text, voice, options, (block) => mp3.add(block))
  return { ...rendered, mp3: mp3.finish() }
}
