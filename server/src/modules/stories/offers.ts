import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { errorWords, type ErrorCode, type Language } from '../../platform/error-table.ts'
import { offlineOffers } from '../../providers/text/offline.ts'
import { genres, lengths, readingMinutes, shownWords, type Length } from './rules/genres.ts'
import type { z } from 'zod'
import type { Offers } from './schemas.ts'

const lengthNames = Object.keys(lengths) as Length[]
const languages = ['en', 'tr', 'es'] as const
const voices = ['alloy', 'echo', 'fable', 'onyx', 'nova', 'shimmer'] as const

/** What can be made here and now, and for what cannot, why; in the reader's language. */
export function readOffers(ctx: Ctx, language: Language): z.input<typeof Offers> {
  const { text } = ctx.providers
  const offline = text.offline ? offlineOffers() : null
  const refusal = (offered: boolean, code: ErrorCode) =>
    offered ? {} : { reason: errorWords(code, language) }
  const lengthOffered = (key: Length) =>
    !offline || offline.genres.some((genre) => offline.lengths[genre]?.includes(key))
  return {
    genres: genres.map((key) => {
      const offered = !offline || offline.genres.includes(key)
      return { key, offered, ...refusal(offered, 'offline_genre_unavailable') }
    }),
    lengths: lengthNames.map((key) => {
      const offered = lengthOffered(key)
      const words = shownWords[key]
      return {
        key,
        words,
        minutes: readingMinutes(words),
        offered,
        ...refusal(offered, 'offline_length_unavailable'),
      }
    }),
    languages: languages.map((key) => {
      const offered = !offline || offline.languages.includes('en') === (key === 'en')
      return { key, offered, ...refusal(offered, 'offline_language_unavailable') }
    }),
    voices: voices.map((key) => ({ key })),
    maker: { name: text.name, offline: text.offline },
  }
}

/**
 * Refuses settings that the maker at hand cannot carry out.
 * Errors: offline_genre_unavailable, offline_length_unavailable, offline_language_unavailable.
 */
export function requireOffered(ctx: Ctx, wanted: { genre: string; length: Length; language: string }): void {
  if (!ctx.providers.text.offline) return
  const offers = offlineOffers()
  const refuse = (code: ErrorCode, field: string) => {
    throw new AppError(code, { fields: { [field]: [code] } })
  }
  if (!offers.genres.includes(wanted.genre)) refuse('offline_genre_unavailable', 'genre')
  if (!offers.lengths[wanted.genre]?.includes(wanted.length)) refuse('offline_length_unavailable', 'length')
  if (wanted.language !== 'en') refuse('offline_language_unavailable', 'language')
}
