import { spell } from './spelling.ts'

/**
 * Whether the engine spoke exactly the words it was given. It prints words its own way ("it 's", "_a"), so only
 * letters count; a digit it expanded, an abbreviation it guessed or a letter it dropped shows as a difference.
 */
export function proveRead(words: string, printed: string): boolean {
  return letters(words) === letters(printed)
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z\u0080-\uffff]/g, '')

/**
 * A second, plainer way to write the same words when the proof fails: no apostrophes, no melody marks but the last,
 * and whatever has no vowel (which the engine may take for an abbreviation) letter by letter.
 */
export function plainer(words: string): string {
  const plain = words.replaceAll("'", '').match(/[a-z]+/g) ?? []
  return `${plain.map((word) => (/[aeiouy]/.test(word) ? word : spell(word))).join(' ')}.`
}
