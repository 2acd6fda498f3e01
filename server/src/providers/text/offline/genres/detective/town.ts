/** The reader's own setting, as far as its grammar tells: its name, and a phrase that can stand after "is". */
export interface Town {
  name: string
  /** "a harbour town that still lights its quay by hand"; null when the description is not a noun phrase. */
  phrase: string | null
  /** "London in 1890, with fog in every street": words that begin with the name and can stand after "this was". */
  scene: string | null
  /** A whole sentence of theirs to quote, when there is no phrase. */
  saying: string | null
  words: ReadonlySet<string>
}

const COMMON = new Set(
  'the a an of in on at by to and or with that which its it is are where still for from very small old new town city village place'.split(
    ' ',
  ),
)

const LONGEST = 22

/** Reads a free description of a setting. Nothing is invented here: what cannot be read is left null. */
export function readTown(name: string, description: string): Town {
  const plain = description.replace(/\s+/g, ' ').trim()
  const first = shorten((plain.split(/(?<=[.!?])\s+/)[0] ?? '').replace(/[.!?;:,\s]+$/, ''))
  const told = first.startsWith(`${name} is `) ? first.slice(name.length + 4) : first
  const isPhrase = /^(an?|the|one of|somewhere|nowhere)\s/i.test(told)
  const isScene = !isPhrase && told.startsWith(name) && told !== name
  const words = `${name} ${description}`.toLowerCase().match(/\p{L}+/gu) ?? []
  return {
    name,
    phrase: isPhrase ? lower(told) : null,
    scene: isScene ? told : null,
    saying:
      isPhrase || isScene || told === '' || told === name
        ? null
        : /^(It|There|Nobody|Everybody|Everyone|People|We|You|They|All|Every|No|In|On|At|Where)\b/.test(told)
          ? lower(told)
          : told,
    words: new Set(
      words.flatMap((word) => [word, word.replace(/s$/, '')]).filter((word) => !COMMON.has(word)),
    ),
  }
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** A long sentence is cut at its last pause before the limit; one without a pause tells nothing that can be quoted. */
function shorten(sentence: string): string {
  const words = sentence.split(' ')
  if (words.length <= LONGEST) return sentence
  const kept = /^(.*)[,;:]/.exec(words.slice(0, LONGEST).join(' '))
  return kept ? kept[1]! : ''
}
