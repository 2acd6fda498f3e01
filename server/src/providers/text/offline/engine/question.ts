import { draw } from './deck.ts'
import type { SeriesMemory } from './memory.ts'
import { fork } from './rng.ts'

/** The one question every interview must ask; a story asks it in other words each time. */
const forms: readonly string[] = [
  'Where were you at [t.at]?',
  'And at [t.at], where were you?',
  "If I'd wanted you at [t.at], where should I have looked?",
  "Say that it's [t.at] last night. Where are you?",
  'At [t.at], yesterday evening: where would that have been?',
  'Whereabouts were you last night, at [t.at]?',
  'Where did [t.at] find you?',
  "I'm asking everyone where they were at [t.at].",
]

const PLAIN =
  /^(?:and |so )?(?:where were you |last night |about |at )+\[t\.at\](?: last night| where were you| you were where)*$/

/** Puts the plain "Where were you at ...?" of a text into words not yet used in this story. */
export function askAnew(
  text: string,
  label: string,
  context: { seed: string; memory: SeriesMemory; taken: Set<string> },
): { text: string; ids: string[] } {
  const ids: string[] = []
  const rows = text.split('\n').map((row, n) => {
    if (
      !row.startsWith('D: ') ||
      !row.endsWith('?') ||
      !PLAIN.test(row.slice(3).toLowerCase().replace(/[,?]/g, ''))
    )
      return row
    const cards = forms.map((form, i) => ({ id: `ask-${i}`, form }))
    const card = draw(cards, context.memory, context.taken, fork(context.seed, `ask:${label}:${n}`))
    context.taken.add(card.id)
    ids.push(card.id)
    return `D: ${card.form}`
  })
  return { text: rows.join('\n'), ids }
}
