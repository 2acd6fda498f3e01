import { createMp3Writer } from '../narration/mp3.ts'
import { cutSegments } from '../narration/segments.ts'
import type { SentenceTiming, SpeechAnswer, SpeechProvider, SpeechRequest } from './port.ts'

export interface FakeSpeech extends SpeechProvider {
  /** Every request so far, failed ones too. */
  readonly calls: readonly SpeechRequest[]
  /** The next call rejects with this. */
  failNext(error: Error): void
}

/** A speech provider for tests: half a second of really encoded silence, its time shared out by letters, no cost. */
export function createFakeSpeech(): FakeSpeech {
  const calls: SpeechRequest[] = []
  const failures: Error[] = []
  return {
    name: 'fake',
    model: 'fake-voice',
    offline: true,
    languages: ['en'],
    calls,
    failNext: (error) => void failures.push(error),
    async speak(request, signal, progress) {
      calls.push(request)
      signal.throwIfAborted()
      const failure = failures.shift()
      if (failure) throw failure
      const answer = await silentAnswer(request.text)
      signal.throwIfAborted()
      progress(1)
      return answer
    },
  }
}

const seconds = 0.5
const rate = 16_000

async function silentAnswer(text: string): Promise<SpeechAnswer> {
  const mp3 = await createMp3Writer(rate)
  mp3.add(new Float32Array(seconds * rate))
  return {
    bytes: mp3.finish(),
    contentType: 'audio/mpeg',
    seconds,
    timings: timingsWithin(text),
    costMicroUsd: 0,
  }
}

function timingsWithin(text: string): SentenceTiming[] {
  const at = (offset: number): number => (seconds * offset) / text.length
  return cutSegments(text).map(({ from, to }) => ({ from, to, start: at(from), end: at(to) }))
}
