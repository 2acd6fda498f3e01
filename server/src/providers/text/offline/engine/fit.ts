import type { Priced } from './budget.ts'

export type Choice = Priced

const ROUNDS = 10
/** Nearer than this many words is near enough to leave the budget's choice alone. */
const NEAR = 8

/**
 * Moves a choice of optionals towards a total by changing one, or swapping one for one, while that helps. `measure`
 * counts the printed words, for joins and first mentions make the sum of the parts inexact.
 */
export function fit(
  choices: readonly Choice[],
  start: readonly boolean[],
  measure: (on: readonly boolean[]) => number,
  target: number,
): boolean[] {
  let on = [...start]
  let words = measure(on)
  for (let round = 0; round < ROUNDS && Math.abs(target - words) > NEAR; round++) {
    const change = bestChange(choices, on, target - words)
    if (!change) break
    const next = on.map((flag, i) => (change.includes(i) ? !flag : flag))
    const measured = measure(next)
    if (Math.abs(target - measured) >= Math.abs(target - words)) break
    on = next
    words = measured
  }
  return on
}

/** Indexes to flip: the change that leaves least missing; losing priority counts as a few missing words. */
function bestChange(choices: readonly Choice[], on: readonly boolean[], missing: number): number[] | null {
  const free = choices.map((choice, i) => ({ ...choice, i, on: on[i]! })).filter((choice) => !choice.must)
  let best: number[] | null = null
  let least = Math.abs(missing)
  const weigh = (left: number, flips: number[], loss: number) => {
    if (Math.abs(left) + loss >= least) return
    least = Math.abs(left) + loss
    best = flips
  }
  for (const one of free) {
    weigh(one.on ? missing + one.words : missing - one.words, [one.i], one.on ? one.priority : 0)
    if (!one.on) continue
    for (const other of free) {
      if (!other.on)
        weigh(missing + one.words - other.words, [one.i, other.i], Math.max(0, one.priority - other.priority))
    }
  }
  return best
}
