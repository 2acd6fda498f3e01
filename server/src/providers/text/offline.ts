import type { z } from 'zod'
import { BibleInput, EditorInput, StructureInput, WriterInput, type EditorOutput } from './story-tasks.ts'
import { ProviderFailure } from '../failure.ts'
import { makeBible } from './offline/bible.ts'
import { edit } from './offline/edit.ts'
import { formOf } from './offline/genres/detective/plot.ts'
import { plan, planAgain, structureOf, tell } from './offline/genres/detective/detective.ts'
import type { TextProvider } from './port.ts'

const GENRES: readonly string[] = ['detective']
const LENGTHS: Readonly<Record<string, string[]>> = { detective: ['short', 'medium', 'long'] }

/** What the offline maker offers: only what passes the measurements in `bench/offline-stories.ts`. */
export function offlineOffers(): { genres: string[]; lengths: Record<string, string[]>; languages: ['en'] } {
  return { genres: [...GENRES], lengths: { ...LENGTHS }, languages: ['en'] }
}

/**
 * Stories without a network: planned from causes, told from hand-written prose. The same seed and input give the same
 * bytes. Errors (all `refused`): offline_genre_unavailable, offline_length_unavailable, offline_language_unavailable,
 * text_refused for a task or a draft that is not its own.
 */
export function createOfflineText(): TextProvider {
  return {
    name: 'offline',
    model: 'storyteller-1',
    offline: true,
    languages: ['en'],
    write: async (request, signal) => {
      signal.throwIfAborted()
      const answer = makers[request.task]
      if (!answer)
        throw new ProviderFailure(
          'refused',
          'text_refused',
          `The offline maker cannot do the task "${request.task}".`,
        )
      const output = request.schema.parse(answer(request.input, request.seed))
      signal.throwIfAborted()
      return { output, usage: { inputTokens: 0, outputTokens: 0 }, costMicroUsd: 0 }
    },
  }
}

const makers: Readonly<Record<string, (input: unknown, seed: string) => unknown>> = {
  'story.bible': (value, seed) => {
    const input = read(BibleInput, value)
    assertOffered(input.genre, null, input.language)
    return makeBible(input, seed)
  },
  'story.structure': (value, seed) => {
    const input = read(StructureInput, value)
    assertOffered(input.genre, input.wordTarget, input.language)
    return structureOf(plan(input, seed), seed)
  },
  'story.writer': (value, seed) => {
    const input = read(WriterInput, value)
    assertOffered(input.genre, input.wordTarget, input.language)
    const planned = planAgain(input.structure.plan)
    if (!planned)
      throw new ProviderFailure('refused', 'text_refused', 'This plan was not made by the offline maker.')
    return tell(planned, `${planned.seed}/${seed}`).output
  },
  'story.editor': (value, seed): EditorOutput => edit(read(EditorInput, value), seed),
}

function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    throw new ProviderFailure('refused', 'text_refused', 'The offline maker could not read its input.', {
      cause: parsed.error,
    })
  return parsed.data
}

function assertOffered(genre: string, wordTarget: number | null, language: string): void {
  if (language.split('-')[0] !== 'en') {
    throw new ProviderFailure(
      'refused',
      'offline_language_unavailable',
      'The offline maker writes English only.',
    )
  }
  if (!GENRES.includes(genre)) {
    throw new ProviderFailure(
      'refused',
      'offline_genre_unavailable',
      `The offline maker cannot write the genre "${genre}" yet. It offers: ${GENRES.join(', ')}.`,
    )
  }
  if (wordTarget !== null && !LENGTHS[genre]?.includes(formOf(wordTarget))) {
    throw new ProviderFailure(
      'refused',
      'offline_length_unavailable',
      'The offline maker does not write this length in this genre yet.',
    )
  }
}
