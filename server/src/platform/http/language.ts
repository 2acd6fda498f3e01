import type { Language } from '../error-table.ts'

const known: readonly Language[] = ['en', 'tr', 'es']

/** The first language of an Accept-Language header that we speak; English otherwise. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',').slice(0, 20)) {
    const tag = part.split(';')[0]?.trim().slice(0, 2).toLowerCase()
    const match = known.find((language) => language === tag)
    if (match) return match
  }
  return 'en'
}
