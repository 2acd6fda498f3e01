import { firstNames, surnames } from './shared/names.ts'
import type { Told } from './genres/detective/detective.ts'
import { namesIn } from './genres/detective/plot.ts'

const known = new Set([...firstNames.she, ...firstNames.he, ...firstNames.they, ...surnames])

/** Names that are missing from a story or have no business in it, and speech given to nobody of the cast. */
export function namingFaults(told: Told): string[] {
  const { theCase } = told.planned
  const { narrative } = told.output
  const cast = [
    theCase.detective,
    theCase.partner,
    theCase.owner,
    theCase.witness,
    ...theCase.suspects,
    ...theCase.regulars,
    theCase.guest,
    theCase.victim,
  ].filter((one) => one !== null)
  const missing = cast
    .filter(
      (person) =>
        !narrative.includes(person.recurring ? person.full : person.full.split(' ')[0]!) &&
        !narrative.includes(person.call),
    )
    .map((person) => `missing name: ${person.full}`)
  const own = new Set([
    ...cast.flatMap((person) => [...person.full.split(' '), ...person.call.split(' ')]),
    ...namesIn(theCase.atoms),
  ])
  const stray = [...new Set(narrative.match(/\b[A-Z][a-z]+\b/g) ?? [])]
    .filter((word) => known.has(word) && !own.has(word))
    .filter((word) => new RegExp(`[a-z,] ${word}\\b`).test(narrative))
  const wanted = [theCase.detective, theCase.partner, ...theCase.regulars]
    .filter((person) => !narrative.includes(person.full))
    .map((person) => `not in full: ${person.full}`)
  return [...missing, ...wanted, ...stray.map((word) => `stray name: ${word}`)]
}
