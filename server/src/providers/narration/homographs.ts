type Choice = (before: readonly string[], after: string) => string

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const modal = set(
  "to will would can could should must may might shall do does did don't didn't doesn't won't can't couldn't " +
    "wouldn't shouldn't cannot not let let's please i'll you'll he'll she'll we'll they'll help make",
)
const perfect = set(
  "have has had having haven't hasn't hadn't i've you've we've they've was were been be is are being",
)
const describing = set('a an the this that my your his her our their no every each any another')
const quality = set('good quick long easy great short close')
const plenty = set(
  'these those many two three four five nine both several past whose other all our my your his her their ' +
    'its the of innocent private human save saved saving lost lose cost separate double secret ordinary',
)
const person = set(
  'he she it who that which nobody everybody everyone someone one there still now also only always',
)
const place = set(
  'in on at there here with alone by near under inside next across above below for up down over',
)
const leaden = set(
  'pipe pipes pencil pencils paint bullet bullets weight weights shot box roof lined glass soldier soldiers',
)
const broadcast = set(
  'wire wires music show shows band broadcast ammunition oak coals embers bait rounds audience',
)
const injury = set('open deep old flesh bullet stab gunshot fresh mortal fatal head knife first')

/** Words the engine says one way whatever they mean, respelled after the words around them. */
const choices: Readonly<Record<string, Choice>> = {
  read(before) {
    const near = before.slice(-3)
    if (near.some((word) => perfect.has(word))) return 'red'
    const last = before.at(-1) ?? ''
    return before.length === 0 || last === 'a' || quality.has(last) || near.some((word) => modal.has(word))
      ? 'reed'
      : 'red'
  },
  lead(before, after) {
    const metal = leaden.has(after) || /^(?:of|like)$/.test(before.at(-1) ?? '')
    return metal ? 'led' : 'leed'
  },
  live(before, after) {
    const shown =
      broadcast.has(after) || (/^(?:a|an|the|went|go|goes|going)$/.test(before.at(-1) ?? '') && after !== '')
    return shown ? 'live' : 'liv'
  },
  lives(before, after) {
    const last = before.at(-1) ?? ''
    if (plenty.has(last) || last.endsWith("'s")) return 'lives'
    return person.has(last) || place.has(after) ? 'livs' : 'lives'
  },
  wound(before) {
    const last = before.at(-1) ?? ''
    return describing.has(last) || injury.has(last) || last.endsWith("'s") ? 'woond' : 'wound'
  },
  bow(before, after) {
    return /^(?:and|tie|ties|string|strings)$/.test(after) && before.at(-1) !== 'to' ? 'boe' : 'bow'
  },
  tears(before) {
    return /^(?:he|she|it|who)$/.test(before.at(-1) ?? '') ? 'tares' : 'tears'
  },
}

/** The spelling that makes the engine say `word` as it is meant between its neighbours; most words unchanged. */
export function homograph(word: string, before: readonly string[], after: string): string {
  return Object.hasOwn(choices, word) ? (choices[word]?.(before, after) ?? word) : word
}
