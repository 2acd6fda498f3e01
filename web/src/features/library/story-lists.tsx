import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StorySummary } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { capital, day, fullDate, weeksAgo } from '../../lib/dates.ts'
import { classes } from '../../ui/classes.ts'
import { Cover } from '../../ui/cover.tsx'
import { Section } from '../../ui/heads.tsx'
import { Badge, Skeleton, SkeletonPage } from '../../ui/small.tsx'
import { useWhere } from '../auth/use-where.ts'

function storyLink(story: StorySummary) {
  const unread = story.state === 'making' || story.state === 'failed'
  return unread && story.runId !== null ? paths.run(story.runId) : paths.read(story.id)
}

function useTitleOf() {
  const { t } = useTranslation()
  return (story: StorySummary) => story.title ?? t('run.episode')
}

/** Covers by week, newest first. */
export function CoverWeeks({ stories, dense }: { stories: StorySummary[]; dense: boolean }) {
  const { t } = useTranslation()
  const where = useWhere()
  const titleOf = useTitleOf()
  const weeks = Map.groupBy(stories, (story) => Math.min(2, weeksAgo(story.createdAt, where)))
  const names = [t('library.thisWeek'), t('library.lastWeek'), t('library.earlier')]
  return (
    <div className="flex flex-col gap-7">
      {[...weeks].map(([week, items]) => (
        <Section
          key={week}
          title={names[Math.max(0, week)]}
          note={t('library.stories', { count: items.length })}
        >
          <ul
            className={classes(
              'grid gap-y-6',
              dense
                ? 'grid-cols-4 gap-x-3 sm:grid-cols-6 wide:grid-cols-10'
                : 'grid-cols-2 gap-x-4 sm:grid-cols-4 wide:grid-cols-6 wide:gap-x-[22px]',
            )}
          >
            {items.map((story) => (
              <li key={story.id}>
                <Link {...storyLink(story)} className="group block">
                  <Cover src={story.coverUrl} thumbHash={story.coverThumbHash} empty={t('cover.none')}>
                    {story.state === 'making' && (
                      <span className="absolute top-2 left-2">
                        <Badge onPicture>{t('story.making')}</Badge>
                      </span>
                    )}
                  </Cover>
                  <span
                    className={classes(
                      'mt-2 block font-serif text-balance group-hover:text-accent',
                      dense ? 'text-margin' : 'text-sentence leading-[1.375rem]',
                    )}
                  >
                    {titleOf(story)}
                  </span>
                  {!dense && (
                    <span className="block text-note text-soft">
                      {capital(day(story.createdAt, where), where.language)}
                      {story.minutes !== null && ` · ${t('minutesShort', { count: story.minutes })}`}
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  )
}

/** Found sentences: the hit stands in its own words. */
export function HitList({ stories, total }: { stories: StorySummary[]; total: number | undefined }) {
  const { t } = useTranslation()
  const where = useWhere()
  const titleOf = useTitleOf()
  return (
    <Section title={t('library.found', { count: total ?? stories.length })}>
      <ul className="-mt-3">
        {stories.map((story) => (
          <li key={story.id} className="border-b border-line">
            <Link {...storyLink(story)} className="group flex gap-6 py-4 focus-visible:-outline-offset-2">
              <Cover
                src={story.coverUrl}
                thumbHash={story.coverThumbHash}
                className="w-24 self-start max-wide:w-16"
              />
              <span className="min-w-0">
                <span className="block font-serif text-part group-hover:text-accent">{titleOf(story)}</span>
                <span className="block text-note text-soft">
                  {t('story.ofSeries', { series: story.seriesTitle, number: story.number })} ·{' '}
                  {fullDate(story.createdAt, where)}
                </span>
                <span className="mt-1 block max-w-[720px] font-serif text-sentence">
                  {story.hit === null || story.hit === undefined ? (
                    story.excerpt
                  ) : (
                    <>
                      {story.hit.before}
                      <mark>{story.hit.match}</mark>
                      {story.hit.after}
                    </>
                  )}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function StoryRows({ stories }: { stories: StorySummary[] }) {
  const { t } = useTranslation()
  const where = useWhere()
  const titleOf = useTitleOf()
  return (
    <ul className="border-t border-rule">
      {stories.map((story) => (
        <li key={story.id} className="border-b border-line">
          <Link
            {...storyLink(story)}
            className="group flex min-h-14 items-center gap-4 py-1.5 focus-visible:-outline-offset-2"
          >
            <Cover src={story.coverUrl} thumbHash={story.coverThumbHash} className="w-10 rounded-tile!" />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-semibold group-hover:text-accent">{titleOf(story)}</span>
              <span className="block truncate text-note text-soft">
                {t('story.ofSeries', { series: story.seriesTitle, number: story.number })}
              </span>
            </span>
            <span className="w-32 shrink-0 text-right text-note text-soft">
              {day(story.createdAt, where)}
              {story.minutes !== null && ` · ${t('minutesShort', { count: story.minutes })}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

export function LibrarySkeleton() {
  const { t } = useTranslation()
  return (
    <SkeletonPage label={t('loading')}>
      <Skeleton className="h-6 w-28" />
      <div className="mt-4 grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-4 wide:grid-cols-6 wide:gap-x-[22px]">
        {Array.from({ length: 12 }, (_, index) => (
          <div key={index}>
            <Skeleton className="aspect-square rounded-picture" />
            <Skeleton className="mt-3 h-4 w-3/4" />
            <Skeleton className="mt-2 h-3 w-1/2" />
          </div>
        ))}
      </div>
    </SkeletonPage>
  )
}
