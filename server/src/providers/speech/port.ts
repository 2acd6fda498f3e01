/** The speech port: a whole text read aloud as one MP3 with the time of each sentence. */
export interface SpeechProvider {
  readonly name: string
  readonly model: string
  readonly offline: boolean
  readonly languages: readonly string[]
  speak(
    request: SpeechRequest,
    signal: AbortSignal,
    progress: (fraction: number) => void,
  ): Promise<SpeechAnswer>
}

export type Voice = 'alloy' | 'echo' | 'fable' | 'onyx' | 'nova' | 'shimmer'

export interface SpeechRequest {
  text: string
  voice: Voice
  language: string
  seed: string
}

export interface SpeechAnswer {
  bytes: Uint8Array
  contentType: 'audio/mpeg'
  seconds: number
  /** Ascending, offsets in UTF-16 units of the source text, times in seconds; empty when the vendor tells none. */
  timings: readonly SentenceTiming[]
  costMicroUsd: number
}

export interface SentenceTiming {
  from: number
  to: number
  start: number
  end: number
}
