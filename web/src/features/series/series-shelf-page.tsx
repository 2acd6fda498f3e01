import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Series } from '../../api/types.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { paths } from '../../app/paths.ts'
import { dayAndClock } from '../../lib/dates.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Cover } from '../../ui/cover.tsx'
import { Empty, ShelfDrawing } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/heads.tsx'
import { State } from '../../ui/state.tsx'
import { useWhere } from '../auth/use-where.ts'
import { seriesListQuery } from './api.ts'
import { nextInWords } from './words.ts'

export function SeriesShelfPage() {
  const { t } = useTranslation()
  const where = useWhere()
  usePageTitle(t('nav.stories'))
  const query = useSuspenseInfiniteQuery(seriesListQuery())
  const series = query.data.pages.flatMap((page) => page.items)
  const total = query.data.pages[0]?.meta.total ?? series.length
  const scheduled = series.filter((one) => one.nextAt !== null && !one.paused)
  const next = scheduled.map((one) => one.nextAt ?? '').sort()[0]
  if (series.length === 0) {
    return (
      <>
        <PageHead title={t('nav.stories')} />
        <Empty
          drawing={<ShelfDrawing />}
          title={t('shelf.emptyTitle')}
          action={
            <Link {...paths.newSeries()} className={buttonClass('primary')}>
              {t('shelf.start')}
            </Link>
          }
        >
          {t('shelf.emptyText')}
        </Empty>
      </>
    )
  }
  const line = [
    t('shelf.count', { count: total }),
    scheduled.length > 0 && t('shelf.scheduled', { count: scheduled.length }),
  ]
    .filter((part) => part !== false)
    .join(', ')
  return (
    <>
      <PageHead
        title={t('nav.stories')}
        line={`${line}. ${next === undefined ? '' : t('shelf.next', { when: dayAndClock(next, where) })}`}
        actions={
          <>
            <Link {...paths.library()} className={buttonClass()}>
              <Search size={18} strokeWidth={1.75} aria-hidden="true" />
              {t('shelf.search')}
            </Link>
            <Link {...paths.newSeries()} className={buttonClass('primary')}>
              <Plus size={18} strokeWidth={1.75} aria-hidden="true" />
              {t('make.newSeries')}
            </Link>
          </>
        }
      />
      <div className="shelf">
        <ul>
          {series.map((one) => (
            <Book key={one.id} series={one} />
          ))}
          <li>
            <Link {...paths.newSeries()} className="group block">
              <span className="board block">
                <span className="flex aspect-[4/5] flex-col items-center justify-center gap-4 rounded-t-book border border-b-0 border-dashed border-edge group-hover:bg-shade">
                  <Plus size={22} strokeWidth={1.5} aria-hidden="true" />
                  {t('make.newSeries')}
                </span>
              </span>
              <span className="mt-3 block max-w-36 text-soft">{t('make.newSeriesNote')}</span>
            </Link>
          </li>
        </ul>
      </div>
      {query.hasNextPage && (
        <Button className="mt-8" busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
    </>
  )
}

function Book({ series }: { series: Series }) {
  const { t } = useTranslation()
  const where = useWhere()
  const next = nextInWords(t, series, where)
  return (
    <li>
      <Link {...paths.series(series.id)} className="group block">
        <span className="board block">
          <Cover
            shape="book"
            src={series.latestStory?.coverUrl}
            thumbHash={series.latestStory?.coverThumbHash}
            empty={series.storyCount === 0 ? t('shelf.nothingWritten') : t('cover.none')}
            className="rounded-b-none!"
          />
        </span>
        <span className="mt-2.5 block font-serif text-part font-medium text-balance group-hover:text-accent">
          {series.title}
        </span>
      </Link>
      <p className="mt-1">
        <State kind={next.kind} quiet>
          {next.text}
        </State>
      </p>
      <p className="mt-0.5 text-note text-soft">
        {series.latestStory === null
          ? t('shelf.firstWaits')
          : t('shelf.latest', { number: series.storyCount, title: series.latestStory.title })}
      </p>
    </li>
  )
}
