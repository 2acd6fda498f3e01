import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { isLanguage, languages, speakLanguage } from '../../lib/i18n.ts'
import { useWide } from '../../lib/use-media.ts'
import { Logo } from '../../ui/small.tsx'
import { State } from '../../ui/state.tsx'
import { setupQuery } from './api.ts'
import { CredentialsForm } from './credentials-form.tsx'
import { LampBand, LampScene } from './lamp-scene.tsx'
import { SampleStory } from './sample-story.tsx'

/** Sign-in and registration: one page, beside a story that says what this is for. */
export function SignInPage() {
  const { t } = useTranslation()
  const wide = useWide()
  const setup = useQuery(setupQuery()).data
  const registering = useLocation().pathname === '/register'
  const { next } = useSearch({ strict: false })
  const [mailed, setMailed] = useState<string | null>(null)
  const first = setup?.hasUsers === false
  const mayRegister = first || setup?.registration !== 'invitation'
  const form = (
    <main className="flex flex-1 flex-col">
      <div className="flex items-center gap-3">
        <Logo size={28} />
        <h1 className="font-serif text-piece max-wide:text-section">Atelier</h1>
      </div>
      <p className="mt-3 font-serif text-sentence text-soft">
        {first ? t('auth.firstLine') : registering ? t('auth.registerLine') : t('auth.line')}
      </p>
      {mailed !== null ? (
        <div className="mt-8" role="status">
          <State kind="waiting">{t('auth.checkMail')}</State>
          <p className="mt-2 font-serif text-sentence">{t('auth.checkMailText', { email: mailed })}</p>
        </div>
      ) : registering && !mayRegister ? (
        <div className="mt-8">
          <State kind="paused">{t('auth.invitationOnly')}</State>
          <p className="mt-2 font-serif text-sentence">{t('auth.invitationOnlyText')}</p>
        </div>
      ) : (
        <CredentialsForm
          key={registering ? 'register' : 'sign-in'}
          registering={registering}
          needsSetupCode={setup?.needsSetupCode === true}
          next={next}
          onMailed={setMailed}
        />
      )}
      {!wide && (
        <p className="mt-10 font-serif text-sentence text-soft italic">
          “{t('sample.p1')}” <span className="not-italic">{t('sample.title')}</span>
        </p>
      )}
      <div className="mt-auto flex items-center justify-between gap-4 pt-10 text-note text-soft">
        <span>
          {registering ? (
            !first && (
              <>
                {t('auth.haveAccount')}{' '}
                <Link {...paths.signIn({ next })} className="link">
                  {t('auth.signIn')}
                </Link>
              </>
            )
          ) : mayRegister ? (
            <>
              {t('auth.newHere')}{' '}
              <Link {...paths.register({ next })} className="link">
                {t('auth.create')}
              </Link>
            </>
          ) : (
            t('auth.byInvitation')
          )}
        </span>
        <LanguageChoice />
      </div>
    </main>
  )
  if (!wide) {
    return (
      <div className="flex min-h-dvh flex-col">
        <LampBand className="h-[216px] w-full shrink-0" />
        <div className="flex flex-1 flex-col px-6 pt-6 pb-6">{form}</div>
      </div>
    )
  }
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,400px)_minmax(0,1fr)_472px]">
      <LampScene className="sticky top-0 h-dvh w-full" />
      <aside aria-label={t('sample.title')} className="px-16 pt-[100px] pb-16">
        <SampleStory />
      </aside>
      <div className="flex flex-col border-l border-line bg-raised px-16 pt-[104px] pb-8">{form}</div>
    </div>
  )
}

/** A native list: this page is the first anyone loads, and should weigh little. */
function LanguageChoice() {
  const { t, i18n } = useTranslation()
  return (
    <select
      aria-label={t('settings.language')}
      value={i18n.language}
      onChange={(event) => {
        const language = event.target.value as Language
        if (isLanguage(language)) void speakLanguage(language)
      }}
      className="h-9 cursor-pointer rounded-control bg-transparent text-note text-soft max-wide:h-11"
    >
      {languages.map((language) => (
        <option key={language.id} value={language.id}>
          {language.label}
        </option>
      ))}
    </select>
  )
}
