import { useDeferredValue, useEffect, useState } from 'react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Grid2x2, Grid3x3, List } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from '@tanstack/react-router'
import { usePageTitle } from '../../app/page-title.ts'
import { type LibrarySearch, paths } from '../../app/paths.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choices.tsx'
import { Empty, ShelfDrawing } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SearchField } from '../../ui/field.tsx'
import { PageHead } from '../../ui/heads.tsx'
import { Select } from '../../ui/select.tsx'
import { seriesListQuery } from '../series/api.ts'
import { genreName } from '../series/words.ts'
import { storiesQuery } from './api.ts'
import { CoverWeeks, HitList, LibrarySkeleton, StoryRows } from './story-lists.tsx'

const typingMs = 250
type View = NonNullable<LibrarySearch['view']>

/** Every episode: found as one types, by series and kind, as covers or as lines; all of it lies in the address. */
export function LibraryPage() {
  const { t } = useTranslation()
  usePageTitle(t('nav.library'))
  const search = useSearch({ from: '/signed-in/shell/library' })
  const navigate = useNavigate({ from: '/library' })
  const change = (part: LibrarySearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  const [typed, setTyped] = useTyped(search.q ?? '', (q) => change({ q: q === '' ? undefined : q }))
  const q = useDeferredValue(search.q)
  const query = useInfiniteQuery({
    ...storiesQuery({ q, genre: search.genre, seriesId: search.series }),
    placeholderData: keepPreviousData,
  })
  const series = useInfiniteQuery(seriesListQuery()).data?.pages.flatMap((page) => page.items) ?? []
  const genres = [...new Set(series.map((one) => one.genre))]
  const stories = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.meta.total
  const view: View = search.view ?? 'large'
  const filtered = (search.genre ?? search.series) !== undefined
  return (
    <>
      <PageHead title={t('nav.library')} line={t('library.line')} tabs />
      <div className="mb-6 flex flex-wrap items-center gap-2">
        <SearchField
          label={t('library.search')}
          placeholder={
            total === undefined || q !== undefined
              ? t('library.search')
              : t('library.searchAll', { count: total })
          }
          value={typed}
          onChange={setTyped}
          className="w-[420px] max-w-full max-wide:w-full"
        />
        <Select
          label={t('library.bySeries')}
          hideLabel
          fit
          value={search.series ?? 'all'}
          onChange={(id) => change({ series: id === 'all' ? undefined : id })}
          choices={[
            { id: 'all', label: t('library.allSeries') },
            ...series.map((one) => ({ id: one.id, label: one.title })),
          ]}
          className="max-w-56"
        />
        {(genres.length > 1 || search.genre !== undefined) && (
          <Select
            label={t('library.byGenre')}
            hideLabel
            fit
            value={search.genre ?? 'all'}
            onChange={(id) => change({ genre: id === 'all' ? undefined : id })}
            choices={[
              { id: 'all', label: t('library.allGenres') },
              ...genres.map((genre) => ({ id: genre, label: genreName(t, genre) })),
            ]}
          />
        )}
        {q === undefined && (
          <Segmented<View>
            label={t('library.view')}
            hideLabel
            tall
            value={view}
            onChange={(next) => change({ view: next === 'large' ? undefined : next })}
            className="ml-auto"
            choices={[
              { id: 'list', label: <List size={18} strokeWidth={1.5} />, name: t('library.asList') },
              { id: 'large', label: <Grid2x2 size={18} strokeWidth={1.5} />, name: t('library.asCovers') },
              { id: 'dense', label: <Grid3x3 size={18} strokeWidth={1.5} />, name: t('library.asSmall') },
            ]}
          />
        )}
      </div>
      <p role="status" className="sr-only">
        {q !== undefined && !query.isFetching ? t('library.found', { count: total ?? stories.length }) : ''}
      </p>
      {query.isPending ? (
        <LibrarySkeleton />
      ) : query.isError ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : stories.length === 0 ? (
        q !== undefined || filtered ? (
          <Empty
            drawing={<ShelfDrawing />}
            title={q === undefined ? t('library.noneHere') : t('library.notFound', { words: q })}
            action={
              <Button
                onPress={() => (setTyped(''), change({ q: undefined, genre: undefined, series: undefined }))}
              >
                {t('library.showAll')}
              </Button>
            }
          >
            {t('library.notFoundText')}
          </Empty>
        ) : (
          <Empty
            drawing={<ShelfDrawing />}
            title={t('library.emptyTitle')}
            action={
              <Link {...paths.stories()} className={buttonClass('primary')}>
                {t('library.toStories')}
              </Link>
            }
          >
            {t('library.emptyText')}
          </Empty>
        )
      ) : (
        <>
          {q !== undefined ? (
            <HitList stories={stories} total={total} />
          ) : view === 'list' ? (
            <StoryRows stories={stories} />
          ) : (
            <CoverWeeks stories={stories} dense={view === 'dense'} />
          )}
          {query.hasNextPage && (
            <div className="mt-8 flex items-center gap-4">
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('loadMore')}
              </Button>
              {total !== undefined && (
                <span className="text-note text-soft">
                  {t('library.shown', { shown: stories.length, total })}
                </span>
              )}
            </div>
          )}
        </>
      )}
    </>
  )
}

/** What is typed is in the field at once and in the address shortly after the last key. */
function useTyped(kept: string, settle: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState(kept)
  useEffect(() => {
    if (typed.trim() === kept) return
    const timer = setTimeout(() => settle(typed.trim()), typingMs)
    return () => clearTimeout(timer)
  })
  return [typed, setTyped]
}
