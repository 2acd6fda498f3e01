const fold = (title: string) => title.trim().toLowerCase()

/**
 * A title that none of the recent ones has: the title itself, or the first of its variations that is free.
 * `hhmm` is the time in UTC, for when everything else is taken. Source: spec of stories, section 4 item 9.
 */
export function freshTitle(title: string, recent: readonly string[], hhmm: string): string {
  const taken = new Set(recent.slice(-15).map(fold))
  const numbered = Array.from({ length: 9 }, (_, i) => `${title} ${i + 2}`)
  const choices = [title, `A New ${title}`, `Another ${title}`, ...numbered]
  return choices.find((choice) => !taken.has(fold(choice))) ?? `${title} (${hhmm})`
}
