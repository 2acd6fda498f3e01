export interface AlignBeat {
  name: string
  role: string
  wordTarget: number
  /** Tags the beat's name asks for; empty: only its role counts. */
  wants: readonly string[]
}

export interface AlignEvent {
  tags: readonly string[]
  roles: readonly string[]
  words: number
}

/** Costs of the alignment; the words weigh by relative misfit. */
const MISFIT = 1.2
const UNWANTED = 0.35
const WRONG_ROLE = 0.15
const UNANSWERED = 1
const EMPTY = 6

function runCost(beat: AlignBeat, events: readonly AlignEvent[]): number {
  if (events.length === 0) return EMPTY
  const words = events.reduce((sum, event) => sum + event.words, 0)
  let cost = (MISFIT * Math.abs(words - beat.wordTarget)) / beat.wordTarget
  let answered = false
  for (const event of events) {
    const wanted = event.tags.some((tag) => beat.wants.includes(tag))
    answered ||= wanted
    if (!wanted && beat.wants.length > 0) cost += UNWANTED
    if (!event.roles.includes(beat.role)) cost += WRONG_ROLE
  }
  return !answered && beat.wants.length > 0 ? cost + UNANSWERED : cost
}

/**
 * Gives every beat a contiguous run of events, keeping their causal order, at the least cost (dynamic
 * programming over beats x events). Answers, for each beat, the index of its first event; its run ends where
 * the next begins.
 */
export function align(beats: readonly AlignBeat[], events: readonly AlignEvent[]): number[] {
  const total = events.reduce((sum, event) => sum + event.words, 0)
  const asked = beats.reduce((sum, beat) => sum + beat.wordTarget, 0)
  const scaled = events.map((event) => ({ ...event, words: (event.words * asked) / Math.max(1, total) }))
  const n = events.length
  let best = Array.from({ length: n + 1 }, (_, i) => (i === 0 ? 0 : Infinity))
  const from: number[][] = []
  for (const beat of beats) {
    const next = Array.from({ length: n + 1 }, () => Infinity)
    const back = Array.from({ length: n + 1 }, () => 0)
    for (let start = 0; start <= n; start++) {
      const before = best[start]!
      if (before === Infinity) continue
      for (let end = start; end <= n; end++) {
        const cost = before + runCost(beat, scaled.slice(start, end))
        if (cost < next[end]!) {
          next[end] = cost
          back[end] = start
        }
      }
    }
    from.push(back)
    best = next
  }
  const starts = Array.from({ length: beats.length }, () => 0)
  let end = n
  for (let b = beats.length - 1; b >= 0; b--) {
    end = from[b]![end]!
    starts[b] = end
  }
  return starts
}
