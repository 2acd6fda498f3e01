import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Trans, useTranslation } from 'react-i18next'
import type { Offers } from '../../api/types.ts'
import type { Draft } from './draft.ts'
import { genreName, intensityName } from './words.ts'

type FoldedProps = { label: string; children: ReactNode; onChange: () => void }

/** An answered step: its sentence, and the way back into it. */
function Folded({ label, children, onChange }: FoldedProps) {
  const { t } = useTranslation()
  return (
    <div className="mt-6 flex items-baseline gap-x-4 border-b border-line pb-3 max-wide:flex-wrap">
      <span className="whisper w-28 shrink-0 max-wide:w-full">{label}</span>
      <p className="min-w-0 flex-1">{children}</p>
      <AriaButton
        onPress={onChange}
        className="link max-wide:min-h-11"
        aria-label={t('newSeries.changeStep', { label })}
      >
        {t('change')}
      </AriaButton>
    </div>
  )
}

export function KindSentence({
  draft,
  offers,
  onChange,
}: {
  draft: Draft
  offers: Offers
  onChange: () => void
}) {
  const { t, i18n } = useTranslation()
  const length = offers.lengths.find((offer) => offer.key === draft.length)
  return (
    <Folded label={t('newSeries.kind')} onChange={onChange}>
      <Trans
        t={t}
        i18nKey="newSeries.kindSentence"
        values={{
          genre: genreName(t, draft.genre).toLocaleLowerCase(i18n.language),
          intensity: intensityName(t, draft.intensity).toLocaleLowerCase(i18n.language),
          words: length?.words ?? 0,
          minutes: length?.minutes ?? 0,
        }}
        components={{ b: <b className="font-semibold" /> }}
      />
    </Folded>
  )
}

export function PeopleSentence({ draft, onChange }: { draft: Draft; onChange: () => void }) {
  const { t, i18n } = useTranslation()
  const names = draft.people.map((person) => person.name.trim()).filter((name) => name !== '')
  const list = new Intl.ListFormat(i18n.language).format(names)
  return (
    <Folded label={t('newSeries.who')} onChange={onChange}>
      <b className="font-semibold">{draft.title}</b>
      {names.length > 0 ? t('newSeries.with', { names: list }) : t('newSeries.withInvented')}
    </Folded>
  )
}
