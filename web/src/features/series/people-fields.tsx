import { useState } from 'react'
import { Plus, Shuffle, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fields } from '../../api/client.ts'
import { randomId } from '../../lib/random-id.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import type { Draft } from './draft.ts'

type Props = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  errors: Fields
  ideas?: boolean
}

const ideaKeys = ['market', 'train', 'village', 'lighthouse', 'theatre', 'island'] as const
const shownIdeas = 3

/** Where it plays and who returns; an idea fills what is still empty. */
export function PeopleFields({ draft, change, errors, ideas = false }: Props) {
  const { t } = useTranslation()
  const [from, setFrom] = useState(0)
  const shown = Array.from({ length: shownIdeas }, (_, index) => ideaKeys[(from + index) % ideaKeys.length])
  const take = (idea: (typeof ideaKeys)[number]) => {
    const untouched = draft.people.every((person) => person.name.trim() === '')
    change({
      setting: t(`idea.${idea}.setting`),
      ...(draft.title.trim() === '' || isIdeaTitle(draft.title, t) ? { title: t(`idea.${idea}.title`) } : {}),
      ...(untouched || isIdeaPerson(draft.people[0]?.name, t)
        ? {
            people: [
              {
                key: randomId(),
                name: t(`idea.${idea}.name`),
                description: t(`idea.${idea}.person`),
              },
            ],
          }
        : {}),
    })
  }
  const changePerson = (key: string, part: { name?: string; description?: string }) =>
    change({ people: draft.people.map((person) => (person.key === key ? { ...person, ...part } : person)) })
  return (
    <div className="flex flex-col gap-6">
      <div>
        <Field
          label={t('series.setting')}
          rows={2}
          required
          value={draft.setting}
          onChange={(setting) => change({ setting })}
          placeholder={t('series.settingPlaceholder')}
          errors={errors['setting']}
        />
        {ideas && (
          <div className="mt-2 flex flex-wrap items-center gap-2">
            {shown.map(
              (idea) =>
                idea !== undefined && (
                  <Button key={idea} size="small" onPress={() => take(idea)}>
                    {t(`idea.${idea}.label`)}
                  </Button>
                ),
            )}
            <Button
              size="small"
              look="quiet"
              className="text-accent!"
              icon={<Shuffle size={16} strokeWidth={1.75} />}
              onPress={() => setFrom((from + shownIdeas) % ideaKeys.length)}
            >
              {t('series.otherIdeas')}
            </Button>
          </div>
        )}
      </div>
      <Field
        label={t('series.title')}
        required
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={120}
        errors={errors['title']}
      />
      <fieldset>
        <legend className="font-semibold">{t('series.people')}</legend>
        <p className="text-note text-soft">{t('series.peopleHint')}</p>
        <ul className="mt-1">
          {draft.people.map((person, index) => (
            <li
              key={person.key}
              className="flex items-start gap-2 border-b border-line py-2.5 max-wide:flex-wrap"
            >
              <Field
                label={t('series.personName', { number: index + 1 })}
                hideLabel
                value={person.name}
                onChange={(name) => changePerson(person.key, { name })}
                placeholder={t('series.namePlaceholder')}
                className="w-[200px] max-wide:w-[calc(100%-52px)]"
              />
              <Field
                label={t('series.personDescription', { number: index + 1 })}
                hideLabel
                value={person.description}
                onChange={(description) => changePerson(person.key, { description })}
                placeholder={t('series.descriptionPlaceholder')}
                className="flex-1 max-wide:order-last max-wide:w-full max-wide:flex-none"
              />
              <IconButton
                label={t('series.removePerson', {
                  name: person.name === '' ? String(index + 1) : person.name,
                })}
                onPress={() => change({ people: draft.people.filter((one) => one !== person) })}
              >
                <X size={18} strokeWidth={1.5} />
              </IconButton>
            </li>
          ))}
        </ul>
        <Button
          size="small"
          look="quiet"
          className="mt-2 -ml-2.5 text-accent!"
          icon={<Plus size={16} strokeWidth={1.75} />}
          isDisabled={draft.people.length >= 8}
          onPress={() =>
            change({ people: [...draft.people, { key: randomId(), name: '', description: '' }] })
          }
        >
          {t('series.addPerson')}
        </Button>
        {errors['characters'] !== undefined && (
          <p role="alert" className="mt-1 text-note text-danger">
            {errors['characters'].join(' ')}
          </p>
        )}
      </fieldset>
    </div>
  )
}

type Translate = ReturnType<typeof useTranslation>['t']

function isIdeaTitle(title: string, t: Translate) {
  return ideaKeys.some((idea) => t(`idea.${idea}.title`) === title)
}

function isIdeaPerson(name: string | undefined, t: Translate) {
  return ideaKeys.some((idea) => t(`idea.${idea}.name`) === name)
}
