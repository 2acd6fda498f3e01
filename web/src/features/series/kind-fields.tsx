import { useTranslation } from 'react-i18next'
import type { Genre, Length, Offers } from '../../api/types.ts'
import { languages } from '../../lib/i18n.ts'
import { Chips, Segmented } from '../../ui/choices.tsx'
import { Select } from '../../ui/select.tsx'
import type { Draft } from './draft.ts'
import { genreName, intensityName, reasons } from './words.ts'

type Props = { draft: Draft; offers: Offers; change: (part: Partial<Draft>) => void }

/** What kind of story: only what can be made now may be chosen, and why not is said below. */
export function KindFields({ draft, offers, change }: Props) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-6">
      <div>
        <Chips
          label={t('series.genre')}
          value={draft.genre}
          onChange={(genre) => change({ genre: genre as Genre })}
          choices={offers.genres.map((offer) => ({
            id: offer.key,
            label: genreName(t, offer.key),
            disabled: !offer.offered,
          }))}
        />
        <Reasons of={offers.genres} />
      </div>
      <Segmented
        label={t('series.intensity')}
        value={String(draft.intensity)}
        onChange={(value) => change({ intensity: Number(value) })}
        choices={[1, 2, 3, 4, 5].map((value) => ({ id: String(value), label: intensityName(t, value) }))}
      />
      <div>
        <Segmented<Length>
          label={t('series.length')}
          value={draft.length}
          onChange={(length) => change({ length })}
          choices={offers.lengths.map((offer) => ({
            id: offer.key,
            disabled: !offer.offered,
            label: t('series.lengthChoice', { name: t(`length.${offer.key}`), words: offer.words }),
          }))}
        />
        <Reasons of={offers.lengths} />
      </div>
      <div className="max-w-72">
        <Select
          label={t('series.language')}
          value={draft.language}
          onChange={(language) => change({ language })}
          choices={offers.languages.map((offer) => ({
            id: offer.key,
            label: languages.find((language) => language.id === offer.key)?.label ?? offer.key,
            note: offer.offered ? undefined : offer.reason,
            disabled: !offer.offered,
          }))}
        />
      </div>
    </div>
  )
}

function Reasons({ of }: { of: Parameters<typeof reasons>[0] }) {
  const texts = reasons(of)
  return texts.length === 0 ? null : <p className="mt-2 text-note text-soft">{texts.join(' ')}</p>
}
