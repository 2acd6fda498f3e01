import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BookOpen, Headphones } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StorySummary } from '../../api/types.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { paths } from '../../app/paths.ts'
import { capital, day, dayAndClock, longDay, stopwatch } from '../../lib/dates.ts'
import { useWide } from '../../lib/use-media.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Cover } from '../../ui/cover.tsx'
import { Empty, LampDrawing } from '../../ui/empty.tsx'
import { PageHead, Section } from '../../ui/heads.tsx'
import { useWhere } from '../auth/use-where.ts'
import { newestStoriesQuery } from '../library/api.ts'
import { recentDeliveriesQuery } from '../mailbox/api.ts'
import { activeRunsQuery, recentRunsQuery } from '../runs/api.ts'
import { RunRow } from '../runs/run-row.tsx'
import { seriesListQuery } from '../series/api.ts'
import { DayList } from './day-list.tsx'
import { dayRows, waitingCount } from './day-rows.ts'
import { MakeButton } from './make-button.tsx'

const yesterdayMs = 36 * 3_600_000

/** The work first, then the day by the clock. */
export function TodayPage() {
  const { t } = useTranslation()
  const where = useWhere()
  const wide = useWide()
  usePageTitle(t('nav.today'))
  const stories = useSuspenseQuery(newestStoriesQuery()).data.items
  const deliveries = useQuery(recentDeliveriesQuery()).data?.items
  const series = useSuspenseInfiniteQuery(seriesListQuery()).data.pages.flatMap((page) => page.items)
  const active = useQuery(activeRunsQuery()).data?.items ?? []
  const recent = useQuery(recentRunsQuery()).data?.items ?? []
  const title = capital(longDay(where.now, where), where.language)
  if (series.length === 0) {
    return (
      <>
        <PageHead title={title} line={t('today.emptyLine')} />
        <Empty
          drawing={<LampDrawing />}
          title={t('today.emptyTitle')}
          action={
            <Link {...paths.newSeries()} className={buttonClass('primary')}>
              {t('shelf.start')}
            </Link>
          }
        >
          {t('today.emptyText')}
        </Empty>
      </>
    )
  }
  const rows = dayRows(deliveries ?? [], recent, series, where.now, where.timeZone)
  const waiting = waitingCount(rows, active)
  const latest = stories.find((story) => story.state === 'done' || story.state === 'partial')
  const fresh = stories.filter(
    (story) =>
      story !== latest &&
      story.coverUrl !== null &&
      where.now.getTime() - Date.parse(story.createdAt) < yesterdayMs,
  )
  const unscheduled = series.find((one) => one.schedule === null && !one.paused && one.storyCount > 0)
  return (
    <>
      <PageHead
        title={title}
        line={
          waiting > 0
            ? t('today.waiting', { count: waiting })
            : t(deliveries === undefined ? 'today.unknown' : 'today.calm')
        }
        actions={wide && <MakeButton series={series.slice(0, 5)} />}
      />
      <div className="grid gap-x-14 gap-y-8 wide:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-8">
          {latest !== undefined && <Latest story={latest} />}
          <DayList rows={rows} series={series} known={deliveries !== undefined} />
        </div>
        <div className="flex flex-col gap-7">
          {active.length > 0 && (
            <Section title={t('today.underWay')}>
              <ul className="-mt-3">
                {active.slice(0, 4).map((run) => (
                  <RunRow key={run.id} run={run} />
                ))}
              </ul>
            </Section>
          )}
          {fresh.length > 0 && (
            <Section
              title={t('today.fresh')}
              note={
                <Link {...paths.library()} className="aside-link">
                  {t('nav.library')}
                </Link>
              }
            >
              <ul className="grid grid-cols-3 gap-2">
                {fresh.slice(0, 3).map((story) => (
                  <li key={story.id}>
                    <Link {...paths.read(story.id)} aria-label={story.title ?? undefined}>
                      <Cover src={story.coverUrl} thumbHash={story.coverThumbHash} />
                    </Link>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {unscheduled !== undefined && (
            <Section title={t('today.suggestion')}>
              <p className="font-serif text-sentence">{t('today.suggest', { title: unscheduled.title })}</p>
              <p className="mt-2 text-soft">{t('today.suggestWhy')}</p>
              <Link {...paths.editSeries(unscheduled.id)} className="aside-link mt-3 inline-block">
                {t('today.suggestDo')}
              </Link>
            </Section>
          )}
        </div>
      </div>
    </>
  )
}

function Latest({ story }: { story: StorySummary }) {
  const { t } = useTranslation()
  const where = useWhere()
  return (
    <article className="flex gap-4 wide:gap-8">
      <Link
        {...paths.read(story.id)}
        tabIndex={-1}
        aria-hidden="true"
        className="w-[116px] shrink-0 wide:w-[232px]"
      >
        <Cover src={story.coverUrl} thumbHash={story.coverThumbHash} empty={t('cover.none')} eager />
      </Link>
      <div className="min-w-0">
        <p className="whisper text-accent! wide:text-sentence!">
          {t('today.arrived', { when: dayAndClock(story.createdAt, where) })}
        </p>
        <h2 className="mt-1 font-serif text-section text-balance wide:text-piece">
          <Link {...paths.read(story.id)} className="hover:text-accent">
            {story.title}
          </Link>
        </h2>
        <p className="mt-0.5 text-soft max-wide:text-note">
          {t('story.ofSeries', { series: story.seriesTitle, number: story.number })}
        </p>
        <p className="mt-2 line-clamp-4 font-serif text-sentence leading-[1.6875rem] max-wide:hidden">
          {story.excerpt}
        </p>
        <div className="mt-3 flex flex-wrap items-center gap-2 wide:mt-4">
          <Link {...paths.read(story.id)} className={buttonClass('plain')}>
            <BookOpen size={18} strokeWidth={1.5} aria-hidden="true" />
            {story.minutes === null ? t('today.read') : t('today.readFor', { count: story.minutes })}
          </Link>
          {story.audioSeconds !== null && (
            <Link {...paths.read(story.id)} className={`${buttonClass('quiet')} max-wide:hidden`}>
              <Headphones size={18} strokeWidth={1.5} aria-hidden="true" />
              {t('today.listen', { time: stopwatch(story.audioSeconds) })}
            </Link>
          )}
        </div>
        <p className="sr-only">{day(story.createdAt, where)}</p>
      </div>
    </article>
  )
}
