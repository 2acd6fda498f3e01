import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { setRequestContext } from '../api/client.ts'
import type { Language } from '../api/types.ts'
import type en from '../locales/en.json'
import { deviceStore } from './device-store.ts'

export const languages: { id: Language; label: string }[] = [
  { id: 'en', label: 'English' },
  { id: 'tr', label: 'Türkçe' },
  { id: 'es', label: 'Español' },
]

const load: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('../locales/en.json'),
  tr: () => import('../locales/tr.json'),
  es: () => import('../locales/es.json'),
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language.id === value)
}

/** The language last used on this device, else the browser's first that we speak. */
export function guessLanguage(): Language {
  const kept = deviceStore.get<string>('language')
  if (isLanguage(kept)) return kept
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

export async function startLanguage(language: Language) {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: (await load[language]()).default as typeof en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  settle(language)
}

export async function speakLanguage(language: Language) {
  if (i18next.language === language) return
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await load[language]()).default)
  }
  await i18next.changeLanguage(language)
  settle(language)
}

function settle(language: Language) {
  document.documentElement.lang = language
  deviceStore.set('language', language)
  setRequestContext({ language })
}
