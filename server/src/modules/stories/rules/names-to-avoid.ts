export interface UsedName {
  name: string
  usedAt: string
  storyNumber: number
}

const days60 = 60 * 24 * 60 * 60 * 1000

/** Names used under 60 days and under 30 stories ago, never recurring people; the 20 newest, newest first. */
export function namesToAvoid(
  used: readonly UsedName[],
  recurring: readonly string[],
  now: Date,
  storyNumber: number,
): string[] {
  const returning = new Set(recurring.map((name) => name.toLowerCase()))
  return used
    .filter(
      (entry) => now.getTime() - Date.parse(entry.usedAt) < days60 && storyNumber - entry.storyNumber < 30,
    )
    .filter((entry) => !returning.has(entry.name.toLowerCase()))
    .toSorted((a, b) => b.usedAt.localeCompare(a.usedAt))
    .slice(0, 20)
    .map((entry) => entry.name)
}
