import type { Case } from './genres/detective/plot.ts'

/** What makes two stories the same story: the trick, the reason and the false trail. */
export function plotKey({ atoms }: Case): string {
  return [atoms.trick.id, atoms.motive.id, ...atoms.herrings.map((herring) => herring.id)].join('/')
}
