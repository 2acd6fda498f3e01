import { anywhere, beforeName, beforeNumber, initialisms, titles, units } from './abbreviations.ts'
import { readNumbers } from './read-numbers.ts'
import { homograph } from './homographs.ts'
import { cardinal, ordinal, roman } from './numbers.ts'
import { plainWord, spell } from './spelling.ts'

type Rule = readonly [RegExp, string | ((...parts: string[]) => string)]

/** Before compatibility folding, which would turn these into something else ("5½" into "51/2", "™" into "TM"). */
const beforeFolding: readonly Rule[] = [
  [/[™®©℠]/g, ''],
  [/½/g, ' 1/2'],
  [/¼/g, ' 1/4'],
  [/¾/g, ' 3/4'],
  [/⅓/g, ' 1/3'],
  [/⅔/g, ' 2/3'],
  [/(\d\s?)(k?m|cm|mm|ft|mi)²/g, '$1 square $2'],
  [/(\d\s?)(k?m|cm|mm|ft|mi)³/g, '$1 cubic $2'],
  [
    /(square|cubic) (k?m|cm|mm|ft|mi)(?!\w)/g,
    (_, kind = '', unit = '') => `${kind} ${units[unit]?.[1] ?? unit}`,
  ],
  [/²/g, ' squared '],
  [/³/g, ' cubed '],
  [/№\s?/g, 'number '],
  [/º/g, '°'],
]

const marks: readonly Rule[] = [
  [/[\u2018\u2019\u02bc\u2032`\u00b4]/g, "'"],
  [/(\d)'(\d{1,2})(?:"|\u2033|'')/g, '$1 foot $2'],
  [/\.{2,}|…/g, ', '],
  [/\s*(?:[\u2014\u2015]|-{2,}|\s[-\u2013]\s)\s*/g, ', '],
  [/\u2012|\u2212|\u2010|\u2011/g, '-'],
  [/(\p{L})\u2013(?=\p{L})/gu, '$1, '],
  [/["\u201c\u201d\u201e\u201f\u00ab\u00bb*_~^|\\{}<>]/g, ' '],
  [/(\w)'(?:n|N)'(\w)|\s'(?:n|N)'\s/g, (_, left = '', right = '') => `${left} and ${right}`],
  [/^\s*#{1,6}\s/g, ' '],
]

const addresses: readonly Rule[] = [
  [/https?:\/\//gi, ''],
  [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (whole = '') => address(whole)],
  [
    /\b(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|co\.uk|dev)\b(?:\/[\w./-]*\w)?/gi,
    (whole = '') => address(whole),
  ],
]

function address(text: string): string {
  return text
    .replaceAll('.', ' dot ')
    .replaceAll('@', ' at ')
    .replaceAll('/', ' slash ')
    .replace(/\bwww\b/g, 'w w w')
}

const forms = (table: Readonly<Record<string, unknown>>): string => Object.keys(table).join('|')
const capitalised = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .map((key) => (key[0] ?? '').toUpperCase() + key.slice(1))
    .join('|')

const abbreviations: readonly Rule[] = [
  [/\be\.\s?g\.,?/gi, 'for example,'],
  [/\bi\.\s?e\.,?/gi, 'that is,'],
  [/\bPh\.?\s?D\b\.?/g, 'p h d'],
  [/\bo'clock\b/gi, "o'clock"],
  [/\bw\/o\b/g, 'without'],
  [/\bw\/(?=\s|\p{L})/gu, 'with '],
  [
    /\b(St|Dr)\b\.?(?=\s*(?:$|[,;:!?)]|\p{Ll}))/gu,
    (whole = '', form = '') => (form === 'St' ? 'street' : whole === 'Dr' ? 'doctor' : 'drive'),
  ],
  [/\b(mr|mrs|ms|dr|prof)\.(?=\s\p{L})/gu, (_, form = '') => titles[form] ?? form],
  [
    new RegExp(`\\b(${capitalised(titles)})\\b\\.?`, 'g'),
    (_, form = '') => titles[form.toLowerCase()] ?? form,
  ],
  [
    new RegExp(`\\b(${capitalised(beforeName)})\\.(?=\\s\\p{Lu})`, 'gu'),
    (_, form = '') => beforeName[form.toLowerCase()] ?? form,
  ],
  [
    new RegExp(`\\b(${forms(beforeNumber)})\\.(?=\\s?\\d)`, 'gi'),
    (_, form = '') => beforeNumber[form.toLowerCase()] ?? form,
  ],
  [
    new RegExp(`\\b(${forms(anywhere)})\\.`, 'gi'),
    (_, form = '') => anywhere[form.toLowerCase()]?.[0] ?? form,
  ],
  [/\b(etc|vs)\b/g, (form = '') => anywhere[form]?.[0] ?? form],
]

const initials: readonly Rule[] = [
  [
    /\b(?:\p{L}\.){2,}('s)?/gu,
    (whole = '', possessive = '') => spell(whole.replace(/[^\p{L}]|'s$/gu, '')) + (possessive ?? ''),
  ],
  [/(?<![\p{L}\d'])(?!I\.)\p{Lu}\.(?=\s\p{Lu})/gu, (whole = '') => spell(whole[0] ?? '')],
]

const numberedThings =
  'chapter|book|part|act|scene|volume|section|war|phase|type|class|article|apollo|bowl|canto|stage|level|mark'
const romans: readonly Rule[] = [
  [
    new RegExp(`\\b(${numberedThings}) ([IVXLCDM]+)\\b`, 'gi'),
    (whole = '', thing = '', digits = '') => romanAs(cardinal, digits, whole, `${thing} `),
  ],
  [/\b((?:King|Queen|Pope|Tsar|Emperor|Kaiser) \p{Lu}\p{Ll}+) I\b/gu, '$1 the first'],
  [
    /\b(\p{Lu}\p{Ll}+) ([IVX]{2,})\b/gu,
    (whole = '', name = '', digits = '') => romanAs(ordinal, digits, whole, `${name} the `),
  ],
  [/\b(?!IV\b)[IVX]{2,}\b/g, (digits = '') => romanAs(cardinal, digits, digits, '')],
]

function romanAs(words: (value: number) => string, digits: string, whole: string, before: string): string {
  const value = roman(digits)
  return value === null ? whole : `${before}${words(value)}`
}

const symbols: readonly Rule[] = [
  [/\bAC\/DC\b/g, 'AC DC'],
  [/\band\/or\b/gi, 'and or'],
  [/(\p{L})\s?\/\s?(?=\p{L})/gu, '$1 or '],
  [/&/g, ' and '],
  [/\+/g, ' plus '],
  [/=/g, ' equals '],
  [/@/g, ' at '],
  [/#(?=\p{L})/gu, ' hashtag '],
  [/§/g, ' section '],
  [/÷/g, ' divided by '],
  [/×/g, ' times '],
  [/%/g, ' percent '],
  [/[$€£¥₹₺]/g, (sign = '') => ` ${signNames[sign] ?? ''} `],
]
const signNames: Readonly<Record<string, string>> = {
  $: 'dollars',
  '€': 'euros',
  '£': 'pounds',
  '¥': 'yen',
  '₹': 'rupees',
  '₺': 'lira',
}

/**
 * A stretch of English as the words to be spoken: lower-case a-z, apostrophes inside words, single spaces and
 * . , ? ! ; : for the melody. Numbers, money, times and abbreviations are written out. Empty when nothing is readable.
 */
export function normalise(text: string): string {
  let spoken = apply(beforeFolding, text).normalize('NFKC')
  spoken = apply([...marks, ...addresses, ...abbreviations, ...initials, ...romans], spoken)
  return words(apply(symbols, readNumbers(asciiDigits(spoken))))
}

function apply(rules: readonly Rule[], text: string): string {
  return rules.reduce((result, [pattern, by]) => result.replace(pattern, by as string), text)
}

/** Decimal digits of any script as 0-9: every script's ten digits stand in one row. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    if (digit <= '9') return digit
    let value = 0
    const point = digit.codePointAt(0) ?? 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++
    return String(value)
  })
}

function words(text: string): string {
  const tokens = text.match(/[\p{L}\p{M}][\p{L}\p{M}']*|[.,?!;:]/gu) ?? []
  const shouted = !/\p{Ll}/u.test(text)
  const result: string[] = []
  tokens.forEach((token, at) => {
    if (/^[.,?!;:]$/.test(token)) return addMark(result, token)
    const word = spokenWord(token, tokens[at - 1], tokens[at + 1], shouted)
    if (word === unreadable && result.at(-1) === unreadable) return
    if (word !== '') result.push(homograph(word, sinceMark(result), tokens[at + 1]?.toLowerCase() ?? ''))
  })
  while (result.length > 0 && /^[.,?!;:]$/.test(result[0] ?? '')) result.shift()
  return result.join(' ').replace(/ (?=[.,?!;:])/g, '')
}

function sinceMark(words: readonly string[]): readonly string[] {
  return words.slice(words.findLastIndex((word) => /^[.,?!;:]$/.test(word)) + 1)
}

/** Said instead of a word in a script that has no transcription here. */
const unreadable = 'foreign words'

function addMark(result: string[], mark: string): void {
  const last = result.at(-1) ?? ''
  if (!/^[.,?!;:]$/.test(last)) result.push(mark)
  else if (strength(mark) > strength(last)) result[result.length - 1] = mark
}

const strength = (mark: string): number => ',:;.!?'.indexOf(mark)

function spokenWord(
  token: string,
  before: string | undefined,
  after: string | undefined,
  shouted: boolean,
): string {
  const word = token.replace(/'+$/, '')
  const capitals = /^([A-Z]{2,6})('?s)?$/.exec(word)
  if (capitals && (!/[AEIOUY]/.test(capitals[1] ?? '') || (!shouted && initialisms.has(capitals[1] ?? '')))) {
    const noise = plainWord(capitals[1] ?? '') ?? ''
    if (noise !== (capitals[1] ?? '').toLowerCase()) return noise
    return spell(capitals[1] ?? '') + (capitals[2] === undefined ? '' : "'s")
  }
  const letterName = word === 'A' && !shouted && before !== undefined && /^[\p{L}]/u.test(before)
  if (letterName && !/^\p{Lu}/u.test(after ?? '')) return 'ay'
  return plainWord(word) ?? unreadable
}
