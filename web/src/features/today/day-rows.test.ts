import { expect, test } from 'vitest'
import type { Delivery, Run, Series } from '../../api/types.ts'
import { dayRows, waitingCount } from './day-rows.ts'

const timeZone = 'Europe/Istanbul'
const now = new Date('2026-11-21T09:00:00Z')

const delivery = (part: Partial<Delivery>): Delivery => ({
  id: 'd',
  storyId: 's1',
  storyTitle: 'The Eleventh Lamp',
  to: 'elif@okur.example',
  state: 'sent',
  deliverAt: '2026-11-21T05:00:00.000Z',
  nextAttemptAt: null,
  sentAt: null,
  provider: null,
  attempts: [],
  error: null,
  ...part,
})
const failedRun = {
  id: 'r1',
  state: 'failed',
  finishedAt: '2026-11-21T07:00:00.000Z',
  createdAt: '2026-11-21T06:59:00.000Z',
  can: { cancel: false, retry: true },
} as Run
const series = (nextAt: string | null, paused = false) => ({ id: `x${nextAt}`, nextAt, paused }) as Series

test('letters of one story at one hour are one line that counts what came of them', () => {
  const rows = dayRows(
    [
      delivery({ state: 'sent' }),
      delivery({ state: 'failed' }),
      delivery({ state: 'uncertain' }),
      delivery({ state: 'cancelled' }),
      delivery({ deliverAt: '2026-11-20T05:00:00.000Z' }),
    ],
    [],
    [],
    now,
    timeZone,
  )
  expect(rows).toMatchObject([{ kind: 'sent', sent: 1, back: 1, open: 1 }])
})

test('the day runs by the clock of the person, from what was sent to what is to come', () => {
  const late = '2026-11-21T20:30:00.000Z' // 23:30 in Istanbul, still today
  const tomorrow = '2026-11-21T21:30:00.000Z' // 00:30 in Istanbul
  const rows = dayRows(
    [delivery({})],
    [failedRun],
    [series(tomorrow), series(late), series(late, true)],
    now,
    timeZone,
  )
  expect(rows.map((row) => row.kind)).toEqual(['sent', 'failed', 'next'])
  expect(rows.at(-1)?.at).toBe(late)
})

test('what asks for the person: mail that came back, failed runs, runs that wait', () => {
  const rows = dayRows([delivery({ state: 'failed' })], [failedRun], [], now, timeZone)
  expect(waitingCount(rows, [{ state: 'waiting' } as Run])).toBe(3)
})
