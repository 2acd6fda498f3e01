const requests = new Map<string, Promise<unknown>>()

/**
 * What costs or sends is asked once: a second click before the answer is there gets the answer of the first.
 * `name` says what is asked of what, e.g. `write-next/<series>`.
 */
export function underWay<T>(name: string, ask: () => Promise<T>): Promise<T> {
  const known = requests.get(name) as Promise<T> | undefined
  if (known) return known
  const asked = ask().finally(() => requests.delete(name))
  requests.set(name, asked)
  return asked
}
