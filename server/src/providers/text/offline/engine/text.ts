/** Words as the pipeline counts them: runs between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length
}

/** Lower-case words of a text, apostrophes kept. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  )
}

/** The 5-grams of a text, over paragraph bounds. */
export function fiveGrams(text: string): string[] {
  const words = wordsOf(text)
  const grams: string[] = []
  for (let i = 0; i + 5 <= words.length; i++) grams.push(words.slice(i, i + 5).join(' '))
  return grams
}

/** Sentences, split at a full stop, question mark or dash-free end before a space; quotes stay with theirs. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!…][”’"]?)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}]/u.test(sentence))
}

/** Share of words within double quotation marks. */
export function spokenShare(text: string): number {
  const spoken = (text.match(/“[^”]*”/gu) ?? []).join(' ')
  return countWords(spoken) / Math.max(1, countWords(text))
}
