export interface Schedule {
  /** HH:MM in the zone. */
  time: string
  timeZone: string
  frequency: 'daily' | 'every_3_days' | 'weekly' | 'manual'
  /** 1 Monday to 7 Sunday; for daily schedules that leave days out. */
  weekdays?: number[]
}

export interface Slot {
  /** The local date, YYYY-MM-DD: one story a series a date. */
  date: string
  at: Date
}

const dayMs = 24 * 60 * 60 * 1000
const daysBetween = { daily: 1, every_3_days: 3, weekly: 7 } as const

/**
 * The first slot strictly after `after`. `lastDate` is the local date of the last scheduled story; days are counted from
 * it. Null for a series that is made by hand. Source: spec of stories, section 5.
 */
export function nextSlot(schedule: Schedule, after: Date, lastDate: string | null): Slot | null {
  if (schedule.frequency === 'manual') return null
  const gap = daysBetween[schedule.frequency]
  const today = localDate(after, schedule.timeZone)
  const earliest = lastDate ? addDays(lastDate, gap) : today
  let date = earliest > today ? earliest : today
  for (let tries = 0; tries < 15; tries++, date = addDays(date, 1)) {
    if (schedule.weekdays && schedule.weekdays.length > 0 && !schedule.weekdays.includes(weekdayOf(date)))
      continue
    const at = instantOf(date, schedule.time, schedule.timeZone)
    if (at.getTime() > after.getTime()) return { date, at }
  }
  return null
}

/** The local date of an instant, YYYY-MM-DD. */
export function localDate(at: Date, timeZone: string): string {
  return wallClock(at, timeZone).slice(0, 10)
}

/** A local time as an instant: a time that the clocks skip is the next valid minute, a doubled one the first. */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const wanted = `${date}T${time}`
  const asUtc = Date.parse(`${wanted}:00Z`)
  // Offsets lie within a day; the first instant at which the wall clock has reached the wanted time is the answer.
  let low = asUtc - dayMs
  let high = asUtc + dayMs
  const candidates = [asUtc - offsetMs(new Date(low), timeZone), asUtc - offsetMs(new Date(high), timeZone)]
  const exact = candidates
    .filter((ms) => wallClock(new Date(ms), timeZone) === wanted)
    .toSorted((a, b) => a - b)[0]
  if (exact !== undefined) return new Date(exact)
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000
    if (wallClock(new Date(middle), timeZone) >= wanted) high = middle
    else low = middle
  }
  return new Date(high)
}

function offsetMs(at: Date, timeZone: string): number {
  return Date.parse(`${wallClock(at, timeZone)}:00Z`) - Math.floor(at.getTime() / 60_000) * 60_000
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** YYYY-MM-DDTHH:MM as a clock on that wall shows it. */
function wallClock(at: Date, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(timeZone, format)
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}
