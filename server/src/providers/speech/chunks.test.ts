import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunkText } from './chunks.ts'

const texts = (text: string, limit?: number): string[] => chunkText(text, limit).map((chunk) => chunk.text)
const bare = (text: string): string => text.replace(/\s/g, '')

describe('chunkText', () => {
  test('a short text is one chunk', () => {
    expect(chunkText('  Hello there.\n')).toEqual([{ text: 'Hello there.', from: 2 }])
    expect(chunkText(' \n ')).toEqual([])
  })

  test('cuts after the last sentence end of the final 500 units, quotation marks included', () => {
    const first = `${'word '.repeat(730)}end of it." `
    const chunks = chunkText(`${first}${'more '.repeat(200)}`)
    expect(chunks[0]?.text.endsWith('end of it."')).toBe(true)
    expect(chunks[1]?.from).toBe(first.length)
  })

  test('a sentence end further back than 500 does not count; the last space does', () => {
    const text = `Done. ${'word '.repeat(1000)}`
    expect(texts(text)[0]?.length).toBeGreaterThan(3990)
  })

  test('a sentence end just at the limit counts', () => {
    expect(texts('Aaaa. Bbbb.', 5)).toEqual(['Aaaa.', 'Bbbb.'])
  })

  test('without spaces it cuts hard, but never inside a character', () => {
    expect(texts('abcdef', 4)).toEqual(['abcd', 'ef'])
    expect(texts('abc\ud83d\ude00def', 4)).toEqual(['abc', '\ud83d\ude00de', 'f'])
  })

  test('refuses a limit no character would fit in', () => {
    expect(() => chunkText('a', 1)).toThrow(RangeError)
  })

  test('joined they equal the text save white space; each fits and knows its place', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('. ', '!" ', '\n\n', ' ', 'word', '\ud83d\ude00'),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.integer({ min: 2, max: 50 }), (parts, limit) => {
        // Lone surrogates are no text, so a hard cut need not care for them.
        const text = parts.join('').toWellFormed()
        const chunks = chunkText(text, limit)
        expect(bare(chunks.map((chunk) => chunk.text).join(''))).toBe(bare(text))
        for (const chunk of chunks) {
          expect(chunk.text.length).toBeLessThanOrEqual(limit)
          expect(chunk.text).not.toBe('')
          expect(chunk.text.isWellFormed()).toBe(true)
          expect(text.slice(chunk.from, chunk.from + chunk.text.length)).toBe(chunk.text)
        }
      }),
      { numRuns: 500 },
    )
  })
})
