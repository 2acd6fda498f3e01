import { inWords } from '../../engine/in-words.ts'
import { StructureInput, type StructureOutput, type WriterOutput } from '../../../story-tasks.ts'
import { draw } from '../../engine/deck.ts'
import { readMemory, remember, type SeriesMemory } from '../../engine/memory.ts'
import { fork } from '../../engine/rng.ts'
import { fiveGrams } from '../../engine/text.ts'
import { buildEvents } from './events.ts'
import { drawCase, plotTypeOf, type Case, type Settings } from './plot.ts'
import { alignBeats, type BeatRun } from './beats.ts'
import { writeStory, type Written } from './write.ts'

/** What a plan must carry for the writer to make the same case again. */
/** Rises when atoms or rules change, since the same seed then gives other bytes. */
export const CONTENT_VERSION = 1

export interface Plan {
  maker: 'detective'
  contentVersion: number
  seed: string
  settings: unknown
}

export interface Planned {
  settings: Settings
  memory: SeriesMemory
  theCase: Case
  runs: BeatRun[]
}

/** Draws a case and lays it on the beats. The same settings and seed give the same plan. */
export function plan(input: Settings, seed: string): Planned {
  const memory = readMemory(input.memory)
  const theCase = drawCase(input, memory, seed)
  const events = buildEvents(theCase, input, memory, seed)
  return { settings: input, memory, theCase, runs: alignBeats(input.beats, events) }
}

export function planAgain(value: unknown, repair = 0): (Planned & { seed: string }) | null {
  const stored = value as Partial<Plan> | null | undefined
  const settings = StructureInput.safeParse(stored?.settings)
  if (stored?.maker !== 'detective' || typeof stored.seed !== 'string' || !settings.success) return null
  const seed = repair === 0 ? stored.seed : `${stored.seed}/repair:${repair}`
  return { ...plan(settings.data, seed), seed }
}

/** The answer of the structure task. */
export function structureOf(planned: Planned, seed: string): StructureOutput {
  const { theCase, runs, settings } = planned
  const { atoms, detective, culprit, owner, hiders } = theCase
  return {
    storyPremise: premiseOf(theCase),
    centralConflict: `${detective.full} against ${inWords(theCase.suspects.length)} good accounts of one evening, and a lie by ${hiders[0]!.full} that has nothing to do with it.`,
    emotionalJourney: `From ${atoms.thread.echo}, by way of other people's secrets, to an answer.`,
    thematicCore: `What ${atoms.motive.trait} does to a person.`,
    moralPremise: `${capital(atoms.motive.trait)} ${atoms.motive.outcome}.`,
    plotType: plotTypeOf(atoms, theCase.harm),
    beats: runs.map((run, i) => beatOf(run, i)),
    plan: { maker: 'detective', contentVersion: CONTENT_VERSION, seed, settings } satisfies Plan &
      Record<string, unknown>,
  }
  function beatOf(run: BeatRun, i: number): StructureOutput['beats'][number] {
    const first = run.events[0]
    const last = run.events.at(-1)
    const peak = run.events.reduce(
      (best, event) => (event.tension[1] > (best?.tension[1] ?? -1) ? event : best),
      first,
    )
    return {
      beatNumber: i + 1,
      beatName: run.name,
      wordTarget: run.wordTarget,
      sceneDescription:
        run.events.map((event) => `${capital(event.goal)}; ${event.conflict}.`).join(' ') ||
        `${detective.full} and ${owner.full} wait.`,
      emotionalArc:
        first && last ? `${first.mood.split(' -> ')[0]} -> ${last.mood.split(' -> ')[1]}` : 'calm -> calm',
      tensionLevel: first && last ? `${first.tension[0]} -> ${last.tension[1]}` : '1 -> 1',
      characterFocus:
        [...new Set(run.events.flatMap((event) => event.focus.split(', ')))].slice(0, 4).join(', ') ||
        culprit.full,
      keyMoment: peak ? `${capital(peak.turn)}.` : 'A pause.',
      purpose: last ? `Leaves open: ${last.hook}.` : 'A pause.',
    }
  }
}

function premiseOf(theCase: Case): string {
  const { atoms, detective, town } = theCase
  return `${capital(atoms.thing.the)} goes from ${atoms.setting.place} in ${town.name}, and ${detective.full} has until evening, ${inWords(theCase.suspects.length)} people with keys to it, and ${atoms.thread.echo} to think about besides.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export interface Told {
  planned: Planned
  written: Written
  output: WriterOutput
}

/** Writes the story of a plan. `seed` decides the words, the plan's own seed the case. */
export function tell(planned: Planned, seed: string): Told {
  const { settings, memory, theCase, runs } = planned
  const written = writeStory(theCase, runs, settings, memory, seed)
  const title = titleOf(theCase, settings, memory, seed)
  const plotType = plotTypeOf(theCase.atoms, theCase.harm)
  const narrative = written.paragraphs.join('\n\n')
  const invented = [
    theCase.owner,
    ...theCase.suspects,
    theCase.witness,
    ...(theCase.victim ? [theCase.victim] : []),
  ].map((person) => person.full)
  const { atoms } = theCase
  const ids = [atoms.setting, atoms.thing, atoms.trick, atoms.motive, atoms.thread, ...atoms.herrings].map(
    (atom) => `atom:${atom.id}`,
  )
  const next = remember(memory, {
    seed,
    ids: [...ids, `atom:we-${atoms.weather}`, ...written.ids, `title:${title}`],
    grams: fiveGrams(narrative),
    names: invented,
    title,
    plot: plotType,
    open: settings.cliffhanger
      ? written.told.filter((move) => move.gives?.includes('cliffhanger')).map((move) => move.id)
      : [],
    closed: [...written.gives]
      .filter((fact) => fact.startsWith('closed:'))
      .map((fact) => fact.slice('closed:'.length)),
  })
  const output: WriterOutput = {
    title,
    plotType,
    narrative,
    premise: premiseOf(theCase),
    characters: invented,
    places: properNames(atoms.setting.place),
    memory: next,
  }
  return { planned, written, output }
}

/** Titles belong to atoms; one of four, never one of the last fifteen. */
function titleOf(theCase: Case, settings: Settings, memory: SeriesMemory, seed: string): string {
  const { atoms } = theCase
  const rng = fork(seed, 'title')
  const recent = new Set(
    [...settings.recentTitles, ...memory.titles].slice(0, 40).map((title) => title.trim().toLowerCase()),
  )
  const all = [
    atoms.trick,
    atoms.thread,
    atoms.thing,
    atoms.motive,
    atoms.herrings[0]!,
    atoms.setting,
  ].flatMap((atom) => atom.titles.map((title) => title.replaceAll("'", '’')))
  const free = all.filter((title) => !recent.has(title.toLowerCase()))
  const cards = rng
    .shuffle(free.length > 0 ? free : all)
    .slice(0, 4)
    .map((title) => ({ id: `title:${title}`, title }))
  return draw(cards, memory, new Set(), rng).title
}

/** Only a name can be used up: "the Alhambra" is one, "the lido" is not. */
function properNames(place: string): string[] {
  const name = place.replace(/^the /, '')
  return /^[A-Z]/.test(name) ? [name] : []
}
