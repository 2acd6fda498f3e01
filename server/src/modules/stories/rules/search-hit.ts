export interface Hit {
  before: string
  match: string
  after: string
}

const around = 90

/** The first place in the text where a searched word begins, with what stands around it; null when only the title has it. */
export function hitIn(text: string, query: string): Hit | null {
  const words = query.match(/[\p{L}\p{Nd}]+/gu)
  if (!words) return null
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found = new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${escaped.join('|')})[\\p{L}\\p{Nd}]*`, 'iu').exec(text)
  if (!found) return null
  const end = found.index + found[0].length
  const before = text.slice(Math.max(0, found.index - around), found.index)
  const after = text.slice(end, end + around)
  return {
    before: flat(found.index > around ? `…${before.replace(/^\S*\s/, '')}` : before),
    match: found[0],
    after: flat(end + around < text.length ? `${after.replace(/\s\S*$/, '')}…` : after),
  }
}

const flat = (text: string) => text.replace(/\s+/g, ' ')

/** The text without its scene breaks, which mean nothing inside an excerpt. */
export function withoutBreaks(text: string): string {
  return text.replaceAll(/\n+\* \* \*\n+/g, '\n\n')
}
