import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string, theme: 'light' | 'dark') {
  const [high = 0, low = 0] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? `unknown token ${name}`))
    .toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'raised', 'shade']
const washes = ['accent-wash', 'positive-wash', 'caution-wash', 'danger-wash']
const themes = ['light', 'dark'] as const

/** Text colour, the grounds it may stand on, the ratio it must reach. */
const allowed: [string, string[], number][] = [
  ['ink', [...grounds, ...washes, 'mark'], 7],
  ['soft', [...grounds, ...washes], 4.5],
  ['accent', [...grounds, ...washes], 4.5],
  ['deep', grounds, 4.5],
  ['on-accent', ['accent', 'deep'], 4.5],
  ['positive', [...grounds, 'positive-wash'], 4.5],
  ['caution', [...grounds, 'caution-wash'], 4.5],
  ['danger', [...grounds, 'danger-wash'], 4.5],
  ['paper', ['ink'], 7],
  ['edge', [...grounds], 3],
  ['accent', grounds, 3],
  // The large first letter of a story, while its sentence is spoken.
  ['accent', ['mark'], 3],
]

test('every token has a light and a night value', () => {
  expect(tokens.size).toBe(19)
})

for (const [name, on, least] of allowed) {
  test(`${name} reaches ${least}:1 on ${on.join(', ')}`, () => {
    for (const theme of themes) {
      for (const ground of on) {
        expect([theme, ground, contrast(name, ground, theme) >= least]).toEqual([theme, ground, true])
      }
    }
  })
}

test('the figures of the design hold on paper', () => {
  const onPaper = (name: string) =>
    themes.map((theme) => Math.round(contrast(name, 'paper', theme) * 10) / 10)
  expect(onPaper('ink')).toEqual([16.2, 14.8])
  expect(onPaper('soft')).toEqual([6.9, 7.3])
  expect(onPaper('accent')).toEqual([5.5, 7.1])
  expect(onPaper('positive')).toEqual([5.9, 9.1])
  expect(onPaper('caution')).toEqual([6.3, 9.6])
  expect(onPaper('danger')).toEqual([7.3, 8.1])
})
