/** The genres, in the order pages show them. Source: spec of stories, section 3. */
export const genres = [
  'detective',
  'cozy',
  'romance',
  'comedy_sitcom',
  'historical',
  'fantasy',
  'scifi',
  'western',
  'action',
  'strange_fables',
] as const
export type Genre = (typeof genres)[number]

const aliases: ReadonlyMap<string, Genre> = new Map([
  ['mystery', 'detective'],
  ['comedy', 'comedy_sitcom'],
  ['sitcom', 'comedy_sitcom'],
  ['sci-fi', 'scifi'],
  ['sci_fi', 'scifi'],
])

/** The genre people mean; case and outer spaces do not matter. Null for anything else. */
export function genreOf(text: string): Genre | null {
  const key = text.trim().toLowerCase()
  return genres.find((genre) => genre === key) ?? aliases.get(key) ?? null
}

export const lengths = { short: 1800, medium: 3300, long: 4500 } as const
export type Length = keyof typeof lengths

/** What pages say of a length: less than is aimed at, so that nobody is short-changed. */
export const shownWords: Readonly<Record<Length, number>> = { short: 1500, medium: 3000, long: 4500 }

export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 200))
}
