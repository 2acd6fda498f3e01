import { createNarrator } from '../narration/narrator.ts'
import { requireReadable } from '../narration/english.ts'
import type { SpeechProvider } from './port.ts'

interface OfflineSpeechOptions {
  /** How long the idle voice keeps its memory (about 100 MB) before it is let go. */
  idleMs?: number
}

/**
 * Narration made on this machine: English, six voices, no cost. One text at a time in a worker thread; others wait.
 * Errors: voice_language_unavailable, voice_text_unreadable (refused), voice_unavailable; an abort rejects with the
 * signal's reason. `close()` stops the thread and removes its files.
 */
export function createOfflineSpeech(
  options: OfflineSpeechOptions = {},
): SpeechProvider & { close(): Promise<void> } {
  const narrator = createNarrator(options.idleMs ?? 20_000)
  return {
    name: 'offline',
    model: 'atelier-voice-1',
    offline: true,
    languages: ['en'],
    async speak(request, signal, progress) {
      signal.throwIfAborted()
      requireReadable(request.text, request.language)
      const { mp3, seconds, timings } = await narrator.narrate(request.text, request.voice, signal, progress)
      return { bytes: mp3, contentType: 'audio/mpeg', seconds, timings, costMicroUsd: 0 }
    },
    close: () => narrator.close(),
  }
}
