import type { ReactNode } from 'react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { BookOpen, Moon, Plus, Sun, TextSearch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { StorySummary } from '../api/types.ts'
import { useChangeProfile, useMe } from '../features/auth/api.ts'
import { useWriteNext } from '../features/runs/api.ts'
import { seriesListQuery } from '../features/series/api.ts'
import { useWide } from '../lib/use-media.ts'
import { Cover } from '../ui/cover.tsx'
import { toastFailure } from '../ui/toast.tsx'
import { navigation } from './navigation.tsx'
import { paths } from './paths.ts'

type PaletteEntry = {
  key: string
  icon: ReactNode
  title: ReactNode
  text: string
  note?: string
  /** Long in both halves: on a phone the note stands below the title. */
  long?: boolean
  run: () => void
}
export type PaletteGroup = { key: string; label: string; entries: PaletteEntry[] }

const icon = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const

/** What the palette offers for these words: places, sentences of stories, things to start. `>` shows actions only. */
export function usePaletteGroups(words: string): { groups: PaletteGroup[]; searching: boolean } {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { user } = useMe()
  const wide = useWide()
  const changeProfile = useChangeProfile()
  const write = useWriteNext()
  const actionsOnly = words.startsWith('>')
  const asked = words.replace(/^>/, '').trim()
  const series = useInfiniteQuery(seriesListQuery()).data?.pages.flatMap((page) => page.items) ?? []
  const found = useQuery({
    queryKey: ['stories', 'palette', asked],
    queryFn: ({ signal }) =>
      api.page<StorySummary>('/stories', { query: { q: asked, pageSize: 6, page: 1 }, signal }),
    enabled: asked.length >= 2 && !actionsOnly,
    placeholderData: (before) => before,
  })
  const low = asked.toLocaleLowerCase(i18n.language)
  const fits = (entry: PaletteEntry) =>
    low === '' || entry.text.toLocaleLowerCase(i18n.language).includes(low)
  const stories = asked.length >= 2 && !actionsOnly ? (found.data?.items ?? []) : []

  const places: PaletteEntry[] = navigation
    .flatMap((group) => group.items)
    .map((item) => ({
      key: item.key,
      icon: <item.icon {...icon} />,
      title: t(`nav.${item.key}`),
      text: t(`nav.${item.key}`),
      run: () => void navigate(item.link),
    }))
  const shelves: PaletteEntry[] = series.map((one) => ({
    key: one.id,
    icon: (
      <Cover
        src={one.latestStory?.coverUrl}
        thumbHash={one.latestStory?.coverThumbHash}
        className="w-7 rounded-tile!"
      />
    ),
    title: one.title,
    text: one.title,
    note: t('palette.series'),
    run: () => void navigate(paths.series(one.id)),
  }))
  const titles: PaletteEntry[] = stories.map((story) => ({
    key: story.id,
    icon: <Cover src={story.coverUrl} thumbHash={story.coverThumbHash} className="w-7 rounded-tile!" />,
    title: story.title ?? t('run.episode'),
    text: story.title ?? '',
    note: t('palette.storyOf', { series: story.seriesTitle }),
    run: () => void navigate(paths.read(story.id)),
  }))
  const inside: PaletteEntry[] = stories
    .filter((story) => story.hit !== null && story.hit !== undefined)
    .map((story) => ({
      key: `hit ${story.id}`,
      icon: <TextSearch {...icon} />,
      title: (
        <span className="font-normal">
          {shortEnd(story.hit?.before ?? '', wide ? 28 : 12)}
          <mark>{story.hit?.match}</mark>
          {(story.hit?.after ?? '').slice(0, 40)}
        </span>
      ),
      text: asked,
      note: story.title ?? undefined,
      long: true,
      run: () => void navigate(paths.read(story.id)),
    }))
  const dark = user.theme === 'dark'
  const actions: PaletteEntry[] = [
    ...series
      .filter((one) => one.can['make'] !== false)
      .map((one) => ({
        key: `write ${one.id}`,
        icon: <BookOpen {...icon} />,
        title: t('palette.writeNext', { series: one.title }),
        text: t('palette.writeNext', { series: one.title }),
        note: t('make.episodeShort', { number: one.storyCount + 1 }),
        run: () =>
          // The palette is gone by the time the answer comes, and with it any callback given to `mutate`.
          void write.mutateAsync(one.id).then(
            ({ run }) => navigate(paths.run(run.id)),
            (error: Error) => toastFailure(error),
          ),
      })),
    {
      key: 'new series',
      icon: <Plus {...icon} />,
      title: t('make.newSeries'),
      text: t('make.newSeries'),
      note: t('make.newSeriesNote'),
      run: () => void navigate(paths.newSeries()),
    },
    {
      key: 'theme',
      icon: dark ? <Sun {...icon} /> : <Moon {...icon} />,
      title: dark ? t('palette.light') : t('palette.dark'),
      text: dark ? t('palette.light') : t('palette.dark'),
      note: t('palette.theme'),
      run: () => changeProfile.mutate({ theme: dark ? 'light' : 'dark' }),
    },
  ]
  const goTo = [...places, ...shelves, ...titles].filter(fits)
  const groups: PaletteGroup[] = [
    { key: 'go', label: t('palette.goTo'), entries: actionsOnly ? [] : goTo.slice(0, 7) },
    { key: 'inside', label: t('palette.inside'), entries: inside.slice(0, 4) },
    { key: 'start', label: t('palette.start'), entries: actions.filter(fits).slice(0, actionsOnly ? 12 : 4) },
  ]
  return { groups: groups.filter((group) => group.entries.length > 0), searching: found.isFetching }
}

/** The last whole words of a text, so that what follows them is not cut off at the row's end. */
function shortEnd(text: string, most: number) {
  return text.length <= most ? text : `…${text.slice(-most - 1).replace(/^\S*\s+/, '')}`
}
