import { describe, expect, test } from 'vitest'
import { contrast, distance, mix } from './colour.ts'
import { genreOf, genres, palettesOf } from './palettes.ts'

const all = genres.flatMap((genre) =>
  palettesOf(genre).map((palette, i) => [`${genre} ${i + 1}`, palette] as const),
)

describe('palettes', () => {
  test('there are three for each of ten genres, every colour six digits', () => {
    expect(all).toHaveLength(30)
    for (const [, palette] of all) {
      expect(Object.values(palette)).toHaveLength(7)
      for (const colour of Object.values(palette)) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
    }
  })

  test.each(all)('%s: near stands out from the sky, the accent from both skies', (_, palette) => {
    expect(contrast(palette.near, palette.skyBottom)).toBeGreaterThanOrEqual(2.3)
    expect(distance(palette.accent, palette.skyTop)).toBeGreaterThanOrEqual(0.15)
    expect(distance(palette.accent, palette.skyBottom)).toBeGreaterThanOrEqual(0.15)
  })

  test('an unknown genre is drawn as a cosy one', () => {
    expect(genreOf('detective')).toBe('detective')
    expect(genreOf('something else')).toBe('cozy')
  })
})

describe('mixing', () => {
  test('ends where it should and passes between', () => {
    expect(mix('#204060', '#f0e0d0', 0)).toBe('#204060')
    expect(mix('#204060', '#f0e0d0', 1)).toBe('#f0e0d0')
    const middle = mix('#204060', '#f0e0d0', 0.5)
    expect(distance(middle, '#204060')).toBeCloseTo(distance(middle, '#f0e0d0'), 1)
  })

  test('contrast is 21 for black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  })
})
