import type { TFunction } from 'i18next'
import type { Genre, Offer, Schedule, Series } from '../../api/types.ts'
import { capital, dayAndClock } from '../../lib/dates.ts'
import type { ShapeKind } from '../../ui/state.tsx'

type Where = { language: string; timeZone: string; now: Date }

/** When the next one goes out, in words and with its shape. */
export function nextInWords(t: TFunction, series: Series, where: Where): { kind: ShapeKind; text: string } {
  if (series.paused) return { kind: 'paused', text: t('series.paused') }
  if (series.schedule === null || series.schedule.frequency === 'manual' || series.nextAt === null) {
    return { kind: 'waiting', text: t('series.whenAsked') }
  }
  return { kind: 'scheduled', text: capital(dayAndClock(series.nextAt, where), where.language) }
}

export function frequencyInWords(t: TFunction, schedule: Schedule | null, language: string) {
  if (schedule === null) return t('frequency.manual')
  const days = schedule.weekdays ?? []
  if (days.length > 0 && (schedule.frequency === 'weekly' || days.length < 7)) {
    return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(
      days.map((day) => weekdayName(day, language, 'short')),
    )
  }
  return t(`frequency.${schedule.frequency}`)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayName(day: number, language: string, form: 'short' | 'long') {
  return new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))
}

export function genreName(t: TFunction, key: Genre) {
  return t(`genre.${key}`)
}

const intensities = ['1', '2', '3', '4', '5'] as const

export function intensityName(t: TFunction, value: number) {
  return t(`intensity.${intensities[Math.min(5, Math.max(1, Math.round(value))) - 1] ?? '3'}`)
}

export function reasons(offers: readonly Offer[]) {
  return [...new Set(offers.flatMap((offer) => (offer.offered ? [] : [offer.reason ?? ''])))].filter(
    (reason) => reason !== '',
  )
}
