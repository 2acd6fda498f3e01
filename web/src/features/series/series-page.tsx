import { useState } from 'react'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft, Ellipsis, Pause, PenLine, Play, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Series } from '../../api/types.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { paths } from '../../app/paths.ts'
import { useOfflineSince } from '../../lib/use-online.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Cover } from '../../ui/cover.tsx'
import { PageHead } from '../../ui/heads.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toast, toastFailure } from '../../ui/toast.tsx'
import { storiesQuery } from '../library/api.ts'
import { useWriteNext } from '../runs/api.ts'
import { seriesQuery, useChangeSeries } from './api.ts'
import { BibleColumn } from './bible-column.tsx'
import { DeleteSeriesDialog } from './delete-series-dialog.tsx'
import { EpisodeList } from './episode-list.tsx'
import { PlanColumn } from './plan-column.tsx'
import { genreName, intensityName } from './words.ts'

export function SeriesPage() {
  const { t, i18n } = useTranslation()
  const { seriesId } = useParams({ from: '/signed-in/shell/series/$seriesId' })
  const series = useSuspenseQuery(seriesQuery(seriesId)).data
  const episodes = useSuspenseInfiniteQuery(storiesQuery({ seriesId }))
  const newest = episodes.data.pages[0]?.items[0]
  usePageTitle(series.title)
  const kind = t('series.kindLine', {
    genre: genreName(t, series.genre),
    intensity: intensityName(t, series.intensity).toLocaleLowerCase(i18n.language),
    length: t(`length.${series.length}`).toLocaleLowerCase(i18n.language),
  })
  return (
    <>
      <PageHead
        aside={
          <Cover
            shape="book"
            src={newest?.coverUrl ?? series.latestStory?.coverUrl}
            thumbHash={newest?.coverThumbHash ?? series.latestStory?.coverThumbHash}
            className="w-[92px] self-start max-wide:hidden"
          />
        }
        above={
          <Link
            {...paths.stories()}
            className="inline-flex items-center gap-2 text-soft hover:text-ink max-wide:min-h-11"
          >
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {t('nav.stories')}
          </Link>
        }
        title={series.title}
        line={`${kind}. ${series.bible?.premise ?? ''}`}
        actions={<Actions series={series} />}
      />
      <div className="grid gap-x-10 gap-y-7 wide:grid-cols-[272px_minmax(0,1fr)_232px]">
        <div className="order-3 wide:order-1">
          <BibleColumn series={series} />
        </div>
        <div className="order-1 min-w-0 wide:order-2">
          <EpisodeList series={series} query={episodes} />
        </div>
        <div className="order-2 wide:order-3">
          <PlanColumn series={series} />
        </div>
      </div>
    </>
  )
}

function Actions({ series }: { series: Series }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const write = useWriteNext()
  const changeSeries = useChangeSeries(series.id)
  const offline = useOfflineSince() !== null
  const [deleting, setDeleting] = useState(false)
  const icon = { size: 18, strokeWidth: 1.5 }
  const pause = (paused: boolean) =>
    changeSeries.mutate(
      { version: series.version, change: { paused } },
      {
        onSuccess: () => toast(paused ? t('series.nowPaused') : t('series.nowOn')),
        onError: (error) => toastFailure(error),
      },
    )
  return (
    <>
      <Menu
        label={t('moreActions')}
        trigger={
          <IconButton label={t('moreActions')} className="max-wide:order-1">
            <Ellipsis size={18} strokeWidth={2} />
          </IconButton>
        }
        entries={[
          {
            id: 'edit',
            label: t('series.edit'),
            icon: <PenLine {...icon} />,
            disabled: series.can['edit'] === false,
            onAction: () => void navigate(paths.editSeries(series.id)),
          },
          series.paused
            ? {
                id: 'resume',
                label: t('series.resume'),
                icon: <Play {...icon} />,
                onAction: () => pause(false),
              }
            : {
                id: 'pause',
                label: t('series.pause'),
                icon: <Pause {...icon} />,
                disabled: series.can['edit'] === false,
                onAction: () => pause(true),
              },
          { separator: 'danger' },
          {
            id: 'delete',
            label: t('series.delete'),
            icon: <Trash2 {...icon} />,
            danger: true,
            disabled: series.can['delete'] === false,
            onAction: () => setDeleting(true),
          },
        ]}
      />
      <Button
        look="primary"
        busy={write.isPending}
        isDisabled={offline || series.can['make'] === false}
        icon={<Plus size={18} strokeWidth={1.75} />}
        onPress={() =>
          write.mutate(series.id, {
            onSuccess: ({ run }) => void navigate(paths.run(run.id)),
            onError: (error) => toastFailure(error),
          })
        }
      >
        {t('series.writeNext')}
      </Button>
      {deleting && <DeleteSeriesDialog series={series} onClose={() => setDeleting(false)} />}
    </>
  )
}
