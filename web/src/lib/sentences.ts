import type { Timing } from '../api/types.ts'

/** A stretch of the text that is spoken in one go; `timing` is its index in the timings, -1 where unspoken. */
type Stretch = { from: number; to: number; text: string; timing: number }
export type Paragraph = { from: number; to: number; kind: 'text' | 'break'; stretches: Stretch[] }

/** Cut a narrative into paragraphs and each paragraph at the borders of the spoken sentences. */
export function cutNarrative(narrative: string, timings: readonly Timing[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const found of narrative.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    const text = found[0].trim()
    if (text === '') continue
    const from = found.index + found[0].indexOf(text)
    const to = from + text.length
    const isBreak = /^(?:[*\-–—#·•~_]\s*){1,5}$/.test(text)
    paragraphs.push({
      from,
      to,
      kind: isBreak ? 'break' : 'text',
      stretches: isBreak ? [] : cutParagraph(narrative, from, to, timings),
    })
  }
  return paragraphs
}

function cutParagraph(narrative: string, from: number, to: number, timings: readonly Timing[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = from
  const add = (end: number, timing: number) => {
    if (end > at) stretches.push({ from: at, to: end, text: narrative.slice(at, end), timing })
    at = Math.max(at, end)
  }
  for (let index = firstEndingAfter(timings, from); index < timings.length; index++) {
    const timing = timings[index]
    if (timing === undefined || timing.from >= to) break
    add(Math.max(at, timing.from), -1)
    add(Math.min(to, timing.to), index)
  }
  add(to, -1)
  return stretches
}

function firstEndingAfter(timings: readonly Timing[], place: number) {
  let low = 0
  let high = timings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timings[middle]?.to ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The sentence heard at `second`: the last one that has begun. In the pause after a sentence it stays marked, so
 * that the mark does not flicker; -1 before the first.
 */
export function spokenAt(timings: readonly Timing[], second: number) {
  let low = 0
  let high = timings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timings[middle]?.start ?? 0) <= second) low = middle + 1
    else high = middle
  }
  return low - 1
}
