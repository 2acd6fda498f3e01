/** One sentence for each variable that looks like a slip of ours and would be ignored in silence. */
export function warnOfTypos(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): string[] {
  return Object.keys(env)
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const near = known.find((candidate) => isNear(name, candidate))
      if (near) return [`${name} is not a variable of Atelier; did you mean ${near}?`]
      return name.startsWith('ATELIER_') ? [`${name} is not a variable of Atelier and is ignored.`] : []
    })
}

// Short names lie close to each other by chance: HOME is two letters from HOST.
function isNear(name: string, known: string): boolean {
  if (name.replaceAll('-', '_').toUpperCase() === known) return true
  const allowed = known.length >= 8 ? 2 : known.length >= 6 ? 1 : 0
  return Math.abs(name.length - known.length) <= allowed && distance(name, known) <= allowed
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
