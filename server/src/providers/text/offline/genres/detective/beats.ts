import { align } from '../../engine/align.ts'
import type { PlotEvent } from '../../engine/event.ts'
import { countWords } from '../../engine/text.ts'
import type { Case, Settings } from './plot.ts'
import { wantedTags } from './tags.ts'

export interface BeatRun {
  name: string
  role: string
  wordTarget: number
  events: readonly PlotEvent[]
}

/** Gives each beat its run of events, by tags, words and roles. */
export function alignBeats(beats: Settings['beats'], events: readonly PlotEvent[]): BeatRun[] {
  const starts = align(
    beats.map((beat) => ({ ...beat, wants: wantedTags(beat.name, beat.role) })),
    events.map((event) => ({ tags: event.tags, roles: event.roles, words: roughWords(event) })),
  )
  return beats.map((beat, b) => ({
    ...beat,
    events: events.slice(starts[b]!, starts[b + 1] ?? events.length),
  }))
}

function roughWords(event: PlotEvent): number {
  return event.moves.reduce((sum, move) => {
    const first = Array.isArray(move.text) ? move.text[0] : move.text
    const inner = typeof first === 'object' ? first.text : first
    const words = typeof inner === 'string' ? countWords(inner) : 45
    return sum + words * (move.must ? 1.05 : 0.3)
  }, 0)
}

/** What the slots of a case stand for, people apart. */
export function slotsOf(theCase: Case): Record<string, string> {
  const { atoms, town } = theCase
  const { thing, setting, trick, thread } = atoms
  return {
    obj: thing.the,
    'obj.a': thing.a,
    'obj.short': thing.short,
    place: setting.place,
    room: setting.room,
    gather: setting.gather,
    outside: setting.outside,
    town: town.name,
    'town.phrase': town.phrase ?? '',
    'town.scene': town.scene ?? '',
    'town.saying': town.saying ?? '',
    't.seen': trick.window.seen,
    't.at': trick.window.at,
    't.missed': trick.window.missed,
    echo: thread.echo,
  }
}
