/** One line of the table: what we do beside what the parts we stand on do alone. */
export interface BenchRow {
  name: string
  ours: number
  limit: number
  /** Above 1 we are better than the limit: more of a rate, or less of a cost. */
  ratio: number
  unit: string
  how: string
}

export const round = (value: number, digits = 2) => Number(value.toFixed(digits))

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? 0
  const high = sorted[Math.floor(middle)] ?? 0
  return (low + high) / 2
}

/** Of a rate more is better: ratio = ours / limit. */
export function rate(name: string, ours: number, limit: number, unit: string, how: string): BenchRow {
  return { name, ours: Math.round(ours), limit: Math.round(limit), ratio: round(ours / limit), unit, how }
}

/** Of a cost less is better: ratio = limit / ours. */
export function cost(name: string, ours: number, limit: number, unit: string, how: string): BenchRow {
  return { name, ours: Math.round(ours), limit: Math.round(limit), ratio: round(limit / ours), unit, how }
}
