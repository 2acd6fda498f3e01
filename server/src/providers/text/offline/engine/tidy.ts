/** Straight to curly: apostrophes, single quotes inside speech, dashes, ellipses. `inSpeech` turns inner quotes single. */
export function curl(text: string, inSpeech: boolean): string {
  const [open, close] = inSpeech ? ['‘', '’'] : ['“', '”']
  return text
    .replaceAll('...', '…')
    .replace(/,([,.;:?!])/g, '$1')
    .replace(/\s*--\s*|\s+—\s+/g, '—')
    .replace(/(^|[\s(—[])"/g, `$1${open}`)
    .replaceAll('"', close)
    .replace(/(^|[\s(—])'(?=\w[^']*\w?[.,?!]?'(?:\s|$))/g, '$1‘')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Closes a piece of speech that was cut off before its full stop. */
export function closeSpeech(text: string): string {
  return /[.?!…—][’'"]?$/.test(text) ? text : `${text.replace(/[,;:]$/, '')}—`
}

/** Problems that no printed paragraph may have; empty when the text is clean. */
export function faultsOf(narrative: string): string[] {
  const faults: string[] = []
  for (const paragraph of narrative.split('\n\n')) {
    const shown = paragraph.slice(0, 70)
    if (/[[\]{}|]|¶|\bundefined\b|\bNaN\b/.test(paragraph)) faults.push(`slot residue: ${shown}`)
    if (/["]/.test(paragraph)) faults.push(`straight quote: ${shown}`)
    const opened = (paragraph.match(/“/g) ?? []).length
    if (opened !== (paragraph.match(/”/g) ?? []).length) faults.push(`unbalanced quotes: ${shown}`)
    if (
      /\b(\w+) \1\b/i.test(paragraph) &&
      !/\b(had had|that that|is is|it it)\b/i.test(paragraph) &&
      /\b(the the|a a|and and|of of|to to|in in)\b/i.test(paragraph)
    ) {
      faults.push(`doubled word: ${shown}`)
    }
    if (/ [,.;:?!]|,,|\.\.|,\./.test(paragraph)) faults.push(`loose punctuation: ${shown}`)
    if (/^[a-z]/.test(paragraph)) faults.push(`no capital: ${shown}`)
  }
  return faults
}
