import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutSegments } from './segments.ts'

const pieces = (text: string): string[] => cutSegments(text).map(({ from, to }) => text.slice(from, to))
const quoted = (text: string): string[] =>
  cutSegments(text)
    .filter((segment) => segment.quoted)
    .map(({ from, to }) => text.slice(from, to))

describe('sentences', () => {
  test.each([
    ['One. Two! Three? Four\u2026 Five.', ['One.', 'Two!', 'Three?', 'Four\u2026', 'Five.']],
    ['Mr. Hall met Dr. Bell at St. Ives.', ['Mr. Hall met Dr. Bell at St. Ives.']],
    ['He paid 3.50 at 6 p.m. on Sunday.', ['He paid 3.50 at 6 p.m. on Sunday.']],
    ['It rained at 6 p.m. Nobody came.', ['It rained at 6 p.m.', 'Nobody came.']],
    ['J. R. R. Tolkien wrote it.', ['J. R. R. Tolkien wrote it.']],
    ['It was I. He left.', ['It was I.', 'He left.']],
    ['No. 5 is gone. No. We are not.', ['No. 5 is gone.', 'No.', 'We are not.']],
    ['Hats, coats, etc. Then shoes.', ['Hats, coats, etc.', 'Then shoes.']],
    ['He came, e.g. Today he came.', ['He came, e.g. Today he came.']],
    ['He waited... and waited... Then ran.', ['He waited... and waited...', 'Then ran.']],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected)
  })
})

describe('quotations', () => {
  test('narration and quotation are spoken apart', () => {
    expect(pieces('"I know," she said, "that it is late. Go!"')).toEqual([
      '"I know,"',
      'she said,',
      '"that it is late.',
      'Go!"',
    ])
    expect(quoted('\u201cI know,\u201d she said.')).toEqual(['\u201cI know,\u201d'])
  })
  test('single marks quote only around speech, never as apostrophes', () => {
    expect(quoted('\u2018Don\u2019t go,\u2019 said the boys\u2019 father.')).toEqual([
      '\u2018Don\u2019t go,\u2019',
    ])
    expect(quoted("The dogs' bowl wasn't the cats' bowl.")).toEqual([])
  })
  test('a doubted word stays with the narrator', () => {
    expect(quoted('The so-called "expert" left.')).toEqual([])
  })
  test('speech that goes on in the next paragraph ends with its own', () => {
    const text = '"First part of it.\n\n"Second part," he said.'
    expect(quoted(text)).toEqual(['"First part of it.', '"Second part,"'])
  })
})

describe('pauses', () => {
  const pauseAfterFirst = (text: string): number => cutSegments(text)[0]?.pauseSeconds ?? 0
  test('a scene break is silent and longer than a paragraph, a paragraph than a sentence', () => {
    const scene = 'One.\n\n* * *\n\nTwo.'
    expect(pieces(scene)).toEqual(['One.', 'Two.'])
    expect(pauseAfterFirst(scene)).toBeGreaterThan(pauseAfterFirst('One.\n\nTwo.'))
    expect(pauseAfterFirst('One.\n\nTwo.')).toBeGreaterThan(pauseAfterFirst('One. Two.'))
  })
  test('a question that the narrator goes on after is not followed by a full stop', () => {
    expect(pauseAfterFirst('"Why?" she asked.')).toBeLessThan(pauseAfterFirst('"Why?" She left.'))
  })
})

const fragment = fc.constantFrom(
  'The rain fell',
  'Mr. Hall',
  'at 6 p.m.',
  '"',
  '\u201c',
  '\u201d',
  '\u2018',
  '\u2019',
  "'",
  '. ',
  '! ',
  '? ',
  '... ',
  ', ',
  ' \u2014 ',
  '\n\n',
  '\n',
  '* * *',
  ' ',
  'e.g. ',
  '12.5%',
  '\ud83d\ude00',
  '\u65e5\u672c',
  'x'.repeat(500),
  '(',
  ') ',
  'No. 5',
  'She said',
  'why',
)

test('every letter and digit lies in exactly one stretch, in order, none too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 5, arbitrary: fragment }, fc.string({ unit: 'binary' })), {
        maxLength: 40,
      }),
      (parts) => {
        const text = parts.join('')
        let at = 0
        for (const { from, to, pauseSeconds } of cutSegments(text)) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          expect(to - from).toBeLessThanOrEqual(320)
          expect(pauseSeconds).toBeGreaterThanOrEqual(0)
          expect(text.slice(at, from)).not.toMatch(/[\p{L}\p{Nd}]/u)
          at = to
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{Nd}]/u)
      },
    ),
    { numRuns: 400 },
  )
})
