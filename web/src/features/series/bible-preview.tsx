import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offers } from '../../api/types.ts'
import { Badge, Skeleton } from '../../ui/small.tsx'
import type { Draft } from './draft.ts'

/** The bible as far as it is known; the rest is invented once the series starts. Wide screens only. */
export function BiblePreview({ draft, offers, step }: { draft: Draft; offers: Offers; step: number }) {
  const { t } = useTranslation()
  const people = draft.people.filter((person) => person.name.trim() !== '')
  return (
    <aside
      aria-label={t('newSeries.bible')}
      className="fixed inset-y-0 right-0 w-[436px] overflow-y-auto border-l border-line bg-raised px-10 pt-11 pb-10 max-xl:hidden"
    >
      <div className="flex items-center justify-between text-soft">
        {t('newSeries.bible')}
        {offers.maker.offline && <Badge>{t('maker.offline')}</Badge>}
      </div>
      <h2 className="mt-8 border-b border-rule pb-4 font-serif text-piece text-balance">
        {draft.title.trim() === '' ? (
          <span className="text-soft">{t('newSeries.noTitle')}</span>
        ) : (
          draft.title
        )}
      </h2>
      <Part title={t('series.setting')} ready={draft.setting.trim() !== ''}>
        {draft.setting}
      </Part>
      <Part title={t('bible.people')} ready={people.length > 0}>
        {people.map((person) => (
          <p key={person.key} className="mb-1">
            <b className="font-semibold">{person.name}</b>
            {person.description.trim() !== '' && `, ${person.description}`}
          </p>
        ))}
      </Part>
      <Part title={t('newSeries.when')} ready={step === 3}>
        {draft.frequency === 'manual'
          ? t('frequency.manual')
          : t('newSeries.whenLine', { often: t(`frequency.${draft.frequency}`), time: draft.time })}
      </Part>
      <p className="mt-8 text-note text-soft">{t('newSeries.bibleNote')}</p>
    </aside>
  )
}

function Part({ title, ready, children }: { title: string; ready: boolean; children: ReactNode }) {
  return (
    <div className="mt-5">
      <h3 className="whisper mb-1">{title}</h3>
      {ready ? (
        <div className="animate-enter font-serif text-sentence">{children}</div>
      ) : (
        <>
          <Skeleton className="mt-2 h-2.5 w-4/5" />
          <Skeleton className="mt-2 h-2.5 w-1/2" />
        </>
      )}
    </div>
  )
}
