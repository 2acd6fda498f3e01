import { item, type PoolItem } from './pool.ts'

/** One sentence in which a theme shows, after justice; three for each theme. */
const lines: Record<string, readonly string[]> = {
  secrets: [
    'A secret, [D] thought, is a thing you feed; and most of the people in this room had been going short themselves to do it.',
  ],
}

/** Sentences for a theme; none for a theme of the reader's own, which is left to the atoms. */
export function crystals(theme: string): PoolItem[] {
  return (lines[theme.toLowerCase()] ?? []).map((text, i) => item(`uc-${theme}-${i}`, text))
}
