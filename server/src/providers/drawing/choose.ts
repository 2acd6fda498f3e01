import type { CompositionName } from './compositions.ts'
import type { Genre } from './palettes.ts'
import type { Random } from './random.ts'

const byGenre: Record<Genre, readonly CompositionName[]> = {
  comedy_sitcom: ['interior', 'stilllife', 'skyline', 'landscape', 'road', 'creature', 'botanical'],
  detective: ['interior', 'stilllife', 'tension', 'skyline', 'road', 'stairs', 'arches', 'creature'],
  action: ['road', 'landscape', 'tension', 'sea', 'skyline', 'map', 'stairs', 'stilllife'],
  romance: ['botanical', 'celestial', 'stilllife', 'arches', 'sea', 'landscape', 'interior', 'creature'],
  cozy: ['landscape', 'creature', 'stilllife', 'interior', 'botanical', 'road', 'sea'],
  historical: ['road', 'sea', 'map', 'botanical', 'arches', 'landscape', 'stilllife', 'interior'],
  western: ['road', 'landscape', 'creature', 'arches', 'celestial', 'stilllife', 'interior'],
  fantasy: ['arches', 'map', 'stairs', 'landscape', 'creature', 'celestial', 'sea', 'botanical'],
  scifi: ['celestial', 'interior', 'stairs', 'arches', 'tension', 'landscape', 'skyline', 'creature'],
  strange_fables: ['creature', 'stairs', 'tension', 'sea', 'celestial', 'arches', 'botanical', 'road'],
}

const hints: Partial<Record<CompositionName, string>> = {
  sea: 'boat ship sea ocean sail sailor harbour harbor port island tide wave lighthouse keeper fisherman captain pirate storm shipwreck',
  road: 'train road railway rail station highway journey travel traveller bus truck car drive driver',
  interior:
    'room door hotel apartment flat hospital prison office window visitor stranger museum gallery kitchen',
  celestial: 'planet star moon space orbit eclipse sky sun astronaut galaxy comet',
  landscape: 'mountain valley farm desert village hill country field lake winter snow ranch cottage',
  skyline: 'city street rooftop roof neighbour neighbor neighbourhood tenant block building metropolis rain',
  map: 'map treasure expedition explorer kingdom border smuggler quest chart voyage',
  botanical: 'garden gardener flower seed rose orchid bloom forest herb bouquet greenhouse spring',
  arches: 'temple church palace monastery cathedral gate tunnel library archive bridge ruin cloister monk',
  creature: 'fox owl hare whale moth heron crow animal wolf bird raven rabbit butterfly',
  stairs: 'stair staircase tower climb castle dream labyrinth ladder',
  stilllife:
    'cup tea coffee cafe bakery bottle book letter candle hat lamp phone telephone clock poison potion diary recipe shop',
  tension: 'chase bomb war explosion trap hunt panic countdown riot duel',
}

const leans = new Map<string, CompositionName>()
for (const [name, words] of Object.entries(hints)) {
  for (const word of words.split(' ')) leans.set(word, name as CompositionName)
}

/** Lower-case words of a premise, each also without a plural s. */
export function wordsOf(premise: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [word] of premise.toLowerCase().matchAll(/\p{L}+/gu)) {
    words.add(word)
    if (word.endsWith('s')) words.add(word.slice(0, -1))
  }
  return words
}

/** Weights over compositions: one for each of the genre's, two more for each word of the premise that leans to one. */
export function weigh(genre: Genre, words: ReadonlySet<string>): Map<CompositionName, number> {
  const weights = new Map<CompositionName, number>(byGenre[genre].map((name) => [name, 1]))
  for (const word of words) {
    const name = leans.get(word)
    if (name) weights.set(name, (weights.get(name) ?? 0) + 2)
  }
  return weights
}

/** Draws one composition by weight, never one of `avoid` while another is left. */
export function chooseComposition(
  random: Random,
  weights: ReadonlyMap<CompositionName, number>,
  avoid: ReadonlySet<string>,
): CompositionName {
  const all = [...weights]
  const open = all.filter(([name]) => !avoid.has(name))
  const from = open.length > 0 ? open : all
  let left = random.next() * from.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight] of from) {
    left -= weight
    if (left < 0) return name
  }
  return from.at(-1)![0]
}
