import { createHash } from 'node:crypto'

/** A number in [0, 1) that a label always gives again; so a step that is repeated chooses alike. */
export function seededFraction(label: string): number {
  return createHash('sha256').update(label).digest().readUIntBE(0, 6) / 2 ** 48
}
