import { describe, expect, test } from 'vitest'
import { chooseComposition, weigh, wordsOf } from './choose.ts'
import { compositionNames } from './compositions.ts'
import { genres } from './palettes.ts'
import { createRandom } from './random.ts'

const count = (premise: string, name: string) => {
  const weights = weigh('detective', wordsOf(premise))
  let hits = 0
  for (let i = 0; i < 400; i += 1) {
    if (chooseComposition(createRandom(`t${i}`), weights, new Set()) === name) hits += 1
  }
  return hits
}

describe('choosing a composition', () => {
  test('every genre has six to eight and every composition is used', () => {
    const used = new Set<string>()
    for (const genre of genres) {
      const names = [...weigh(genre, new Set()).keys()]
      expect(names.length).toBeGreaterThanOrEqual(6)
      expect(names.length).toBeLessThanOrEqual(8)
      for (const name of names) used.add(name)
    }
    expect([...used].toSorted()).toEqual([...compositionNames].toSorted())
  })

  test.each([
    ['A keeper finds two boats adrift.', 'sea'],
    ['The night TRAIN never stops.', 'road'],
    ['Somebody hid a treasure map.', 'map'],
  ])('the words of "%s" lean to %s', (premise, name) => {
    expect(count(premise, name)).toBeGreaterThan(count('Nothing in particular happens.', name) + 60)
  })

  test('avoids what it is told to while another is left', () => {
    const weights = new Map([
      ['sea', 5],
      ['road', 1],
    ] as const)
    for (let i = 0; i < 30; i += 1) {
      expect(chooseComposition(createRandom(`a${i}`), weights, new Set(['sea']))).toBe('road')
    }
    expect(['sea', 'road']).toContain(chooseComposition(createRandom('b'), weights, new Set(['sea', 'road'])))
  })

  test('words are lower case, without marks, with and without a plural s', () => {
    expect([...wordsOf('Two Foxes, one café: boats!')]).toEqual(
      expect.arrayContaining(['two', 'foxe', 'café', 'boats', 'boat']),
    )
  })
})
