/** How far back from the limit the end of a sentence is looked for. */
const sentenceReach = 500

export interface Chunk {
  text: string
  /** Offset of its first UTF-16 unit in the source. */
  from: number
}

/**
 * Cut a text for a voice that takes only `limit` UTF-16 units at once: after the last sentence end in the final 500
 * units, else at the last white space, else hard but never inside a surrogate pair. Joined, the chunks equal the text
 * save white space; none is empty. `limit` is at least 2.
 */
export function chunkText(text: string, limit = 4000): Chunk[] {
  if (!Number.isInteger(limit) || limit < 2)
    throw new RangeError(`a chunk of ${limit} units cannot hold every character`)
  const chunks: Chunk[] = []
  let from = skipSpace(text, 0)
  while (from < text.length) {
    const to = chunkEnd(text, from, limit)
    const chunk = text.slice(from, to).trimEnd()
    chunks.push({ text: chunk, from })
    from = skipSpace(text, to)
  }
  return chunks
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] ?? '')) at++
  return at
}

function chunkEnd(text: string, from: number, limit: number): number {
  if (text.slice(from).trimEnd().length <= limit) return text.length
  // One unit more than fits, so that white space just behind the limit counts as an end.
  const window = text.slice(from, from + limit + 1)
  return from + (lastSentenceEnd(window, limit) ?? lastSpace(window) ?? hardEnd(window, limit))
}

function lastSentenceEnd(window: string, limit: number): number | null {
  const start = Math.max(0, limit - sentenceReach)
  let end: number | null = null
  for (const match of window.slice(start).matchAll(/[.!?…]+["'\u2019\u201d\u00bb)]*(?=\s)/g)) {
    end = start + match.index + match[0].length
  }
  return end
}

function lastSpace(window: string): number | null {
  const at = window.search(/\s\S*$/)
  return at > 0 ? at : null
}

function hardEnd(window: string, limit: number): number {
  const splitsPair =
    /[\ud800-\udbff]/.test(window[limit - 1] ?? '') && /[\udc00-\udfff]/.test(window[limit] ?? '')
  return splitsPair ? limit - 1 : limit
}
