import { units } from './abbreviations.ts'
import { amount, cardinal, digitByDigit, ordinal, plural, year } from './numbers.ts'

type Rule = readonly [RegExp, (...parts: string[]) => string]

const number = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?'
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const monthNames = months.toLowerCase().split('|')
const currencies: Readonly<Record<string, readonly [string, string, string, string]>> = {
  $: ['dollar', 'dollars', 'cent', 'cents'],
  '€': ['euro', 'euros', 'cent', 'cents'],
  '£': ['pound', 'pounds', 'penny', 'pence'],
  '¥': ['yen', 'yen', '', ''],
  '₹': ['rupee', 'rupees', 'paisa', 'paise'],
  '₺': ['lira', 'lira', 'kurush', 'kurush'],
}
const signs = '[$€£¥₹₺]'
const scaleNames: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  bn: 'billion',
  b: 'billion',
}

const money: readonly Rule[] = [
  [/\b(?:US|C|A|NZ|HK)(?=\$)/g, () => ''],
  [
    new RegExp(`(\\d)\\s?(${signs})(?!\\s?\\d)`, 'g'),
    (_, digit = '', sign = '') => `${digit} ${currencies[sign]?.[1]}`,
  ],
  [
    new RegExp(`(${signs})\\s?(${number})\\s?[-\u2013]\\s?${signs}?\\s?(?=${number})`, 'g'),
    (_, sign = '', low = '') => `${low} to ${sign}`,
  ],
  [
    new RegExp(
      `(${signs})\\s?(${number})(?:\\s?(thousand|million|billion|trillion)|(k|m|bn|b))?(?![\\d\\p{L}])(?:(?=([- ](?:bill|note|coin|a-|tip|fine|reward|prize|ticket|question)))|)`,
      'giu',
    ),
    (_, sign = '', value = '', scale, letter, adjective) =>
      moneyWords(sign, value, scale ?? scaleNames[letter?.toLowerCase() ?? ''], adjective),
  ],
  [/(\d+)\s?¢/g, (_, value = '') => `${value} ${value === '1' ? 'cent' : 'cents'}`],
]

function moneyWords(
  sign: string,
  value: string,
  scale: string | undefined,
  adjective: string | undefined,
): string {
  const [one, many, small, smalls] = currencies[sign] ?? ['', '', '', '']
  if (scale) return `${amount(value)} ${scale.toLowerCase()} ${adjective ? one : many}`
  const parts = /^([\d,]*)\.(\d\d)$/.exec(value)
  if (!parts || small === '') return `${amount(value)} ${adjective || value === '1' ? one : many}`
  const whole = Number((parts[1] ?? '').replaceAll(',', ''))
  const rest = Number(parts[2])
  const wholeWords = `${amount(parts[1] ?? '')} ${whole === 1 ? one : many}`
  const restWords = `${cardinal(rest)} ${rest === 1 ? small : smalls}`
  if (rest === 0) return wholeWords
  return whole === 0 ? restWords : `${wholeWords} and ${restWords}`
}

const times: readonly Rule[] = [
  [
    /\b([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?:\s?([ap])\.?\s?m\b\.?)?(?!\d)/gi,
    (_, hour = '', minute = '', second, half) => clock(Number(hour), Number(minute), second, half),
  ],
  [
    /\b(\d{1,2})\s?([ap])\.?\s?m\b\.?/gi,
    (_, hour = '', half = '') => `${hour} ${half.toLowerCase() === 'a' ? 'ay' : 'p'} m`,
  ],
  [/\b(\d+):(\d+)\b/g, (_, left = '', right = '') => `${left} to ${right}`],
]

function clock(hour: number, minute: number, second: string | undefined, half: string | undefined): string {
  const suffix = half === undefined ? '' : half.toLowerCase() === 'a' ? ' ay m' : ' p m'
  const seconds = second === undefined ? '' : ` and ${Number(second)} seconds`
  const exact =
    suffix === '' && seconds === '' && hour > 0 && hour < 13
      ? " o'clock"
      : seconds || hour > 12 || hour === 0
        ? ' hundred'
        : ''
  const minutes = minute === 0 ? exact : ` ${minute < 10 ? 'oh ' : ''}${cardinal(minute)}`
  return cardinal(hour) + minutes + seconds + suffix
}

const dates: readonly Rule[] = [
  [
    /\b(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/g,
    (_, y = '', m = '', d = '') => `${monthNames[Number(m) - 1]} ${ordinal(Number(d))}, ${year(Number(y))}`,
  ],
  [/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, (_, a = '', b = '', y = '') => `${a} ${b} ${year(Number(y))}`],
  [
    new RegExp(`\\b(${months}) ([12]?\\d|3[01])(?:st|nd|rd|th)?(,? )(\\d{4})\\b`, 'gi'),
    (_, month = '', day = '', gap = '', y = '') => `${month} ${ordinal(Number(day))}${gap}${year(Number(y))}`,
  ],
  [
    new RegExp(`\\b(${months}) ([12]?\\d|3[01])(?![\\d,.:]*\\d)(?!st|nd|rd|th)`, 'g'),
    (_, month = '', day = '') => `${month} ${ordinal(Number(day))}`,
  ],
  [
    new RegExp(`\\b(the )?([12]?\\d|3[01]) (${months})\\b(?:,? (\\d{4})\\b)?`, 'g'),
    (_, __, day = '', month = '', y) =>
      `the ${ordinal(Number(day))} of ${month}${y === undefined ? '' : ` ${year(Number(y))}`}`,
  ],
]

const approximations: readonly Rule[] = [
  [/(?<=^|[\s(])-(?=[.$€£]?\d)/g, () => 'minus '],
  [/~\s?(?=\d)/g, () => 'about '],
]

const decades: readonly Rule[] = [
  [/(?<![\d.,])(1\d|20)(\d)0'?s\b/g, (_, century = '', ten = '') => decade(century, ten)],
  [/'?(?<![\d.,])([2-9]0)'?s\b/g, (_, ten = '') => plural(cardinal(Number(ten)))],
  [
    /(?<!\S)'(\d)(\d)\b/g,
    (_, ten = '', one = '') => (ten === '0' ? `oh ${cardinal(Number(one))}` : cardinal(Number(ten + one))),
  ],
  [/\b(\d+)'?s\b/g, (_, value = '') => plural(amount(value))],
  [
    /\b(\d[\d,]*)(?:st|nd|rd|th)\b/gi,
    (_, value = '') => ordinal(Number(value.replaceAll(',', '').slice(0, 15))),
  ],
]

function decade(century: string, ten: string): string {
  if (ten === '0') return plural(year(Number(`${century}00`)))
  return `${cardinal(Number(century))} ${plural(cardinal(Number(ten) * 10))}`
}

const unitNames = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|')
const measures: readonly Rule[] = [
  [new RegExp(`(${number})\\s?%`, 'g'), (_, value = '') => `${value} percent`],
  [
    new RegExp(`(${number})\\s?°\\s?([CF]\\b)?`, 'g'),
    (_, value = '', scale) =>
      `${value} ${value === '1' ? 'degree' : 'degrees'}${scale === 'C' ? ' celsius' : scale === 'F' ? ' fahrenheit' : ' '}`,
  ],
  [
    new RegExp(`(${number})[ \u00a0]?(${unitNames})(?![\\p{L}\\d'])`, 'gu'),
    (_, value = '', unit = '') => `${value} ${units[unit]?.[value === '1' ? 0 : 1] ?? unit}`,
  ],
]

const digits: readonly Rule[] = [
  [
    /\b(\d{3})[-. ](\d{3})[-. ](\d{4})\b/g,
    (_, a = '', b = '', c = '') => `${digitByDigit(a)}, ${digitByDigit(b)}, ${digitByDigit(c)}`,
  ],
  [/\b(\d{3})-(\d{4})\b/g, (_, a = '', b = '') => `${digitByDigit(a)}, ${digitByDigit(b)}`],
  [new RegExp(`(?<![\\d.])(${number})\\s?[-\u2013]\\s?(?=\\d)`, 'g'), (_, low = '') => `${low} to `],
  [/#\s?(?=\d)/g, () => 'number '],
  [
    /(\d+) +(\d)\/(\d)\b(?!\/)/g,
    (_, whole = '', above = '', below = '') => `${whole} and ${fraction(above, below)}`,
  ],
  [
    /(?<![\d/])(\d)\/(\d|10)\b(?!\/)/g,
    (whole = '', above = '', below = '') => (Number(above) < Number(below) ? fraction(above, below) : whole),
  ],
  [/(\d+)\s?\/\s?(?=\d)/g, (_, value = '') => value],
  [/(\d+)\s?[x×]\s?(?=\d)/g, (_, value = '') => `${value} by`],
  [/\d+(?:\.\d+){2,}/g, (whole = '') => whole.split('.').map(amount).join(' point ')],
  [/(?<!\d)\.(\d+)/g, (_, value = '') => `point ${digitByDigit(value)}`],
]

function fraction(above: string, below: string): string {
  const one = above === '1'
  if (below === '2') return one ? 'a half' : `${cardinal(Number(above))} halves`
  const part = below === '4' ? 'quarter' : ordinal(Number(below))
  return `${cardinal(Number(above))} ${part}${one ? '' : 's'}`
}

const countedBefore =
  /^ (?:people|men|women|children|percent|degrees|feet|miles|dollars|years|(?!(?:was|is|his|its|as|this|has|us|perhaps|always|thus|yes|plus|times)\b)[a-z]{2,}s)\b/

/** All digits (0-9) of the text written out as words; the rest unchanged. */
export function readNumbers(text: string): string {
  const rules = [...approximations, ...money, ...times, ...dates, ...decades, ...measures, ...digits]
  const prepared = rules.reduce(
    (result, [pattern, by]) => result.replace(pattern, (...parts) => ` ${by(...parts)} `),
    text,
  )
  return prepared.replace(new RegExp(number, 'g'), (value, at: number) => {
    const looksLikeYear =
      /^(?:1[1-9]|20)\d\d$/.test(value) && !countedBefore.test(prepared.slice(at + 4).replace(/^ +/, ' '))
    return ` ${looksLikeYear ? year(Number(value)) : amount(value)} `
  })
}
