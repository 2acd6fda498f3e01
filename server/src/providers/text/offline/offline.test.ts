import { describe, expect, test } from 'vitest'
import { ProviderFailure } from '../../failure.ts'
import { pacingNames, shareWords } from '../../../modules/stories/rules/pacing.ts'
import { structureNames, structures } from '../../../modules/stories/rules/structures.ts'
import { createOfflineText, offlineOffers } from '../offline.ts'
import { BibleOutput, EditorOutput, StructureOutput, WriterOutput } from '../story-tasks.ts'
import { makeBible } from './bible.ts'
import { buildEvents } from './genres/detective/events.ts'
import { alignBeats } from './genres/detective/beats.ts'
import { writeStory } from './genres/detective/write.ts'
import { countWords } from './engine/text.ts'
import { faultsOf } from './engine/tidy.ts'
import { Unfair } from './engine/state.ts'
import { measure, overlaps } from './measure.ts'
import { namingFaults } from './naming.ts'
import { plotKey } from './plots.ts'
import { sampleBeats, sampleBible, tellSeries } from './series.ts'

const signal = new AbortController().signal
const ask = async <T>(task: string, input: unknown, schema: { parse(value: unknown): T }, seed = 'seed') => {
  const request = {
    task,
    input,
    prompt: { system: '', user: '' },
    schema: schema as never,
    temperature: 0.7,
    maxOutputTokens: 1,
    timeoutMs: 1,
    seed,
  }
  return (await createOfflineText().write<T>(request, signal)).output
}

const people = [
  { name: 'Nell Harbour', description: 'A retired harbour pilot who asks one question too many.' },
  { name: 'Tom Ives', description: 'The only policeman within nine miles.' },
]
const bibleInput = {
  genre: 'detective',
  setting: 'A harbour town that still lights its quay by hand',
  characters: people,
  intensity: 3,
}

async function wholeStory(seed: string, more: Record<string, unknown> = {}) {
  const bible = await ask('story.bible', bibleInput, BibleOutput, seed)
  const settings = {
    bible,
    genre: 'detective',
    wordTarget: 1800,
    intensity: 3,
    number: 1,
    memory: null,
    ...more,
  }
  const structure = await ask(
    'story.structure',
    { ...settings, structure: 'truby_detective', beats: sampleBeats(settings.wordTarget) },
    StructureOutput,
    seed,
  )
  const draft = await ask(
    'story.writer',
    { ...settings, structure: JSON.parse(JSON.stringify(structure)) },
    WriterOutput,
    seed,
  )
  const edited = await ask(
    'story.editor',
    { draft, structure, bible, wordTarget: settings.wordTarget, round: 1 },
    EditorOutput,
    seed,
  )
  return { bible, structure, draft, edited }
}

describe('through the port', () => {
  test('a bible keeps the reader’s people and words', async () => {
    const bible = await ask('story.bible', bibleInput, BibleOutput)
    expect(bible.mainCharacters.map(({ name, pronouns }) => [name, pronouns])).toEqual([
      ['Nell Harbour', 'she'],
      ['Tom Ives', 'he'],
    ])
    expect(bible.setting.description).toBe('A harbour town that still lights its quay by hand')
  })

  test('structure, writer and editor make one story that passes the gate', async () => {
    const { structure, draft, edited } = await wholeStory('gate')
    expect(structure.beats.map(({ beatName }) => beatName)).toEqual([
      'the_crime',
      'investigation_begins',
      'hunt_deepens',
      'revelation',
      'justice',
    ])
    expect(edited.narrative).toBe(draft.narrative)
    expect(edited.wordCount).toBe(countWords(draft.narrative))
    const scores = Object.values(edited.qualityScores)
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(6)
    expect(scores.reduce((a, b) => a + b, 0) / scores.length).toBeGreaterThanOrEqual(7)
    for (const person of people) expect(draft.narrative).toContain(person.name)
    expect(draft.narrative).toContain('a harbour town that still lights its quay by hand')
    expect(draft.narrative).toContain('\n\n* * *\n\n')
    expect(draft.characters.every((name) => draft.narrative.includes(name.split(' ')[0]!))).toBe(true)
  })

  test('the same seed gives the same bytes, another seed another story', async () => {
    const [once, twice, other] = await Promise.all([
      wholeStory('same'),
      wholeStory('same'),
      wholeStory('other'),
    ])
    expect(JSON.stringify(once)).toBe(JSON.stringify(twice))
    expect(other.draft.narrative).not.toBe(once.draft.narrative)
  })

  test('names to avoid are avoided', async () => {
    const first = await wholeStory('avoid')
    const second = await wholeStory('avoid', { avoidNames: first.draft.characters })
    expect(second.draft.characters.filter((name) => first.draft.characters.includes(name))).toEqual([])
  })

  test('a weak or foreign draft is scored or redrawn, never passed on blindly', async () => {
    const { structure, draft, bible } = await wholeStory('weak')
    const broken = { ...draft, narrative: 'Nothing [D] happened.' }
    const edited = await ask(
      'story.editor',
      { draft: broken, structure, bible, wordTarget: 1800, round: 1 },
      EditorOutput,
    )
    expect(edited.narrative).not.toContain('[D]')
    expect(edited.wordCount).toBeGreaterThan(1600)
  })

  test.each([
    ['offline_genre_unavailable', { genre: 'romance' }],
    ['offline_language_unavailable', { language: 'tr' }],
  ])('what is not offered is refused: %s', async (code, more) => {
    const failure = await ask('story.bible', { ...bibleInput, ...more }, BibleOutput).catch(
      (cause: unknown) => cause,
    )
    expect(failure).toBeInstanceOf(ProviderFailure)
    expect(failure).toMatchObject({ kind: 'refused', code })
  })

  test('a cancelled request is not answered', async () => {
    const request = {
      task: 'story.bible',
      input: bibleInput,
      prompt: { system: '', user: '' },
      schema: BibleOutput,
      temperature: 0,
      maxOutputTokens: 1,
      timeoutMs: 1,
      seed: 's',
    }
    await expect(createOfflineText().write(request, AbortSignal.abort())).rejects.toThrow('aborted')
  })

  test('only lengths of the offers are written', () => {
    expect(offlineOffers().genres).toEqual(['detective'])
    expect(offlineOffers().lengths['detective']).toContain('short')
  })
})

describe('a series of twenty short stories', () => {
  const series = tellSeries(20, 'test-series')
  const narratives = series.map(({ output }) => output.narrative)
  const measures = narratives.map(measure)

  test('keeps its word target', () => {
    const errors = measures.map(({ words }) => Math.abs(words - 1800) / 1800)
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThanOrEqual(0.02)
    expect(Math.max(...errors)).toBeLessThanOrEqual(0.08)
  })
  test('prints no fault and no stray name', () => {
    expect(narratives.flatMap(faultsOf)).toEqual([])
    expect(series.flatMap(namingFaults)).toEqual([])
  })
  test('repeats no sentence in a story and little between stories', () => {
    expect(measures.flatMap(({ repeatedSentences }) => repeatedSentences)).toEqual([])
    const { ofLastFive, ofAny } = overlaps(narratives)
    expect(ofLastFive).toBeLessThanOrEqual(0.15)
    expect(ofAny).toBeLessThanOrEqual(0.65)
  })
  test('reads easily, with sentences of many lengths, and is half talk at most', () => {
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
    expect(mean(measures.map(({ ease }) => ease))).toBeGreaterThan(75)
    expect(mean(measures.map(({ ease }) => ease))).toBeLessThanOrEqual(95)
    expect(mean(measures.map(({ sentenceDeviation }) => sentenceDeviation))).toBeGreaterThanOrEqual(5.5)
    expect(mean(measures.map(({ spoken }) => spoken))).toBeLessThanOrEqual(0.5)
  })
  test('tells no plot, trick or title twice', () => {
    expect(new Set(series.map(({ planned }) => plotKey(planned.theCase))).size).toBe(20)
    const last = series.slice(0, 9).map(({ planned }) => planned.theCase.atoms.trick.id)
    expect(new Set(last).size).toBe(9)
    expect(new Set(series.slice(0, 15).map(({ output }) => output.title)).size).toBe(15)
  })
  test('never asks the culprit first or last', () => {
    for (const { planned } of series) {
      const at = planned.theCase.suspects.indexOf(planned.theCase.culprit)
      expect(at).toBeGreaterThan(0)
      expect(at).toBeLessThan(planned.theCase.suspects.length - 1)
    }
  })
})

test('a solution that uses what the reader was not shown is refused', () => {
  const [told] = tellSeries(1, 'unfair')
  const { planned } = told!
  const events = buildEvents(planned.theCase, planned.settings, planned.memory, 'unfair')
  const hidden = events.map((event) => ({
    ...event,
    moves: event.moves.filter((move) => !move.gives?.includes('clue')),
  }))
  const runs = alignBeats(planned.settings.beats, hidden)
  expect(() => writeStory(planned.theCase, runs, planned.settings, planned.memory, 'unfair')).toThrow(Unfair)
})

describe('settings', () => {
  const one = (seed: string, settings: Record<string, unknown>, bible = sampleBible(seed)) =>
    tellSeries(1, seed, { bible, settings })[0]!

  test('a cliffhanger adds 40 to 90 words after the answer, and comes back later', () => {
    const with_ = one('cliff', { cliffhanger: true })
    const last = with_.output.narrative.split('\n\n').at(-1)!
    expect(countWords(last)).toBeGreaterThanOrEqual(40)
    expect(countWords(last)).toBeLessThanOrEqual(90)
    const id = with_.written.told.find((move) => move.gives?.includes('cliffhanger'))!.id
    let memory = with_.output.memory
    const later: string[] = []
    for (let n = 2; n <= 5; n++) {
      const next = tellSeries(1, `cliff-${n}`, {
        bible: sampleBible('cliff'),
        settings: { number: n, memory },
      })[0]!
      memory = next.output.memory
      later.push(...[...next.written.gives].filter((fact) => fact.startsWith('closed:')))
    }
    expect(later).toEqual([`closed:${id}`])
  })

  test('a cameo enters once, with its description', () => {
    const { output } = one('cameo', { cameo: { name: 'Una Marsh', description: 'A vet with a loud laugh.' } })
    expect(output.narrative.split('Una Marsh, a vet with a loud laugh').length).toBe(2)
  })

  test('an undercurrent shows in one sentence', () => {
    expect(one('under', { undercurrent: 'secrets' }).written.gives.has('undercurrent')).toBe(true)
    expect(one('under', { undercurrent: 'my own theme' }).written.gives.has('undercurrent')).toBe(false)
  })

  test('nobody is hurt at 1 to 3, somebody at 4, somebody is dead at 5', () => {
    const harms = [1, 2, 3, 4, 5].map(
      (intensity) => one(`harm-${intensity}`, { intensity }).planned.theCase.harm,
    )
    expect(harms).toEqual(['none', 'none', 'none', 'hurt', 'dead'])
  })

  test('one to ten named people all appear, in full', () => {
    for (const count of [1, 3, 10]) {
      const characters = Array.from({ length: count }, (_, i) => ({
        name: `${['Ada', 'Ben', 'Cleo', 'Dov', 'Eli', 'Fay', 'Gus', 'Hal', 'Ida', 'Jo'][i]} Person`,
        description: 'A friend.',
      }))
      const bible = makeBible(
        { title: '', genre: 'detective', setting: 'Lisbon', characters, intensity: 3, language: 'en' },
        'many',
      )
      const told = one('many', {}, bible)
      expect(characters.filter(({ name }) => !told.output.narrative.includes(name))).toEqual([])
      expect(Math.abs(told.written.words - 1800) / 1800).toBeLessThan(0.15)
    }
  })

  test('a bible of nobody still has a detective and a partner, the same throughout', () => {
    const bible = { ...sampleBible('nobody'), mainCharacters: [], supportingCharacters: [] }
    const [one, two] = tellSeries(2, 'nobody', { bible })
    expect(one!.planned.theCase.detective.full).toBe(two!.planned.theCase.detective.full)
    expect(one!.output.narrative).toContain(one!.planned.theCase.partner.full)
  })

  test('a disliked element removes its atoms', () => {
    const tricks = Array.from(
      { length: 6 },
      (_, i) =>
        one(`dislike-${i}`, { disliked: ['gramophone', 'ferns', 'coin'] }).planned.theCase.atoms.trick.id,
    )
    expect(tricks.filter((id) => ['tr-gramophone', 'tr-ferns', 'tr-coin'].includes(id))).toEqual([])
  })

  test('a plot type of the last stories is not drawn again', () => {
    const first = one('fresh', {})
    expect(one('fresh', { recentPlotTypes: [first.output.plotType] }).output.plotType).not.toBe(
      first.output.plotType,
    )
  })

  test('a town is read from free words', () => {
    const townOf = (setting: string) =>
      makeBible({ title: '', genre: 'detective', setting, characters: [], intensity: 3, language: 'en' }, 's')
        .setting.name
    expect(townOf('London in 1890, with fog in every street.')).toBe('London')
    expect(townOf('A mining village called Grenville, under a mountain')).toBe('Grenville')
    expect(townOf('a harbour town by the sea')).toMatch(/^[A-Z][a-z]+$/)
  })

  test('every structure, pacing and length finds room, no beat empty', { timeout: 60_000 }, () => {
    const broken: string[] = []
    for (const name of structureNames) {
      for (const [n, pacing] of pacingNames.entries()) {
        const [form, wordTarget] = (
          [
            ['short', 1800],
            ['full', 3300],
            ['full', 4500],
          ] as const
        )[n % 3]!
        const beats = shareWords(structures[name][form], pacing, wordTarget)
        const [told] = tellSeries(1, `${name}-${pacing}`, {
          wordTarget,
          beats,
          settings: { pacing, structure: name },
        })
        if (told!.written.beatWords.some((words) => words === 0))
          broken.push(`${name}/${pacing}/${wordTarget}`)
      }
    }
    expect(broken).toEqual([])
  })
})
