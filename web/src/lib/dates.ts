/** Dates as words: "today 08:00", "tomorrow", "Friday 18:00", "2 November". All in the person's time zone. */
type Where = { language: string; timeZone: string; now: Date }

const dayMs = 86_400_000

function dayNumber(at: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)
  return Math.round(Date.parse(`${parts}T00:00:00Z`) / dayMs)
}

export function clock(at: string | Date, { language, timeZone }: Omit<Where, 'now'>) {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at))
}

/** The day alone, relative within a week of now. */
export function day(at: string | Date, where: Where) {
  const { language, timeZone, now } = where
  const date = new Date(at)
  const distance = dayNumber(date, timeZone) - dayNumber(now, timeZone)
  if (Math.abs(distance) <= 1) {
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(distance, 'day')
  }
  if (Math.abs(distance) < 7)
    return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone }).format(date)
  const sameYear =
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(date) ===
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(now)
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone,
  }).format(date)
}

export function dayAndClock(at: string | Date, where: Where) {
  return `${day(at, where)} ${clock(at, where)}`
}

/** The whole date, as a page title or beside a picture: "Saturday 21 November". */
export function longDay(at: string | Date, { language, timeZone }: Omit<Where, 'now'>) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(new Date(at))
}

export function fullDate(at: string | Date, { language, timeZone }: Omit<Where, 'now'>) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(new Date(at))
}

/** Whole weeks (from Monday) between the day and now, 0 for this week. */
export function weeksAgo(at: string | Date, { timeZone, now }: Omit<Where, 'language'>) {
  const week = (date: Date) => Math.floor((dayNumber(date, timeZone) + 3) / 7)
  return week(now) - week(new Date(at))
}

export function isSameDay(one: string | Date, other: string | Date, timeZone: string) {
  return dayNumber(new Date(one), timeZone) === dayNumber(new Date(other), timeZone)
}

/** Seconds as 2:14 or 1:02:09. */
export function stopwatch(seconds: number) {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

export function capital(text: string, language: string) {
  const first = text.at(0)
  return first === undefined ? text : first.toLocaleUpperCase(language) + text.slice(first.length)
}
