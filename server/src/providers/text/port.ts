import type { z } from 'zod'

/**
 * The text port. A task is asked with a prompt (what a model reads) and with the same facts as plain
 * data (what the offline maker reads), and answers with an object that passes `schema`.
 */
export interface TextProvider {
  readonly name: string
  readonly model: string
  /** True for the maker that needs no network; shown to people wherever its work is shown. */
  readonly offline: boolean
  /** Languages it can write in (BCP 47 primary tags); `'*'` for any. */
  readonly languages: readonly string[]
  write<T>(request: TextRequest<T>, signal: AbortSignal): Promise<TextAnswer<T>>
}

export interface TextRequest<T> {
  /** Literal name of the task, e.g. `story.structure`, `story.writer`, `story.editor`, `story.bible`. */
  task: string
  /** Facts the task needs, as data. Its shape belongs to the task. */
  input: unknown
  prompt: { system: string; user: string }
  schema: z.ZodType<T>
  temperature: number
  maxOutputTokens: number
  timeoutMs: number
  /** The same seed, input and content version give the same offline answer, byte for byte. */
  seed: string
}

export interface TextAnswer<T> {
  output: T
  usage: { inputTokens: number; outputTokens: number }
  /** The vendor's true cost in millionths of a US dollar; 0 offline. */
  costMicroUsd: number
}
