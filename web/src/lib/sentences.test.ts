import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutNarrative, spokenAt } from './sentences.ts'

const narrative = 'One lamp burned. Ida counted.\n\n“Ten,” she said.\n\n* * *\n\nThen the tide came.'
const sentences = ['One lamp burned.', 'Ida counted.', '“Ten,” she said.', 'Then the tide came.']
const timings = sentences.map((text, index) => {
  const from = narrative.indexOf(text)
  return { from, to: from + text.length, start: index * 2, end: index * 2 + 1.5 }
})

test('each spoken sentence is a stretch of its own, in the right paragraph', () => {
  const paragraphs = cutNarrative(narrative, timings)
  expect(paragraphs.map((paragraph) => paragraph.kind)).toEqual(['text', 'text', 'break', 'text'])
  const spoken = paragraphs.flatMap((paragraph) => paragraph.stretches.filter((one) => one.timing >= 0))
  expect(spoken.map((one) => one.text)).toEqual(sentences)
  expect(spoken.map((one) => one.timing)).toEqual([0, 1, 2, 3])
})

test('a sentence that runs over a paragraph is marked in both', () => {
  const text = 'First half\n\nsecond half.'
  const paragraphs = cutNarrative(text, [{ from: 0, to: text.length, start: 0, end: 3 }])
  expect(paragraphs.map((paragraph) => paragraph.stretches.map((one) => one.timing))).toEqual([[0], [0]])
})

test('whatever the timings, no word is lost or doubled', () => {
  const anyTimings = fc
    .uniqueArray(fc.nat({ max: narrative.length }), { maxLength: 12 })
    .map((places) => places.toSorted((a, b) => a - b))
    .map((places) =>
      places.slice(1).map((to, index) => ({ from: places[index] ?? 0, to, start: index, end: index })),
    )
  fc.assert(
    fc.property(anyTimings, (given) => {
      for (const { kind, from, to, stretches } of cutNarrative(narrative, given)) {
        if (kind === 'text') expect(stretches.map((one) => one.text).join('')).toBe(narrative.slice(from, to))
      }
    }),
  )
})

test('the sentence heard is the last that has begun, also in the pause after it', () => {
  expect(spokenAt(timings, -0.1)).toBe(-1)
  expect(spokenAt(timings, 0)).toBe(0)
  expect(spokenAt(timings, 1.7)).toBe(0)
  expect(spokenAt(timings, 2)).toBe(1)
  expect(spokenAt(timings, 600)).toBe(3)
  expect(spokenAt([], 3)).toBe(-1)
})
