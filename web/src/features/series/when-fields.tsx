import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fields } from '../../api/client.ts'
import type { Frequency, Offers, Voice } from '../../api/types.ts'
import { capital } from '../../lib/dates.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Checkbox, Segmented } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { useMe } from '../auth/api.ts'
import type { Draft } from './draft.ts'
import { weekdayName } from './words.ts'

type Props = { draft: Draft; offers: Offers; change: (part: Partial<Draft>) => void; errors: Fields }

const frequencies: Frequency[] = ['daily', 'every_3_days', 'weekly', 'manual']

/** How often, at what hour, to whom, in which voice. */
export function WhenFields({ draft, offers, change, errors }: Props) {
  const { t, i18n } = useTranslation()
  const { user } = useMe()
  const scheduled = draft.frequency !== 'manual'
  const addAddress = () => {
    const address = draft.newAddress.trim()
    if (address === '') return
    change({ addresses: [...new Set([...draft.addresses, address])], newAddress: '' })
  }
  return (
    <div className="flex flex-col gap-6">
      <Segmented<Frequency>
        label={t('series.howOften')}
        value={draft.frequency}
        onChange={(frequency) => change({ frequency, weekdays: frequency === 'weekly' ? [1] : [] })}
        choices={frequencies.map((id) => ({ id, label: t(`frequency.${id}`) }))}
      />
      {scheduled && (
        <div className="flex flex-wrap items-start gap-6">
          <Field
            label={t('series.hour')}
            type="time"
            required
            value={draft.time}
            onChange={(time) => change({ time })}
            hint={t('series.hourHint', { zone: user.timeZone.replaceAll('_', ' ') })}
            errors={errors['schedule']}
            className="w-44"
          />
          {draft.frequency === 'weekly' && (
            <Select
              label={t('series.weekday')}
              value={String(draft.weekdays[0] ?? 1)}
              onChange={(day) => change({ weekdays: [Number(day)] })}
              choices={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
                id: String(day),
                label: weekdayName(day, i18n.language, 'long'),
              }))}
              className="w-48"
            />
          )}
        </div>
      )}
      <fieldset>
        <legend className="font-semibold">{t('series.toWhom')}</legend>
        {
          <Checkbox on={draft.toSelf} onChange={(toSelf) => change({ toSelf })}>
            {t('series.toMe', { email: user.email })}
          </Checkbox>
        }
        <ul>
          {draft.addresses.map((address) => (
            <li key={address} className="flex items-center justify-between border-b border-line">
              <span className="min-w-0 truncate">{address}</span>
              <IconButton
                label={t('series.removeAddress', { address })}
                onPress={() => change({ addresses: draft.addresses.filter((one) => one !== address) })}
              >
                <X size={18} strokeWidth={1.5} />
              </IconButton>
            </li>
          ))}
        </ul>
        <div className="mt-2 flex items-start gap-2">
          <Field
            label={t('series.address')}
            hideLabel
            type="email"
            value={draft.newAddress}
            onChange={(newAddress) => change({ newAddress })}
            placeholder={t('series.addressPlaceholder')}
            errors={errors['recipients']}
            className="max-w-80 flex-1"
          />
          <Button className="h-10" onPress={addAddress} isDisabled={draft.newAddress.trim() === ''}>
            {t('series.addAddress')}
          </Button>
        </div>
      </fieldset>
      <div className="max-w-80">
        <Select
          label={t('series.voice')}
          value={draft.voice}
          onChange={(voice) => change({ voice: voice as Voice })}
          choices={offers.voices.map((voice) => ({
            id: voice.key,
            label: capital(voice.key, 'en'),
            note: t(`voice.${voice.key}`),
          }))}
        />
      </div>
    </div>
  )
}
