import { anywhere, beforeName, beforeNumber, titles } from './abbreviations.ts'

/** A stretch of the source spoken in one go; `from`..`to` are UTF-16 offsets of the source. */
interface Segment {
  from: number
  to: number
  quoted: boolean
  /** Silence after it in seconds. */
  pauseSeconds: number
}

interface Range {
  from: number
  to: number
}

/** Longer stretches are cut at a clause, so that cancelling is quick and the voice keeps its melody. */
const longest = 320
const pauses = {
  turn: 0.16,
  clause: 0.28,
  sentence: 0.42,
  question: 0.46,
  exclamation: 0.4,
  ellipsis: 0.65,
} as const
const paragraphPause = 0.85
const scenePause = 1.7
const readable = /[\p{L}\p{Nd}]/u

/**
 * Cut a narrative into stretches to be spoken, in order and without overlap: paragraphs, then narration and
 * quotation, then sentences. Every letter and digit lies in exactly one of them.
 */
export function cutSegments(text: string): Segment[] {
  const segments: Segment[] = []
  for (const paragraph of paragraphs(text)) {
    const last = segments.at(-1)
    if (!readable.test(text.slice(paragraph.from, paragraph.to))) {
      if (last) last.pauseSeconds = scenePause
      continue
    }
    if (last) last.pauseSeconds = Math.max(last.pauseSeconds, paragraphPause)
    for (const run of quotationRuns(text, paragraph)) {
      for (const sentence of sentences(text, run)) {
        for (const piece of shorten(text, sentence)) addSegment(segments, text, piece, run.quoted)
      }
    }
  }
  const last = segments.at(-1)
  if (last) last.pauseSeconds = 0
  return segments
}

function addSegment(segments: Segment[], text: string, range: Range, quoted: boolean): void {
  let { from, to } = range
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (from < to && /\s/.test(text[to - 1] ?? '')) to--
  const spoken = text.slice(from, to)
  if (!readable.test(spoken)) return
  const before = segments.at(-1)
  const goesOn = /^[^\p{L}]*\p{Ll}/u.test(spoken)
  if (before && goesOn && before.pauseSeconds < paragraphPause)
    before.pauseSeconds = Math.min(before.pauseSeconds, 0.2)
  segments.push({ from, to, quoted, pauseSeconds: pauseAfter(spoken) })
}

function pauseAfter(spoken: string): number {
  const ending = spoken.slice(-20).replace(/["'\u2019\u201d\u00bb)\]*_\s]+$/u, '')
  if (/(?:\.{2,}|…)$/.test(ending)) return pauses.ellipsis
  const last = ending.at(-1) ?? ''
  if (last === '.') return pauses.sentence
  if (last === '?') return pauses.question
  if (last === '!') return pauses.exclamation
  return /[;:\u2014\u2013]/.test(last) ? pauses.clause : pauses.turn
}

function paragraphs(text: string): Range[] {
  return cutAfter({ from: 0, to: text.length }, text.matchAll(/\r?\n[^\S\n]*\r?\n\s*/g))
}

function cutAfter(range: Range, matches: Iterable<RegExpExecArray>): Range[] {
  const ranges: Range[] = []
  let from = range.from
  for (const match of matches) {
    const to = range.from + match.index + match[0].length
    ranges.push({ from, to })
    from = to
  }
  if (from < range.to) ranges.push({ from, to: range.to })
  return ranges
}

const doubleQuotes = /[\u201c\u201f\u00ab"][^\u201d\u00bb"]*(?:[\u201d\u00bb"]|$)/g
/** Single marks are quotation only where speech punctuation stands inside, else they are apostrophes. */
const singleQuotes =
  /(?<=^|[\s(\u2014])[\u2018'](?=\S)[^\u2018]*?(?:[.,!?…\u2014])[\u2019'](?=$|[\s\u2014)])/g

function quotationRuns(text: string, paragraph: Range): (Range & { quoted: boolean })[] {
  const source = text.slice(paragraph.from, paragraph.to)
  const pattern = /["\u201c\u00ab]/.test(source) ? doubleQuotes : singleQuotes
  const runs: (Range & { quoted: boolean })[] = []
  let at = 0
  for (const match of source.matchAll(pattern)) {
    if (!isSpeech(match[0])) continue
    if (match.index > at) runs.push(run(at, match.index, false))
    at = match.index + match[0].length
    runs.push(run(match.index, at, true))
  }
  if (at < source.length) runs.push(run(at, source.length, false))
  return runs

  function run(from: number, to: number, quoted: boolean) {
    return { from: paragraph.from + from, to: paragraph.from + to, quoted }
  }
}

/** A few quoted words without punctuation are a name or a doubt, not somebody speaking. */
function isSpeech(quotation: string): boolean {
  const inside = quotation.replace(/["\u201c\u201d\u00ab\u00bb]/g, '').trim()
  return /[.,!?…\u2014-]['\u2019]?$/.test(inside) || inside.split(/\s+/).length > 4
}

const sentenceEnd =
  /(?<![.!?…])[.!?…]+["'\u2019\u201d\u00bb)\]*_]*\s+(?=["'\u2018\u201c\u00ab([*_\u2014\u2013\s-]*[\p{Lu}\p{Lt}\p{Lo}\d\p{So}$€£¥])/gu

function sentences(text: string, range: Range): Range[] {
  const source = text.slice(range.from, range.to)
  const ends = [...source.matchAll(sentenceEnd)].filter((end) => endsSentence(source, end.index, end[0]))
  return cutAfter(range, ends)
}

function endsSentence(source: string, at: number, mark: string): boolean {
  if (!/^\.[^.]/.test(mark)) return true
  const word = /(?:\p{L}\.)*\p{L}+$/u.exec(source.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  const next = source.slice(at + mark.length)
  const form = word.toLowerCase()
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word))
    return word === 'I' || (word.length > 1 && !/^\p{Lu}\p{Ll}+/u.test(next))
  if (/^(?:e\.g|i\.e|[ap]\.m)$/.test(form)) return form.endsWith('.m') && /^\p{Lu}/u.test(next)
  const isCapital = /^\p{Lu}/u.test(word)
  if (isCapital && Object.hasOwn(titles, form))
    return form === 'st' && /^(?:The|He|She|It|They|And|But|A|In|I|We)\b/.test(next)
  if (isCapital && Object.hasOwn(beforeName, form)) return !/^\p{Lu}/u.test(next)
  if (Object.hasOwn(beforeNumber, form)) return !/^\d/.test(next)
  return anywhere[form]?.[1] ?? true
}

/** Cut where a comma, semicolon or dash comes nearest to the middle, else at a space, else anywhere. */
function shorten(text: string, range: Range): Range[] {
  const length = range.to - range.from
  if (length <= longest) return [range]
  const source = text.slice(range.from, range.to)
  const middle = length / 2
  const cut =
    nearest(source.matchAll(/[,;:\u2014]["'\u2019\u201d)]*\s+(?=\S)/g), middle, length) ??
    nearest(source.matchAll(/\s+/g), middle, length)
  const at = range.from + (cut ?? hardCut(source))
  return [...shorten(text, { from: range.from, to: at }), ...shorten(text, { from: at, to: range.to })]
}

function nearest(matches: Iterable<RegExpExecArray>, middle: number, length: number): number | null {
  let best: number | null = null
  for (const match of matches) {
    const end = match.index + match[0].length
    if (end < 20 || end > length - 20) continue
    if (best === null || Math.abs(end - middle) < Math.abs(best - middle)) best = end
  }
  return best
}

function hardCut(source: string): number {
  const cut = longest - 20
  const splitsPair = /[\ud800-\udbff]/.test(source[cut - 1] ?? '')
  return splitsPair ? cut - 1 : cut
}
