export interface Priced {
  words: number
  must: boolean
  /** Among optionals: the higher is bought first. */
  priority: number
}

/** A beat stops buying this many words short: fragments are paragraphs, and overshooting cannot be undone. */
const SHORT_OF = 18

/**
 * Chooses which moves are told. Musts always; then each beat buys optionals by priority until 18 words short of
 * its budget, and hands its debt (or what it saved) to the next; at the very end what is left is spent anywhere.
 * Answers a flag for each move of each beat.
 */
export function spend(beats: readonly { target: number; moves: readonly Priced[] }[]): boolean[][] {
  const told = beats.map((beat) => beat.moves.map((move) => move.must))
  let carried = 0
  for (const [b, beat] of beats.entries()) {
    let left = beat.target + carried - sum(beat.moves.filter((move) => move.must))
    for (const i of byPriority(beat.moves)) {
      const move = beat.moves[i]!
      if (move.words > left - SHORT_OF) continue
      told[b]![i] = true
      left -= move.words
    }
    carried = left
  }
  for (const { b, i, move } of everywhere(beats, told)) {
    if (move.words > carried + 6) continue
    told[b]![i] = true
    carried -= move.words
  }
  return told
}

function sum(moves: readonly Priced[]): number {
  return moves.reduce((total, move) => total + move.words, 0)
}

function byPriority(moves: readonly Priced[]): number[] {
  return moves
    .map((move, i) => ({ move, i }))
    .filter(({ move }) => !move.must)
    .sort((x, y) => y.move.priority - x.move.priority || x.i - y.i)
    .map(({ i }) => i)
}

function everywhere(beats: readonly { moves: readonly Priced[] }[], told: readonly boolean[][]) {
  return beats
    .flatMap((beat, b) => beat.moves.map((move, i) => ({ b, i, move })))
    .filter(({ b, i }) => told[b]![i] === false)
    .sort((x, y) => y.move.priority - x.move.priority || x.b - y.b || x.i - y.i)
}
