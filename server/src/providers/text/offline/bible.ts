import type { z } from 'zod'
import type { BibleCharacter, BibleInput, BibleOutput } from '../story-tasks.ts'
import { nounPhrase, traitOf, TRAITS } from './engine/cast.ts'
import { NameGiver } from './engine/cast.ts'
import { fork } from './engine/rng.ts'
import { guessPronouns } from './shared/names.ts'

const TOWN_HEADS =
  'Salter Harrow Quay Thorn Marl Alder Win Ash Fair Long Cold Hither Nether Stan Wether Lan Mar Pen Ox Crow'.split(
    ' ',
  )
const TOWN_TAILS = {
  coast: ['mouth', 'haven', 'quay', 'staithe', 'ness', 'sea'],
  land: ['bury', 'ford', 'combe', 'stead', 'wick', 'market', 'bridge', 'den'],
}
const COAST = /harbou?r|sea|quay|port|coast|beach|bay|island|fish|boat|ship|pier|tide|cliff|lighthouse/i

/** The series' standing page, made of the reader's own words; what they left out is invented and says so in no way. */
export function makeBible(input: z.output<typeof BibleInput>, seed: string): BibleOutput {
  const named = input.characters.filter((character) => character.name.trim() !== '')
  const town = townName(input.setting, seed)
  const main = named.map((character, i) =>
    characterOf(character.name.trim(), character.description ?? '', i, seed),
  )
  main.push(...missingOf(main, town, seed))
  const detective = main[0]!
  const description = input.setting.replace(/\s+/g, ' ').trim()
  return {
    premise: `In ${town}, small things go missing, and ${detective.name} is asked to find them; what turns up is usually somebody.`,
    setting: {
      name: town,
      description,
      keyLocations: [
        {
          name: `${detective.name}'s front door`,
          description: 'Where a day begins, and where it is settled what the day was about.',
        },
        {
          name: 'The place of the case',
          description: `Somewhere in ${town} with one good lock, one key on a hook, and a few people about in the evening.`,
        },
        {
          name: 'Where people sit',
          description: 'The one warm room of the place, in which things come out.',
        },
      ],
      atmosphere: 'Dry, kind, unhurried; weather in every street and a reason behind every lie.',
    },
    tone:
      input.intensity <= 2
        ? 'gentle and comic'
        : input.intensity === 3
          ? 'dry, humane, with a real wound behind it'
          : 'grave under its manners',
    themes: ['what people keep to themselves', 'the price of not being asked', 'small honesty'],
    mainCharacters: main,
    supportingCharacters: [],
    rules: [
      'The reader is shown every clue before it is used.',
      'Every lie has a reason, and most reasons are innocent.',
      'No device does the thinking: doors, lamps, keys, post and talk.',
      `${detective.name} notices; nobody is humiliated.`,
    ],
  }
}

/** The people of a bible, at least a detective and a partner; who is missing is the same throughout a series. */
export function atLeastTwo(bible: BibleOutput): BibleCharacter[] {
  const main =
    bible.mainCharacters.length >= 2
      ? bible.mainCharacters
      : [...bible.mainCharacters, ...bible.supportingCharacters].slice(0, 2)
  return [...main, ...missingOf(main, bible.setting.name, `bible:${bible.setting.name}`)]
}

function missingOf(main: readonly BibleCharacter[], town: string, seed: string): BibleCharacter[] {
  const names = new NameGiver(fork(seed, 'bible:names'), [town, ...main.map(({ name }) => name)], [])
  return Array.from({ length: Math.max(0, 2 - main.length) }, (_, i) =>
    inventedOf(names, main.length + i, seed),
  )
}

function characterOf(name: string, description: string, i: number, seed: string): BibleCharacter {
  const rng = fork(seed, `bible:${i}`)
  const trait = traitOf(description, rng)
  const second = rng.pick(TRAITS.filter((one) => one !== trait))
  return {
    name,
    role: i === 0 ? 'the one who finds out' : i === 1 ? 'the one who comes along' : 'a friend of the house',
    pronouns: guessPronouns(name, description),
    traits: [trait, second],
    characteristic: nounPhrase(description) || description.split(/[.;]/)[0]?.trim() || trait,
    description: description.trim(),
  }
}

function inventedOf(names: NameGiver, i: number, seed: string): BibleCharacter {
  const person = names.person('x', '', false, TRAITS)
  const rng = fork(seed, `bible:invented:${i}`)
  const about =
    i === 0
      ? rng.pick([
          'a retired clerk of works who cannot leave a thing unexplained',
          'a piano tuner who hears what people leave out',
          'a former sorter of letters who remembers handwriting',
        ])
      : rng.pick([
          'a neighbour who says aloud what others only think',
          'an old friend with sensible shoes and no illusions',
          'a junior reporter who has not yet been told to stop asking',
        ])
  return {
    name: person.full,
    role: i === 0 ? 'the one who finds out' : 'the one who comes along',
    pronouns: person.pronouns,
    traits: [person.trait],
    characteristic: about,
    description: `${about.charAt(0).toUpperCase()}${about.slice(1)}.`,
  }
}

/** A name in the reader's text (a capital that opens no sentence, or "X, a town"), else a new one that suits it. */
export function townName(setting: string, seed: string): string {
  const opening =
    /^((?:[A-Z][\p{L}'-]+)(?:[ -](?:of|on|in|le|la|de|upon|[A-Z][\p{L}'-]+))*)(?=,| is\b| in \d|$|\.)/u.exec(
      setting.trim(),
    )
  if (opening && !/^(A|An|The|In|On|At|It|One|Some|Our|My|We|They|There)$/.test(opening[1]!.split(' ')[0]!))
    return opening[1]!
  const named = /\b(?:called|named|in|of|at|near)\s+((?:St\.? )?[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+)*)/u.exec(
    setting,
  )
  if (named) return named[1]!
  const rng = fork(seed, `town:${setting}`)
  const tail = rng.pick(COAST.test(setting) ? TOWN_TAILS.coast : TOWN_TAILS.land)
  return `${rng.pick(TOWN_HEADS)}${tail}`
}
