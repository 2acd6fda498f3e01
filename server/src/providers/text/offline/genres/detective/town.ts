/** The reader's own setting, as far as its grammar tells: its name, and a phrase that can stand after "is". */
export interface Town {
  name: string
  /** "a harbour town that still lights its quay by hand"; null when the description is not a noun phrase. */
  phrase: string | null
  /** A whole sentence of theirs to quote, when there is no phrase. */
  saying: string | null
  words: ReadonlySet<string>
}

const COMMON = new Set(
  'the a an of in on at by to and or with that which its it is are where still for from very small old new town city village place'.split(
    ' ',
  ),
)

/** Reads a free description of a setting. Nothing is invented here: what cannot be read is left null. */
export function readTown(name: string, description: string): Town {
  const plain = description.replace(/\s+/g, ' ').trim()
  const sentences = plain.split(/(?<=[.!?])\s+/)
  const first = (sentences[0] ?? '').replace(/[.!?;:,\s]+$/, '')
  const bare = first.startsWith(`${name} is `)
    ? first.slice(name.length + 4)
    : first.startsWith(`${name}, `)
      ? first.slice(name.length + 2)
      : first
  const short = bare.split(' ').length <= 22
  const phrase =
    short && /^(an?|the|one of|somewhere|nowhere)\s/i.test(bare)
      ? bare.charAt(0).toLowerCase() + bare.slice(1)
      : null
  const saying = phrase === null && bare !== '' && bare !== name && short ? bare : null
  const words = new Set(
    `${name} ${description}`
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.flatMap((word) => [word, word.replace(/s$/, '')])
      .filter((word) => !COMMON.has(word)) ?? [],
  )
  return { name, phrase, saying, words }
}
