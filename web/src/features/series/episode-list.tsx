import { type InfiniteData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../api/client.ts'
import type { Run, Series, StorySummary } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { dayAndClock } from '../../lib/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Cover } from '../../ui/cover.tsx'
import { Section } from '../../ui/heads.tsx'
import { State } from '../../ui/state.tsx'
import { useWhere } from '../auth/use-where.ts'
import { activeRunsQuery } from '../runs/api.ts'
import { stepDoing } from '../runs/words.ts'

type Props = {
  series: Series
  query: {
    data: InfiniteData<Page<StorySummary>>
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => unknown
  }
}

export function EpisodeList({ series, query }: Props) {
  const { t } = useTranslation()
  const stories = query.data.pages.flatMap((page) => page.items)
  const runs = useQuery(activeRunsQuery()).data?.items ?? []
  const done = stories.filter((story) => story.state === 'done' || story.state === 'partial').length
  return (
    <Section
      title={t('series.episodes')}
      note={t('series.episodeCount', { count: Math.max(done, series.storyCount) })}
    >
      {stories.length === 0 ? (
        <p className="py-6 font-serif text-sentence text-soft">{t('series.noEpisodes')}</p>
      ) : (
        <ul className="-mt-2">
          {stories.map((story) => (
            <Episode key={story.id} story={story} run={runs.find((run) => run.id === story.runId)} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button className="mt-4" busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
    </Section>
  )
}

function Episode({ story, run }: { story: StorySummary; run: Run | undefined }) {
  const { t } = useTranslation()
  const where = useWhere()
  const unfinished = (story.state === 'making' || story.state === 'failed') && story.runId !== null
  const link = unfinished && story.runId !== null ? paths.run(story.runId) : paths.read(story.id)
  return (
    <li className="border-b border-line">
      <Link {...link} className="group flex items-center gap-4 py-3 focus-visible:-outline-offset-2">
        <Cover src={story.coverUrl} thumbHash={story.coverThumbHash} className="w-16" />
        <span className="w-6 shrink-0 self-start pt-3 text-right text-soft">{story.number}</span>
        <span className="min-w-0 flex-1">
          <span className="block font-serif text-part group-hover:text-accent">
            {story.title ?? t('run.episode')}
          </span>
          <span className="block text-note text-soft">
            {dayAndClock(story.createdAt, where)}
            {story.minutes !== null && ` · ${t('minutes', { count: story.minutes })}`}
          </span>
          <span className="block wide:hidden">
            <EpisodeState story={story} run={run} />
          </span>
        </span>
        <span className="w-36 shrink-0 max-wide:hidden">
          <EpisodeState story={story} run={run} />
        </span>
      </Link>
    </li>
  )
}

function EpisodeState({ story, run }: { story: StorySummary; run: Run | undefined }) {
  const { t } = useTranslation()
  if (story.state === 'making') {
    return <State kind="running">{run === undefined ? t('story.making') : stepDoing(t, run.step)}</State>
  }
  if (story.state === 'failed') return <State kind="failed">{t('story.failed')}</State>
  if (story.state === 'partial') return <State kind="attention">{t('story.partial')}</State>
  return <State kind="done">{t('story.done')}</State>
}
