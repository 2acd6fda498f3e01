import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Series } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { Section } from '../../ui/heads.tsx'

/** The canon: places, people, rules. Until the first run has written it, the reader's own words. */
export function BibleColumn({ series }: { series: Series }) {
  const { t } = useTranslation()
  const { bible } = series
  const edit = series.can['edit'] !== false && (
    <Link {...paths.editSeries(series.id)} className="aside-link" aria-label={t('series.edit')}>
      {t('edit')}
    </Link>
  )
  if (bible === null) {
    return (
      <Section title={t('bible.title')} note={edit}>
        <Group title={t('bible.places')}>
          <p>{series.setting}</p>
        </Group>
        {series.characters.length > 0 && (
          <Group title={t('bible.people')}>
            {series.characters.map((person) => (
              <Named key={person.name} name={person.name} text={person.description} />
            ))}
          </Group>
        )}
        <p className="mt-4 text-note text-soft">{t('bible.notYet')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('bible.title')} note={edit}>
      <Group title={t('bible.places')}>
        <Named name={bible.setting.name} text={bible.setting.description} />
        {bible.setting.keyLocations.map((place) => (
          <Named key={place.name} name={place.name} text={place.description} />
        ))}
      </Group>
      <Group title={t('bible.people')}>
        {[...bible.mainCharacters, ...bible.supportingCharacters].map((person) => (
          <Named
            key={person.name}
            name={person.name}
            text={person.description === '' ? person.role : person.description}
          />
        ))}
      </Group>
      {bible.rules.length > 0 && (
        <Group title={t('bible.rules')}>
          {bible.rules.map((rule) => (
            <p key={rule}>{rule}</p>
          ))}
        </Group>
      )}
      {bible.themes.length > 0 && (
        <Group title={t('bible.tone')}>
          <p className="text-soft">{[bible.tone, ...bible.themes].filter((one) => one !== '').join(', ')}</p>
        </Group>
      )}
    </Section>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mb-4">
      <h3 className="whisper mb-1">{title}</h3>
      <div className="flex flex-col gap-1.5 font-serif text-sentence">{children}</div>
    </div>
  )
}

function Named({ name, text }: { name: string; text: string }) {
  return (
    <p>
      <b className="font-semibold">{name}</b>
      {text !== '' && (/^\p{Lu}/u.test(text) ? `. ${text}` : `, ${text}`)}
    </p>
  )
}
