const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'ng',
  ħ: 'h',
  ə: 'a',
  ĸ: 'k',
  α: 'a',
  β: 'b',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ђ: 'dj',
  ј: 'y',
  љ: 'ly',
  њ: 'ny',
  ћ: 'ch',
  џ: 'dzh',
}

/** Letters that are words of their own in mathematics and slang of measurement. */
const greekNames: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  σ: 'sigma',
  φ: 'phi',
  ω: 'omega',
}

/** A word without vowels is spelled out letter by letter by the voice, so noises are written as they sound. */
const noises: readonly (readonly [RegExp, string])[] = [
  [/^h+m+$/, 'hum'],
  [/^m{2,}(h+m+)?$/, 'um'],
  [/^s+h+$/, 'shush'],
  [/^b+r{2,}$/, 'burr'],
  [/^g+r{2,}$/, 'gur'],
  [/^p+s+t+$/, 'pist'],
  [/^pf+t*$/, 'puft'],
  [/^t+s+k+$/, 'tisk'],
  [/^z{2,}$/, 'zuz'],
  [/^s{2,}$/, 'suss'],
  [/^r{2,}$/, 'rur'],
  [/^nth$/, 'enth'],
]

/** How a letter is said when a word is spelled; "a" alone would be read as the article. */
export function spell(letters: string): string {
  return [...letters.toLowerCase()].map((letter) => (letter === 'a' ? 'ay' : letter)).join(' ')
}

/**
 * A word in any alphabet as lower-case a-z and apostrophes; accents dropped, Greek and Cyrillic transcribed.
 * Null when the script cannot be read aloud by an English voice.
 */
export function plainWord(word: string): string | null {
  const lower = word.toLowerCase()
  const named = greekNames[lower]
  if (named !== undefined) return named
  let result = ''
  for (const letter of lower.normalize('NFC')) {
    const plain = plainLetters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
    for (const part of plain) {
      const mapped = plainLetters[part] ?? part
      if (/[^a-z']/.test(mapped)) return null
      result += mapped
    }
  }
  return readableWord(result)
}

function readableWord(word: string): string {
  for (const [pattern, spoken] of noises) {
    if (pattern.test(word)) return word.replace(pattern, spoken)
  }
  return word.replace(/([a-z])\1{2,}/g, '$1$1')
}
