import type { Person, Role } from './state.ts'

export type Binding = Partial<Record<Role, Person>>

export interface SlotContext {
  roles: Binding
  /** `obj`, `obj.a`, `place`, `t.at` and so on. */
  slots: Readonly<Record<string, string>>
  /** How the narrator names somebody here: in full at first mention, then by `call`. */
  name(person: Person): string
}

const FORMS = {
  she: { he: 'she', him: 'her', his: 'her', hers: 'hers', himself: 'herself' },
  he: { he: 'he', him: 'him', his: 'his', hers: 'his', himself: 'himself' },
  they: { he: 'they', him: 'them', his: 'their', hers: 'theirs', himself: 'themself' },
} as const

const AGREEMENT: Record<string, readonly [one: string, many: string]> = {
  is: ['is', 'are'],
  was: ['was', 'were'],
  has: ['has', 'have'],
  does: ['does', 'do'],
}

/** Third person singular of a regular verb (and be, have, do, go). */
export function thirdPerson(verb: string): string {
  if (verb === 'be') return 'is'
  if (verb === 'have') return 'has'
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

/** `a` or `an`, by sound as far as spelling tells it. */
export function withArticle(noun: string): string {
  return /^(?:[aeio]|u(?!n[aeiou]|s[aeiou])|honorary|honest|hour)/i.test(noun) ? `an ${noun}` : `a ${noun}`
}

function personForm(person: Person, form: string, context: SlotContext): string | undefined {
  const forms: Record<string, string> = FORMS[person.pronouns]
  if (form === '') return context.name(person)
  if (form === 'call') return person.call
  if (form === 'full') return person.full
  if (form === 'first') return person.first
  if (form === 'last') return person.last
  if (form === 'job') return person.job === '' ? context.name(person) : `the ${person.job}`
  if (form === 'ajob') return withArticle(person.job)
  if (form === 'barejob') return person.job
  if (form === 'about') return person.about
  if (form === 'said') return person.said
  if (form === 'intro') return person.about === '' ? person.full : `${person.full}, ${person.about},`
  if (form.startsWith('s:')) return person.pronouns === 'they' ? form.slice(2) : thirdPerson(form.slice(2))
  const verb = AGREEMENT[form]
  if (verb) return person.pronouns === 'they' ? verb[1] : verb[0]
  const pronoun = forms[form.toLowerCase()]
  if (pronoun === undefined) return undefined
  return form[0] === form[0]?.toUpperCase() ? capital(pronoun) : pronoun
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Fills every `[slot]`; a slot that opens a sentence gets its capital. An unknown slot throws. */
export function fillSlots(text: string, context: SlotContext): string {
  return text.replace(/\[([A-Za-z][\w.:]*)\]/g, (whole, token: string, at: number) => {
    const value = slotValue(token, context)
    if (value === undefined) throw new Error(`unknown slot ${whole} in: ${text.slice(0, 80)}`)
    return /(?:^|[.?!]["')]?\s+|[.?!]\s["'(]|^["'(])$/.test(text.slice(0, at)) ? capital(value) : value
  })
}

function slotValue(token: string, context: SlotContext): string | undefined {
  const known = context.slots[token]
  if (known !== undefined) return known
  const [role, ...rest] = token.split('.')
  const person = context.roles[role as Role]
  return person ? personForm(person, rest.join('.'), context) : undefined
}
