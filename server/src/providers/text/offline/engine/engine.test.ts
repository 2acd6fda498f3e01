import { describe, expect, test } from 'vitest'
import { align } from './align.ts'
import { spend } from './budget.ts'
import { eligible } from './deck.ts'
import { fit } from './fit.ts'
import { emptyMemory, gramSet, gramTest, memoryKey, readMemory, remember } from './memory.ts'
import { askAnew } from './question.ts'
import { fork } from './rng.ts'
import { fillSlots, withArticle } from './slots.ts'
import { assemble, spansOf } from './span.ts'
import type { Person } from './state.ts'
import { layout, type Block } from './talk.ts'
import { curl, faultsOf } from './tidy.ts'

const person = (key: string, call: string, pronouns: Person['pronouns'] = 'she'): Person => ({
  key,
  full: `${call} Marsh`,
  first: call,
  last: 'Marsh',
  call,
  pronouns,
  job: 'baker',
  trait: 'shy',
  about: '',
  said: '',
  recurring: false,
})
const roles = { D: person('D', 'Ann'), S: person('S', 'Bob', 'he') }
const told = (text: string, more: Partial<Block> = {}) =>
  layout([{ id: 'x', text, roles, ...more }], { seed: 's', slots: { place: 'the mill' } })

describe('chance', () => {
  test('a label has its own stream, the same every time', () => {
    const draw = (label: string) =>
      Array.from(
        { length: 5 },
        (
          (rng) => () =>
            rng.next()
        )(fork('seed', label)),
      )
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })
})

describe('the deck', () => {
  const cards = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
  const used = (ages: Record<string, number>) => ({
    ...emptyMemory(),
    story: 20,
    used: Object.fromEntries(Object.entries(ages).map(([id, age]) => [memoryKey(id), 21 - age])),
  })
  test('what was never used comes before everything', () => {
    expect(eligible(cards, used({ a: 20, b: 20, c: 20 }), new Set()).map(({ id }) => id)).toEqual(['d'])
  })
  test('cards at least 65 % as old as the oldest are equals', () => {
    expect(eligible(cards, used({ a: 10, b: 7, c: 6, d: 1 }), new Set()).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ])
  })
  test('what the story has is not drawn again while others are free', () => {
    expect(eligible(cards, emptyMemory(), new Set(['a', 'b'])).map(({ id }) => id)).toEqual(['c', 'd'])
  })
})

describe('the alignment', () => {
  const event = (tag: string, words: number) => ({ tags: [tag], roles: ['middle'], words })
  const beat = (tag: string, wordTarget: number) => ({ name: tag, role: 'middle', wordTarget, wants: [tag] })
  test('beats take the events whose tags they want, in order, none empty', () => {
    const events = [event('home', 100), event('crime', 100), event('crime', 100), event('proof', 100)]
    expect(align([beat('home', 100), beat('crime', 200), beat('proof', 100)], events)).toEqual([0, 1, 3])
  })
  test('words decide where tags do not', () => {
    const events = Array.from({ length: 6 }, () => event('any', 100))
    expect(align([beat('any', 100), beat('any', 500)], events)).toEqual([0, 1])
  })
})

describe('the budget', () => {
  test('musts are never cut, optionals are bought by priority and stop short of the budget', () => {
    const moves = [
      { words: 100, must: true, priority: 10 },
      { words: 60, must: false, priority: 2 },
      { words: 60, must: false, priority: 5 },
    ]
    expect(spend([{ target: 190, moves }])).toEqual([[true, false, true]])
    expect(spend([{ target: 50, moves }])).toEqual([[true, false, false]])
  })
  test('a beat hands its debt to the next', () => {
    const beats = [
      { target: 50, moves: [{ words: 120, must: true, priority: 10 }] },
      {
        target: 120,
        moves: [
          { words: 40, must: true, priority: 10 },
          { words: 50, must: false, priority: 5 },
        ],
      },
    ]
    expect(spend(beats)).toEqual([[true], [true, false]])
  })
  test('the fit swaps one optional for another until the total is near', () => {
    const choices = [100, 70, 30].map((words, i) => ({ words, must: i === 0, priority: 1 }))
    const measure = (on: readonly boolean[]) =>
      choices.reduce((sum, choice, i) => sum + (on[i] ? choice.words : 0), 0)
    expect(fit(choices, [true, true, false], measure, 131)).toEqual([true, false, true])
  })
})

describe('talk', () => {
  test('the first line of each voice is tagged, three at most go bare', () => {
    const lines = told('D: One.\nS: Two, too.\nD: Three.\nS: Four.\nD: Five.\nS: Six.\nD: Seven.')
    expect(lines[0]).toBe('“One,” said Ann.')
    const bare = lines.map((line) => !/said|asked/.test(line))
    expect(bare.join(' ')).not.toContain('true true true true')
    expect(bare).toContain(true)
  })
  test('narration between voices makes the next voice be named', () => {
    expect(told('D: One.\nS: Two.\nRain fell on [place].\nD: Three.')[3]).toMatch(
      /^“Three,” (?:said|asked) (?:Ann|she)\.$/,
    )
  })
  test('a beat with the name needs no tag; a broken line gets its dash', () => {
    expect(told('D: I thought / [D] stopped. / No.')).toEqual(['“I thought—” Ann stopped. “No.”'])
  })
  test('lines of one voice running become one paragraph', () => {
    expect(told('D: One.\nS: Two.\nS: Three.')).toHaveLength(2)
  })
  test('a person the reader named stands in full once', () => {
    const D = { ...roles.D, recurring: true }
    const lines = layout([{ id: 'x', text: '[D] sat.\n¶[D] stood.', roles: { ...roles, D } }], {
      seed: 's',
      slots: {},
    })
    expect(lines).toEqual(['Ann Marsh sat.', 'Ann stood.'])
  })
  test('glue joins a lone line to the narration beside it, never two voices', () => {
    const blocks: Block[] = [
      { id: 'a', text: 'It rained.', roles, glue: true },
      { id: 'b', text: '[D] came in.', roles },
      { id: 'c', text: 'S: No.', roles },
    ]
    expect(layout(blocks, { seed: 's', slots: {} })).toEqual(['It rained. Ann came in.', '“No,” said Bob.'])
  })
})

describe('surface', () => {
  test('pronouns agree, they with verbs', () => {
    const context = (pronouns: Person['pronouns']) => ({
      roles: { C: person('C', 'Sam', pronouns) },
      slots: {},
      name: (one: Person) => one.call,
    })
    const text = '[C] said [C.he] [C.was] tired and [C.s:go] by [C.himself]. [C.he] [C.has] [C.his] ways.'
    expect(fillSlots(text, context('they'))).toBe(
      'Sam said they were tired and go by themself. They have their ways.',
    )
    expect(fillSlots(text, context('she'))).toBe(
      'Sam said she was tired and goes by herself. She has her ways.',
    )
  })
  test('an unknown slot is an error', () => {
    expect(() => told('[nothing] came.')).toThrow('unknown slot')
  })
  test('quotes curl, and turn single inside speech', () => {
    expect(curl(`He said "no" at five o'clock.`, false)).toBe('He said “no” at five o’clock.')
    expect(told(`D: She said "no".`)[0]).toBe('“She said ‘no’,” said Ann.')
  })
  test('articles follow the sound', () => {
    expect(['attendant', 'baker', 'usher', 'honorary clerk'].map(withArticle)).toEqual([
      'an attendant',
      'a baker',
      'an usher',
      'an honorary clerk',
    ])
  })
  test('spans are cut without a trace', () => {
    expect(spansOf('A.< B.> C.')).toEqual([' B.'])
    expect(assemble('D: A.<\nS: B.\nD: C.>\nS: E.', () => false)).toBe('D: A.\nS: E.')
    expect(assemble('D: A.< / [D] sat. /> B.', () => false)).toBe('D: A. B.')
  })
  test('the plain question is put in words the story has not used', () => {
    const context = { seed: 's', memory: emptyMemory(), taken: new Set<string>() }
    const first = askAnew('D: Where were you, at [t.at]?', 'a', context)
    const second = askAnew('D: And last night, about [t.at]?', 'b', context)
    expect(first.text).toContain('[t.at]')
    expect(second.text).not.toBe(first.text)
    expect(askAnew('D: You were seen in the lane at [t.at]?', 'c', context).ids).toEqual([])
  })
  test('faults are seen', () => {
    expect(faultsOf('He had [C.his] hat.')).toHaveLength(1)
    expect(faultsOf('“No, said Ann.')).toHaveLength(1)
    expect(faultsOf('“No,” said Ann.')).toEqual([])
  })
})

describe('the series memory', () => {
  const story = {
    seed: '',
    ids: ['atom:tr-x', 'frag'],
    grams: ['a b c d e'],
    names: ['Ann Marsh'],
    title: 'T',
    plot: 'p',
    open: [],
    closed: [],
  }
  test('remembers what was used and when, and survives JSON', () => {
    const memory = readMemory(JSON.parse(JSON.stringify(remember(emptyMemory(), story))))
    expect(memory.used['atom:tr-x']).toBe(1)
    expect(memory.story).toBe(1)
    expect(gramTest(memory.grams[0]!)('a b c d e')).toBe(true)
  })
  test('anything else counts as a new series', () => {
    expect(readMemory({ version: 9 })).toEqual(emptyMemory())
  })
  test('stays bounded over a hundred stories', () => {
    let memory = emptyMemory()
    for (let n = 0; n < 100; n++) {
      const ids = Array.from({ length: 90 }, (_, i) => `story-${n}-${i}`)
      memory = remember(memory, {
        ...story,
        ids,
        grams: Array.from({ length: 1700 }, (_, i) => `g ${n} ${i}`),
      })
    }
    expect(JSON.stringify(memory).length).toBeLessThan(110_000)
  })
  test('the bit set of 5-grams seldom says yes wrongly', () => {
    const has = gramTest(gramSet(Array.from({ length: 1700 }, (_, i) => `in ${i}`)))
    const wrong = Array.from({ length: 2000 }, (_, i) => `out ${i}`).filter(has).length
    expect(wrong / 2000).toBeLessThan(0.08)
  })
})
