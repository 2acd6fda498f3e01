import { ProviderFailure } from '../failure.ts'

const common = new Set(
  (
    'the and of to a in that it is was he she for on with as his her they at be this had not but you from have or by one ' +
    'were all there so when if out what up them an who would could said my me we him been has which their your i are its ' +
    'into then than no did do about like after over down only just know'
  ).split(' '),
)

/**
 * Refuses what the English voices cannot read: another language asked for or written, or nothing to read at all.
 * Errors: voice_language_unavailable, voice_text_unreadable.
 */
export function requireReadable(text: string, language: string): void {
  if (!/^en(?:[-_]|$)/i.test(language.trim())) {
    throw new ProviderFailure(
      'refused',
      'voice_language_unavailable',
      `The offline voices read English only, not "${language}".`,
    )
  }
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length === 0 && !/\p{Nd}/u.test(text)) {
    throw new ProviderFailure('refused', 'voice_text_unreadable', 'The text has no words to read aloud.')
  }
  const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length
  if (foreign * 4 > letters.length || !looksEnglish(text)) {
    throw new ProviderFailure(
      'refused',
      'voice_language_unavailable',
      'The text is not English; the offline voices read English only.',
    )
  }
}

/** A third to a half of English prose is made of common words; other languages share hardly any. Short texts pass. */
function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 25) return true
  return words.filter((word) => common.has(word)).length / words.length >= 0.2
}
