import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, localDate, nextSlot, type Schedule } from './slots.ts'

const daily: Schedule = { time: '08:00', timeZone: 'Europe/Istanbul', frequency: 'daily' }
const at = (text: string) => new Date(text)

describe('a local time as an instant', () => {
  test.each([
    ['2026-11-21', '08:00', 'Europe/Istanbul', '2026-11-21T05:00:00.000Z'],
    ['2026-07-01', '08:00', 'America/New_York', '2026-07-01T12:00:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['2026-11-21', '00:00', 'Pacific/Kiritimati', '2026-11-20T10:00:00.000Z'],
  ])('%s %s in %s', (date, time, zone, expected) => {
    expect(instantOf(date, time, zone).toISOString()).toBe(expected)
  })
})

describe('the next slot', () => {
  test('today if the hour has not come, else tomorrow', () => {
    expect(nextSlot(daily, at('2026-11-21T04:59:00Z'), null)).toEqual({
      date: '2026-11-21',
      at: at('2026-11-21T05:00:00Z'),
    })
    expect(nextSlot(daily, at('2026-11-21T05:00:00Z'), null)?.date).toBe('2026-11-22')
  })

  test('never twice on one local date', () => {
    expect(nextSlot(daily, at('2026-11-21T04:00:00Z'), '2026-11-21')?.date).toBe('2026-11-22')
  })

  test('days are counted from the last scheduled story', () => {
    const slow: Schedule = { ...daily, frequency: 'every_3_days' }
    expect(nextSlot(slow, at('2026-11-21T06:00:00Z'), '2026-11-21')?.date).toBe('2026-11-24')
    expect(nextSlot({ ...daily, frequency: 'weekly' }, at('2026-11-21T06:00:00Z'), '2026-11-20')?.date).toBe(
      '2026-11-27',
    )
    expect(nextSlot(slow, at('2026-12-21T04:00:00Z'), '2026-11-21')?.date).toBe('2026-12-21')
  })

  test('only on the chosen days, and never when made by hand', () => {
    expect(nextSlot({ ...daily, weekdays: [1] }, at('2026-11-21T06:00:00Z'), null)?.date).toBe('2026-11-23')
    expect(nextSlot({ ...daily, frequency: 'manual' }, at('2026-11-21T06:00:00Z'), null)).toBeNull()
  })

  test('always later than now, at most a day away for a daily series, on the wall at the hour unless skipped', () => {
    const zones = [
      'Europe/Istanbul',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Casablanca',
      'UTC',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true }),
        (timeZone, hour, minute, now) => {
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
          const slot = nextSlot({ time, timeZone, frequency: 'daily' }, now, null)
          expect(slot).not.toBeNull()
          const waitMs = (slot?.at.getTime() ?? 0) - now.getTime()
          expect(waitMs).toBeGreaterThan(0)
          expect(waitMs).toBeLessThanOrEqual(26 * 60 * 60 * 1000)
          expect(localDate(slot?.at ?? now, timeZone)).toBe(slot?.date)
        },
      ),
    )
  })
})
