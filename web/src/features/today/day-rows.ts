import type { Delivery, Run, Series } from '../../api/types.ts'
import { isSameDay } from '../../lib/dates.ts'

export type DayRow =
  | {
      kind: 'sent'
      key: string
      at: string
      storyId: string
      title: string
      sent: number
      back: number
      open: number
    }
  | { kind: 'next'; key: string; at: string; series: Series }
  | { kind: 'failed'; key: string; at: string; run: Run }

/** The day by the clock: what went out and how it fared, runs that failed, and what is still to come. */
export function dayRows(
  deliveries: Delivery[],
  runs: Run[],
  series: Series[],
  now: Date,
  timeZone: string,
): DayRow[] {
  const today = (at: string) => isSameDay(at, now, timeZone)
  const mails = Map.groupBy(
    deliveries.filter((one) => one.state !== 'cancelled' && today(one.deliverAt)),
    (one) => `${one.storyId} ${one.deliverAt}`,
  )
  const sent = [...mails].flatMap(([key, group]): DayRow[] => {
    const first = group[0]
    if (first === undefined) return []
    const count = (states: Delivery['state'][]) => group.filter((one) => states.includes(one.state)).length
    return [
      {
        kind: 'sent',
        key,
        at: first.deliverAt,
        storyId: first.storyId,
        title: first.storyTitle,
        sent: count(['sent']),
        back: count(['failed']),
        open: count(['pending', 'sending', 'uncertain']),
      },
    ]
  })
  const failed = runs
    .filter((run) => run.state === 'failed' && run.can.retry && today(run.finishedAt ?? run.createdAt))
    .map((run): DayRow => ({ kind: 'failed', key: run.id, at: run.finishedAt ?? run.createdAt, run }))
  const coming = series.flatMap((one): DayRow[] =>
    one.nextAt !== null && !one.paused && today(one.nextAt) && Date.parse(one.nextAt) > now.getTime()
      ? [{ kind: 'next', key: one.id, at: one.nextAt, series: one }]
      : [],
  )
  return [...sent, ...failed, ...coming].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** How many things ask for the person: failed runs and mail that came back. */
export function waitingCount(rows: DayRow[], runs: Run[]) {
  const waiting = runs.filter((run) => run.state === 'waiting').length
  return waiting + rows.filter((row) => row.kind === 'failed' || (row.kind === 'sent' && row.back > 0)).length
}
