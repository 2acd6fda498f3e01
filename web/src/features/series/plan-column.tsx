import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Series } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { capital, day } from '../../lib/dates.ts'
import { languages } from '../../lib/i18n.ts'
import { Switch } from '../../ui/choices.tsx'
import { Fact, Section } from '../../ui/heads.tsx'
import { toastFailure } from '../../ui/toast.tsx'
import { useWhere } from '../auth/use-where.ts'
import { useChangeSeries } from './api.ts'
import { frequencyInWords } from './words.ts'

/** When, to whom, how: the facts of the schedule, with the one switch people reach for. */
export function PlanColumn({ series }: { series: Series }) {
  const { t } = useTranslation()
  const where = useWhere()
  const changeSeries = useChangeSeries(series.id)
  const editable = series.can['edit'] !== false
  const edit = (label: string) =>
    editable && (
      <Link {...paths.editSeries(series.id)} className="aside-link">
        {label}
      </Link>
    )
  const { schedule } = series
  return (
    <div className="flex flex-col gap-7">
      <Section title={t('series.when')} note={edit(t('change'))}>
        <dl className="-mt-2">
          <Fact name={capital(frequencyInWords(t, schedule, where.language), where.language)}>
            {schedule?.time ?? ''}
          </Fact>
          {series.nextAt !== null && !series.paused && (
            <Fact name={t('series.next')}>{day(series.nextAt, where)}</Fact>
          )}
          {schedule !== null && schedule.timeZone !== where.timeZone && (
            <Fact name={t('settings.timeZone')}>{schedule.timeZone}</Fact>
          )}
        </dl>
        {schedule !== null && (
          <div className="mt-2">
            <Switch
              on={!series.paused}
              disabled={!editable || changeSeries.isPending}
              onChange={(on) =>
                changeSeries.mutate(
                  { version: series.version, change: { paused: !on } },
                  { onError: (error) => toastFailure(error) },
                )
              }
            >
              {series.paused ? t('series.paused') : t('series.onSchedule')}
            </Switch>
          </div>
        )}
      </Section>
      <Section title={t('series.toWhom')} note={edit(t('manage'))}>
        {series.recipients.length === 0 ? (
          <p className="text-soft">{t('series.nobody')}</p>
        ) : (
          <ul className="-mt-2">
            {series.recipients.map((one) => (
              <li key={one.id} className="truncate border-b border-line py-2" title={one.address}>
                {one.isSelf ? t('series.you', { address: one.address }) : one.address}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('series.how')}>
        <dl className="-mt-2">
          <Fact name={t('series.voice')}>{capital(series.voice, where.language)}</Fact>
          <Fact name={t('series.language')}>
            {languages.find((language) => language.id === series.language)?.label ?? series.language}
          </Fact>
          <Fact name={t('series.length')}>{t(`length.${series.length}`)}</Fact>
        </dl>
      </Section>
    </div>
  )
}
