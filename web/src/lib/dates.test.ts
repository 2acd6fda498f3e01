import { expect, test } from 'vitest'
import { capital, clock, day, dayAndClock, longDay, stopwatch, weeksAgo } from './dates.ts'

const now = new Date('2026-11-21T09:00:00Z') // a Saturday
const here = { language: 'en', timeZone: 'Europe/Istanbul', now }

test('days near now are words, further ones are dates', () => {
  expect(dayAndClock('2026-11-22T05:00:00Z', here)).toBe('tomorrow 08:00')
  expect(day('2026-11-21T20:59:00Z', here)).toBe('today')
  expect(day('2026-11-21T21:00:00Z', here)).toBe('tomorrow')
  expect(day('2026-11-16T09:00:00Z', here)).toBe('Monday')
  expect(day('2026-11-02T09:00:00Z', here)).toBe('2 November')
  expect(day('2025-11-02T09:00:00Z', here)).toBe('2 November 2025')
})

test('the words are those of the language', () => {
  expect(dayAndClock('2026-11-22T05:00:00Z', { ...here, language: 'tr' })).toBe('yarın 08:00')
  expect(day('2026-11-20T09:00:00Z', { ...here, language: 'es' })).toBe('ayer')
  expect(longDay(now, here)).toBe('Saturday 21 November')
  expect(capital('ilk', 'tr')).toBe('İlk')
})

test('the clock is the zone’s, with 24 hours', () => {
  expect(clock('2026-11-21T21:05:00Z', { language: 'en', timeZone: 'UTC' })).toBe('21:05')
})

test('weeks begin on Monday', () => {
  expect(weeksAgo('2026-11-16T09:00:00Z', here)).toBe(0)
  expect(weeksAgo('2026-11-15T09:00:00Z', here)).toBe(1)
})

test('a stopwatch grows with what it counts', () => {
  expect([0, 134, 3729].map(stopwatch)).toEqual(['0:00', '2:14', '1:02:09'])
})
