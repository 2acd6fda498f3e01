const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ')
const tens = ', ,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',')
const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
]
const oddOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** A whole number of at most 15 digits in American English words, without "and". */
export function cardinal(value: number): string {
  if (value < 20) return small[value] ?? ''
  if (value < 100) return join(tens[Math.floor(value / 10)], value % 10)
  if (value < 1000) return join(`${small[Math.floor(value / 100)]} hundred`, value % 100)
  for (const [size, name] of scales) {
    if (value >= size) return join(`${cardinal(Math.floor(value / size))} ${name}`, value % size)
  }
  return ''
}

function join(head: string | undefined, rest: number): string {
  return rest === 0 ? `${head}` : `${head} ${cardinal(rest)}`
}

/** "third", "twenty first", "one hundredth". */
export function ordinal(value: number): string {
  const words = cardinal(value).split(' ')
  const last = words.pop() ?? ''
  const changed = oddOrdinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return [...words, changed].join(' ')
}

/** Digits one by one: telephone numbers, "007", anything too long to be counted. */
export function digitByDigit(digits: string): string {
  return [...digits].map((digit) => small[Number(digit)]).join(' ')
}

/** A year as it is said: "nineteen eighty four", "nineteen oh five", "two thousand five", "eighteen hundred". */
export function year(value: number): string {
  const century = Math.floor(value / 100)
  const rest = value % 100
  if (century % 10 === 0 && rest < 10) return cardinal(value)
  if (rest === 0) return `${cardinal(century)} hundred`
  return `${cardinal(century)} ${rest < 10 ? `oh ${small[rest]}` : cardinal(rest)}`
}

/** A plural of a number word: "twenties", "hundreds", "sixes". */
export function plural(words: string): string {
  if (words.endsWith('y')) return `${words.slice(0, -1)}ies`
  return words.endsWith('x') ? `${words}es` : `${words}s`
}

/** Written digits, possibly with thousands commas and a decimal part, in words. */
export function amount(written: string): string {
  const [whole = '', fraction] = written.replaceAll(',', '').split('.')
  const head = whole === '' ? '' : wholeNumber(whole)
  if (fraction === undefined || fraction === '') return head
  return `${head} point ${digitByDigit(fraction)}`.trim()
}

function wholeNumber(digits: string): string {
  const leadingZero = digits.length > 1 && digits.startsWith('0')
  return leadingZero || digits.length > 15 ? digitByDigit(digits) : cardinal(Number(digits))
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** The value of a well-formed Roman number in capitals, else null. */
export function roman(text: string): number | null {
  if (!/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text) || text === '') return null
  const values = [...text].map((letter) => romanValues[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
