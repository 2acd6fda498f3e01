import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { genreOf, readingMinutes } from './genres.ts'
import { namesToAvoid } from './names-to-avoid.ts'
import { pacingNames, roleOf, shareWords } from './pacing.ts'
import { countWords, judge } from './quality.ts'
import { hitIn, withoutBreaks } from './search-hit.ts'
import { seededFraction } from './seeded-fraction.ts'
import { drawStructure, structureNames, structures } from './structures.ts'
import { freshTitle } from './titles.ts'

describe('words a beat', () => {
  test('heros_journey short in classic pacing', () => {
    const beats = shareWords(structures.heros_journey.short, 'classic', 1800)
    expect(beats.map((beat) => beat.wordTarget)).toEqual([360, 420, 480, 360, 180])
  })

  test('every structure, pacing and length sums exactly', () => {
    for (const name of structureNames) {
      for (const pacing of pacingNames) {
        for (const [form, total] of [
          [structures[name].short, 1800],
          [structures[name].full, 3300],
          [structures[name].full, 4500],
        ] as const) {
          const beats = shareWords(form, pacing, total)
          expect(beats.reduce((sum, beat) => sum + beat.wordTarget, 0)).toBe(total)
          expect(beats.every((beat) => beat.wordTarget > 0)).toBe(true)
        }
      }
    }
  })

  test('no share is more than one word from its exact part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 100, max: 9000 }),
        (weights, total) => {
          const sum = weights.reduce((all, weight) => all + weight, 0)
          const beats = shareWords(
            weights.map((weight, i) => [`part_${i}`, weight] as const),
            'classic',
            total,
          )
          beats.forEach((beat, i) =>
            expect(Math.abs(beat.wordTarget - (total * (weights[i] ?? 0)) / sum)).toBeLessThan(1),
          )
        },
      ),
    )
  })

  test.each([
    ['the_crime', 0, 5, 'setup'],
    ['hunt_deepens', 2, 5, 'middle'],
    ['revelation', 3, 5, 'climax'],
    ['justice', 4, 5, 'resolution'],
    ['return', 2, 5, 'resolution'],
    ['incident', 2, 5, 'setup'],
  ])('%s at %i of %i is %s', (name, index, count, role) => {
    expect(roleOf(name, index, count)).toBe(role)
  })
})

describe('structures in turn', () => {
  test('neither of the last two is ever drawn, and what weighs nothing never', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...structureNames),
        fc.constantFrom(...structureNames),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        fc.constantFrom('detective', 'cozy', 'romance'),
        (a, b, roll, genre) => {
          const drawn = drawStructure(genre, ['truby_action', a, b], roll)
          expect([a, b]).not.toContain(drawn)
          if (genre === 'cozy') expect(['truby_horror', 'truby_thriller']).not.toContain(drawn)
        },
      ),
    )
  })

  test('a detective story is most often a detective structure', () => {
    const drawn = Array.from({ length: 400 }, (_, i) => drawStructure('detective', [], i / 400))
    const share = drawn.filter((name) => name === 'truby_detective').length / 400
    expect(share).toBeCloseTo(5 / 15, 1)
  })
})

describe('genres', () => {
  test.each([
    ['Mystery', 'detective'],
    [' sci-fi ', 'scifi'],
    ['Sitcom', 'comedy_sitcom'],
    ['detective', 'detective'],
    ['polka', null],
    ['__proto__', null],
  ])('%s is %s', (text, genre) => {
    expect(genreOf(text)).toBe(genre)
  })

  test('minutes are never none', () => {
    expect([readingMinutes(10), readingMinutes(1800)]).toEqual([1, 9])
  })
})

describe('names to avoid', () => {
  const now = new Date('2026-11-21T00:00:00Z')
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()

  test('59 days old is avoided, 60 is not; 30 stories ago is not; people who return never', () => {
    const used = [
      { name: 'Bram', usedAt: daysAgo(59), storyNumber: 40 },
      { name: 'Sela', usedAt: daysAgo(60), storyNumber: 40 },
      { name: 'Quill', usedAt: daysAgo(1), storyNumber: 11 },
      { name: 'Ida Marrow', usedAt: daysAgo(1), storyNumber: 40 },
    ]
    expect(namesToAvoid(used, ['ida marrow'], now, 41)).toEqual(['Bram'])
  })

  test('the twenty newest', () => {
    const used = Array.from({ length: 30 }, (_, i) => ({
      name: `N${i}`,
      usedAt: daysAgo(30 - i),
      storyNumber: 40,
    }))
    const avoided = namesToAvoid(used, [], now, 41)
    expect([avoided.length, avoided[0]]).toEqual([20, 'N29'])
  })
})

describe('the gate', () => {
  const scores = { proseCraft: 8, dialogue: 8, pacing: 8, emotionalDepth: 8, structure: 8, genreFit: 8 }
  const narrative = `${'word '.repeat(99)}Ida`
  const asked = { narrative, scores, wordTarget: 100, recurring: ['Ida'], avoid: ['Bram'] }

  test('a sound story passes', () => {
    expect(judge(asked)).toMatchObject({ passed: true, mean: 8, reasons: [] })
  })

  test.each([
    [
      'a mean of 6.83',
      {
        scores: {
          ...scores,
          proseCraft: 6,
          dialogue: 7,
          pacing: 7,
          emotionalDepth: 7,
          structure: 7,
          genreFit: 7,
        },
      },
    ],
    ['one score below 6', { scores: { ...scores, dialogue: 5 } }],
    ['words out by 16 %', { wordTarget: 119 }],
    ['a missing person', { recurring: ['Corwin'] }],
    ['a name used lately', { narrative: `${narrative} Bram` }],
  ])('%s does not', (_name, changes) => {
    const gate = judge({ ...asked, ...changes })
    expect(gate.passed).toBe(false)
    expect(gate.reasons).toHaveLength(1)
  })

  test('a name inside a word is not that name', () => {
    expect(judge({ ...asked, narrative: `${narrative} Brambles` }).passed).toBe(true)
  })

  test('words hold a letter or a digit', () => {
    expect(countWords('“Well,” she said — 12 lamps.\n\n* * *\n\nÇok güzel')).toBe(7)
  })
})

test.each([
  ['Dusk', [], 'Dusk'],
  ['Dusk', ['dusk '], 'A New Dusk'],
  ['Dusk', ['Dusk', 'A New Dusk', 'Another Dusk'], 'Dusk 2'],
])('title %s after %j is %s', (title, recent, expected) => {
  expect(freshTitle(title, recent, '0810')).toBe(expected)
})

test('when all variations are taken the hour tells them apart', () => {
  const taken = [
    'Dusk',
    'A New Dusk',
    'Another Dusk',
    ...Array.from({ length: 9 }, (_, i) => `Dusk ${i + 2}`),
  ]
  expect(freshTitle('Dusk', taken, '0810')).toBe('Dusk (0810)')
})

test('a hit stands in its sentence', () => {
  const text = `${'before '.repeat(30)}the eleventh lamp was burning ${'after '.repeat(30)}`
  const hit = hitIn(text, 'LAMP')
  expect(hit?.match).toBe('lamp')
  expect(hit?.before).toMatch(/^….*the eleventh $/)
  expect(hit?.after).toMatch(/^ was burning .*…$/)
  expect(hitIn(text, 'zebra')).toBeNull()
  expect(hitIn(text, '"(')).toBeNull()
})

test('a label always gives the same number', () => {
  expect(seededFraction('a')).toBe(seededFraction('a'))
  expect(seededFraction('a')).not.toBe(seededFraction('b'))
})

test('a scene break is no part of an excerpt', () => {
  expect(withoutBreaks('One.\n\n* * *\n\nTwo, 2 * * * 3.')).toBe('One.\n\nTwo, 2 * * * 3.')
})
