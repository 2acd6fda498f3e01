import type { Frequency, Genre, Length, Offers, Series, SeriesDraft, User, Voice } from '../../api/types.ts'
import { isLanguage } from '../../lib/i18n.ts'

/** What the forms hold: text as typed, people as rows that may still be empty. */
export type Draft = {
  title: string
  genre: Genre
  setting: string
  people: { key: string; name: string; description: string }[]
  intensity: number
  length: Length
  voice: Voice
  language: string
  frequency: Frequency
  time: string
  weekdays: number[]
  addresses: string[]
  newAddress: string
  toSelf: boolean
}

export function emptyDraft(offers: Offers, user: Pick<User, 'language'>): Draft {
  const first = <T extends { key: string; offered: boolean }>(offered: T[]) =>
    offered.find((offer) => offer.offered) ?? offered[0]
  const spoken = offers.languages.find((offer) => offer.key === user.language && offer.offered)
  return {
    title: '',
    genre: first(offers.genres)?.key ?? 'detective',
    setting: '',
    people: [{ key: 'p1', name: '', description: '' }],
    intensity: 3,
    length: first(offers.lengths)?.key ?? 'short',
    voice: offers.voices.some((voice) => voice.key === 'nova') ? 'nova' : (offers.voices[0]?.key ?? 'nova'),
    language: (spoken ?? first(offers.languages))?.key ?? 'en',
    frequency: 'daily',
    time: '08:00',
    weekdays: [],
    addresses: [],
    newAddress: '',
    toSelf: true,
  }
}

export function draftOf(series: Series): Draft {
  return {
    title: series.title,
    genre: series.genre,
    setting: series.setting,
    people: series.characters.map((person, index) => ({ key: `p${index + 1}`, ...person })),
    intensity: series.intensity,
    length: series.length,
    voice: series.voice,
    language: series.language,
    frequency: series.schedule?.frequency ?? 'manual',
    time: series.schedule?.time ?? '08:00',
    weekdays: series.schedule?.weekdays ?? [],
    addresses: series.recipients.filter((one) => !one.isSelf).map((one) => one.address),
    newAddress: '',
    toSelf: series.recipients.some((one) => one.isSelf),
  }
}

/** The request that a draft stands for; an address still in its field counts. */
export function requestOf(draft: Draft, user: Pick<User, 'email' | 'timeZone'>): SeriesDraft {
  const typed = draft.newAddress.trim()
  const others = typed === '' ? draft.addresses : [...draft.addresses, typed]
  const own = draft.toSelf ? [user.email] : []
  return {
    title: draft.title.trim(),
    genre: draft.genre,
    setting: draft.setting.trim(),
    characters: draft.people
      .map(({ name, description }) => ({ name: name.trim(), description: description.trim() }))
      .filter((person) => person.name !== ''),
    intensity: draft.intensity,
    length: draft.length,
    voice: draft.voice,
    language: isLanguage(draft.language) ? draft.language : 'en',
    schedule:
      draft.frequency === 'manual'
        ? null
        : {
            time: draft.time,
            timeZone: user.timeZone,
            frequency: draft.frequency,
            ...(draft.weekdays.length > 0 ? { weekdays: [...draft.weekdays].sort() } : {}),
          },
    recipients: [...new Set([...own, ...others])],
  }
}
