import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Series } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { capital, clock, day } from '../../lib/dates.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Section } from '../../ui/heads.tsx'
import { State } from '../../ui/state.tsx'
import { useWhere } from '../auth/use-where.ts'
import { runTitle } from '../runs/words.ts'
import type { DayRow } from './day-rows.ts'

type Props = { rows: DayRow[]; series: Series[]; known: boolean }

export function DayList({ rows, series, known }: Props) {
  const { t } = useTranslation()
  const where = useWhere()
  const later = series
    .filter((one) => one.nextAt !== null && !one.paused && !rows.some((row) => row.key === one.id))
    .sort((one, other) => (one.nextAt ?? '').localeCompare(other.nextAt ?? ''))[0]
  return (
    <Section
      title={t('today.day')}
      note={
        <Link {...paths.deliveries()} className="aside-link">
          {t('publish.deliveries')}
        </Link>
      }
    >
      {rows.length === 0 && known && (
        <p className="border-b border-line pb-4 font-serif text-sentence text-soft">{t('today.nothing')}</p>
      )}
      <ul className="-mt-1">
        {rows.map((row) => (
          <DayLine key={row.key} row={row} />
        ))}
      </ul>
      {later?.nextAt !== null && later?.nextAt !== undefined && (
        <p className="flex gap-3 pt-4">
          <span className="whisper min-w-[60px] shrink-0 whitespace-nowrap">
            {capital(day(later.nextAt, where), where.language)}
          </span>
          <span>{t('today.later', { title: later.title, time: clock(later.nextAt, where) })}</span>
        </p>
      )}
    </Section>
  )
}

function DayLine({ row }: { row: DayRow }) {
  const { t } = useTranslation()
  if (row.kind === 'next') {
    return (
      <Line
        at={row.at}
        title={row.series.title}
        note={t('today.nextNote', { count: row.series.recipients.length })}
        state={<State kind="scheduled">{t('delivery.pending')}</State>}
        action={
          <Link {...paths.series(row.series.id)} className={buttonClass('plain', 'small')}>
            {t('open')}
          </Link>
        }
      />
    )
  }
  if (row.kind === 'failed') {
    return (
      <Line
        at={row.at}
        title={runTitle(t, row.run)}
        note={row.run.error?.message ?? t('run.failed')}
        state={<State kind="failed">{t('run.failed')}</State>}
        action={
          <Link {...paths.run(row.run.id)} className={buttonClass('plain', 'small')}>
            {t('today.look')}
          </Link>
        }
      />
    )
  }
  const notes = [
    row.sent > 0 && t('today.haveIt', { count: row.sent }),
    row.open > 0 && t('today.onTheWay', { count: row.open }),
    row.back > 0 && t('today.cameBack', { count: row.back }),
  ].filter((note) => note !== false)
  return (
    <Line
      at={row.at}
      title={row.title}
      note={notes.join(', ')}
      state={
        row.back > 0 ? (
          <State kind="failed">{t('today.cameBack', { count: row.back })}</State>
        ) : row.open > 0 ? (
          <State kind="scheduled">{t('delivery.pending')}</State>
        ) : (
          <State kind="done">{t('delivery.sent')}</State>
        )
      }
      action={
        <Link {...paths.deliveries({ story: row.storyId })} className={buttonClass('plain', 'small')}>
          {t('today.look')}
        </Link>
      }
    />
  )
}

type LineProps = { at: string; title: string; note: string; state: ReactNode; action: ReactNode }

function Line({ at, title, note, state, action }: LineProps) {
  const where = useWhere()
  return (
    <li className="flex min-h-[60px] items-center gap-3 border-b border-line py-2">
      <span className="w-[60px] shrink-0 self-start pt-1.5 text-soft">{clock(at, where)}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold">{title}</span>
        <span className="block text-note text-soft max-wide:hidden">{note}</span>
        <span className="wide:hidden">{state}</span>
      </span>
      <span className="w-40 shrink-0 max-wide:hidden">{state}</span>
      <span className="flex w-24 shrink-0 justify-end">{action}</span>
    </li>
  )
}
