import { describe, expect, test } from 'vitest'
import { everyRendering, type Text } from '../../engine/render.ts'
import { assemble, spansOf } from '../../engine/span.ts'
import { StoryState, type Person, type Pronouns } from '../../engine/state.ts'
import { layout } from '../../engine/talk.ts'
import { faultsOf } from '../../engine/tidy.ts'
import { herrings } from './atoms/herrings/index.ts'
import { motives } from './atoms/motives/index.ts'
import { settings } from './atoms/settings/index.ts'
import { things } from './atoms/things/index.ts'
import { threads } from './atoms/threads/index.ts'
import { tricks } from './atoms/tricks/index.ts'
import { asides, weatherLines } from './pools/air.ts'
import * as opening from './pools/opening.ts'
import * as place from './pools/place.ts'
import * as talks from './pools/talks.ts'
import * as turns from './pools/turns.ts'
import { crystals, themes } from './pools/undercurrents.ts'
import { compatible } from './plot.ts'
import { wantedTags } from './tags.ts'
import { gestures } from '../../shared/gestures.ts'

const names: Record<Pronouns, string> = { she: 'Ann', he: 'Bob', they: 'Sam' }
const person = (key: string, pronouns: Pronouns): Person => ({
  key,
  full: `${names[pronouns]}${key} Marsh`,
  first: names[pronouns] + key,
  last: 'Marsh',
  call: names[pronouns] + key,
  pronouns,
  job: 'baker',
  trait: 'shy',
  about: 'a baker',
  said: 'Bakes',
  recurring: false,
})
const slots = {
  obj: 'the ship',
  'obj.a': 'a ship',
  'obj.short': 'the ship',
  place: 'the mill',
  room: 'the loft',
  gather: 'the bar',
  outside: 'the yard',
  town: 'Ash',
  'town.phrase': 'a small town',
  'town.scene': 'Ash in May',
  'town.saying': 'it rains',
  't.seen': 'seven',
  't.at': 'eight',
  't.missed': 'nine',
  echo: 'a key',
  crowd: 'A; and B',
}
const rolesOf = (pronouns: Pronouns) =>
  Object.fromEntries([...'DPVCHSWG'].map((key) => [key, person(key, pronouns)]))
const stateOf = (pronouns: Pronouns) =>
  new StoryState({
    intensity: 3,
    weather: 'grey',
    harm: 'none',
    atoms: [],
    regulars: [],
    slots,
    roles: rolesOf(pronouns),
    suspects: ['1', '2', '3'].map((key) => person(key, pronouns)),
  })

const prose = [
  'arrive',
  'roomText',
  'gatherText',
  'again',
  'last',
  'clue',
  'slip',
  'sight',
  'proof',
  'answer',
  'tell',
  'gossip',
  'confession',
  'moral',
  'accusation',
  'lie',
  'evidence',
  'truth',
  'describe',
  'more',
  'found',
  'back',
  'open',
  'middle',
]
const atoms = [...settings, ...tricks, ...things, ...motives, ...herrings, ...threads]
const pools = [
  ...asides,
  ...Object.values(weatherLines).flat(),
  ...[opening, place, talks, turns].flatMap((module) =>
    Object.values(module).flatMap((pool) => (Array.isArray(pool) ? pool : Object.values(pool))),
  ),
  ...themes.flatMap(crystals),
]
const fragments: [string, Text][] = [
  ...atoms.flatMap((atom) =>
    Object.entries(atom).flatMap(([field, text]): [string, Text][] =>
      prose.includes(field)
        ? [[`${atom.id}.${field}`, text as Text]]
        : field === 'senses' || field === 'asides'
          ? (text as Text[]).map((one, i) => [`${atom.id}.${field}.${i}`, one])
          : [],
    ),
  ),
  ...pools.map((item): [string, Text] => [item.id, item.text]),
]

describe('every fragment', () => {
  for (const pronouns of ['she', 'he', 'they'] as const) {
    test(`prints clean in all variants, with any span cut, for ${pronouns}`, () => {
      const faults: string[] = []
      for (const [id, text] of fragments) {
        for (const rendering of everyRendering(text, stateOf(pronouns))) {
          const cuts = [() => true, () => false, ...spansOf(rendering).map((_, n) => (i: number) => i !== n)]
          for (const keep of cuts) {
            const printed = layout([{ id, text: assemble(rendering, keep), roles: rolesOf(pronouns) }], {
              seed: 's',
              slots,
            }).join('\n\n')
            faults.push(...faultsOf(printed).map((fault) => `${id}: ${fault}`))
            if (pronouns === 'they' && /\b[Tt]hey (?:was|is|has|looks)\b/.test(printed))
              faults.push(`${id}: agreement: ${printed.slice(0, 80)}`)
            if (/<|>/.test(printed)) faults.push(`${id}: loose span mark`)
          }
        }
      }
      expect(faults).toEqual([])
    })
  }

  test('has an id of its own', () => {
    const ids = fragments.map(([id]) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test('no narration line quotes two voices in a row without a pilcrow', () => {
    const twice = fragments.flatMap(([id, text]) =>
      everyRendering(text, stateOf('she'))
        .filter((one) =>
          one
            .split('\n')
            .some(
              (row) => !/^[A-Z]: /.test(row) && /" (?:said|asked) \[?\w[^"]*"[^"]*" (?:said|asked)/.test(row),
            ),
        )
        .map(() => id),
    )
    expect(twice).toEqual([])
  })
})

describe('the atoms', () => {
  test('are as many as a series needs', () => {
    expect([settings, tricks, motives, herrings, things, threads].map((list) => list.length >= 12)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ])
    expect(tricks.length).toBeGreaterThanOrEqual(16)
    expect(herrings.length).toBeGreaterThanOrEqual(18)
  })

  test('leave partners for every trick and every motive', () => {
    for (const trick of tricks)
      expect(things.filter((thing) => compatible(trick, thing)).length, trick.id).toBeGreaterThan(5)
    for (const motive of motives)
      expect(
        things.filter((thing) => motive.worth !== 'money' || thing.worth === 'money').length,
        motive.id,
      ).toBeGreaterThan(3)
  })

  test('every title is short, and an echo stands after "There is"', () => {
    expect(atoms.flatMap((atom) => atom.titles).filter((title) => title.split(' ').length > 6)).toEqual([])
    expect(
      threads
        .filter((thread) => !/^(an?|the|one|two|somebody|nobody) /.test(thread.echo))
        .map(({ id }) => id),
    ).toEqual([])
  })
})

test('pools hold what a series of twenty needs', () => {
  expect(Object.values(gestures).map((list) => list.length)).toEqual(Array.from({ length: 10 }, () => 6))
  expect(Object.values(weatherLines).every((lines) => lines.length >= 8)).toBe(true)
  for (const [list, least] of [
    [asides, 20],
    [talks.witnesses, 12],
    [opening.calls, 10],
    [turns.setbacks, 10],
    [turns.gatherings, 10],
    [turns.unions, 10],
    [turns.handovers, 6],
    [turns.cliffhangers, 6],
  ] as const) {
    expect(list.length).toBeGreaterThanOrEqual(least)
  }
  expect(themes.length).toBe(24)
  expect(themes.map((theme) => crystals(theme).length)).toEqual(Array.from({ length: 24 }, () => 3))
})

test('a beat name that no table knows falls back on its role', () => {
  expect(wantedTags('Quite Unknown', 'climax')).toContain('proof')
  expect(wantedTags('The Crime', 'setup')).toEqual(['home', 'crime', 'place'])
})
