import { useEffect, useState } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight, Info, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Story } from '../../api/types.ts'
import { PartBoundary } from '../../app/failures.tsx'
import { OfflineRibbon } from '../../app/offline-ribbon.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { paths } from '../../app/paths.ts'
import { capital, clock, longDay } from '../../lib/dates.ts'
import { personStore } from '../../lib/device-store.ts'
import { keepForOffline } from '../../lib/offline-store.ts'
import { spokenAt } from '../../lib/sentences.ts'
import { useWide } from '../../lib/use-media.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Cover } from '../../ui/cover.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { State } from '../../ui/state.tsx'
import { useWhere } from '../auth/use-where.ts'
import { storyQuery } from './api.ts'
import { Details } from './details.tsx'
import { Player } from './player.tsx'
import { ReaderText } from './reader-text.tsx'
import { useFollowSpoken, useReadingPlace } from './reading-place.ts'
import { ReadingLook, textSizes, usualSize } from './reading-look.tsx'
import { useAudio } from './use-audio.ts'

const noTimings: never[] = []

export function ReaderPage() {
  const { storyId } = useParams({ from: '/signed-in/stories/$storyId' })
  const story = useSuspenseQuery(storyQuery(storyId)).data
  usePageTitle(story.title)
  useEffect(() => {
    if (story.state === 'done' || story.state === 'partial')
      void keepForOffline([story.coverUrl, story.audioUrl])
  }, [story.state, story.coverUrl, story.audioUrl])
  return <Reader key={story.id} story={story} />
}

function Reader({ story }: { story: Story }) {
  const { t } = useTranslation()
  const wide = useWide()
  const [details, setDetails] = useState(false)
  const [size, setSize] = useState(() => personStore.get<number>('textSize') ?? usualSize)
  const audio = useAudio(story.id, story.audioUrl, story.audioSeconds)
  const timings = story.timings ?? noTimings
  const spoken = audio.begun ? spokenAt(timings, audio.at) : -1
  const narrative = story.narrative ?? ''
  const share = useReadingPlace(story.id, narrative !== '')
  useFollowSpoken(spoken, audio.playing)
  const left = Math.ceil((story.minutes ?? 1) * (1 - share))
  const changeSize = (next: number) => {
    setSize(next)
    personStore.set('textSize', next)
  }
  return (
    <>
      <header className="sticky top-0 z-10 bg-paper">
        <div className="relative flex h-14 items-center gap-3 border-b border-line pr-3 pl-5 wide:px-6">
          <Link
            {...paths.series(story.seriesId)}
            className="flex min-h-11 min-w-11 items-center gap-3 text-soft hover:text-ink"
            aria-label={t('reader.backTo', { series: story.seriesTitle })}
          >
            <ArrowLeft size={18} strokeWidth={1.5} aria-hidden="true" className="text-ink" />
            <span className="max-wide:hidden">{story.seriesTitle}</span>
          </Link>
          <p className="pointer-events-none absolute inset-x-0 text-center text-soft max-wide:hidden">
            {t('reader.number', { number: story.number })} ·{' '}
            {left === 0 ? t('reader.atEnd') : t('reader.left', { count: left })}
          </p>
          <div className="ml-auto flex items-center gap-1">
            <ReadingLook size={size} onSize={changeSize} />
            {wide ? (
              <Button
                look="quiet"
                icon={<Info size={18} strokeWidth={1.5} />}
                aria-expanded={details}
                onPress={() => setDetails(!details)}
                className={details ? 'bg-shade' : undefined}
              >
                {t('reader.details')}
              </Button>
            ) : (
              <IconButton label={t('reader.details')} onPress={() => setDetails(true)}>
                <Info size={20} strokeWidth={1.5} />
              </IconButton>
            )}
          </div>
          <span
            aria-hidden="true"
            className="absolute bottom-[-1px] left-0 h-0.5 w-full origin-left bg-accent"
            style={{ transform: `scaleX(${share})` }}
          />
        </div>
      </header>
      <OfflineRibbon />
      <main
        className={classes(
          'mx-auto grid max-w-[1264px] gap-x-16 px-6 pt-6 pb-40 wide:grid-cols-[minmax(120px,260px)_minmax(0,640px)] wide:px-[88px] wide:pt-16',
          wide && details && 'mr-[400px]!',
        )}
      >
        <StoryHead story={story} side />
        <article className="min-w-0">
          <StoryHead story={story} side={false} />
          {story.state === 'partial' && <PartialNote story={story} />}
          <div
            lang={story.language}
            className="prose-story drop-cap leading-[1.632]"
            style={{ fontSize: `${(textSizes[size] ?? 19) / 16}rem` }}
          >
            <ReaderText narrative={narrative} timings={timings} spoken={spoken} />
          </div>
          {narrative === '' && <p className="font-serif text-sentence text-soft">{t('reader.notYet')}</p>}
          <Neighbours story={story} />
        </article>
      </main>
      {story.audioUrl !== null && (
        <PartBoundary title={t('player.broken')}>
          <Player audio={audio} voice={t('maker.narrator')} />
        </PartBoundary>
      )}
      {wide && details && (
        <aside
          aria-label={t('reader.details')}
          className="fixed top-14 right-0 bottom-0 z-10 w-[400px] animate-enter overflow-y-auto border-l border-line bg-raised px-7 pt-5 pb-28"
        >
          <div className="mb-4 flex items-center justify-between">
            <h2 className="font-serif text-section font-medium">{t('reader.details')}</h2>
            <IconButton label={t('close')} onPress={() => setDetails(false)}>
              <X size={18} strokeWidth={1.5} />
            </IconButton>
          </div>
          <Details story={story} />
        </aside>
      )}
      {!wide && (
        <Dialog open={details} onClose={() => setDetails(false)} title={t('reader.details')}>
          <div className="mt-4">
            <Details story={story} />
          </div>
        </Dialog>
      )}
    </>
  )
}

/** Beside the text on wide screens the cover and its facts, above it on a phone the same with the title. */
function StoryHead({ story, side }: { story: Story; side: boolean }) {
  const { t } = useTranslation()
  const where = useWhere()
  const cover = (
    <Cover
      src={story.coverUrl}
      thumbHash={story.coverThumbHash}
      alt={story.coverAlt ?? ''}
      empty={t('cover.none')}
      eager
    />
  )
  if (side) {
    return (
      <div className="max-wide:hidden">
        {cover}
        <p className="mt-3 text-soft">
          {capital(longDay(story.createdAt, where), where.language)}, {clock(story.createdAt, where)}
          <br />
          {story.wordCount !== null && t('words', { count: story.wordCount })}
        </p>
      </div>
    )
  }
  return (
    <div className="mb-6 flex gap-4 wide:mb-9 wide:block">
      <div className="w-24 shrink-0 wide:hidden">{cover}</div>
      <div className="min-w-0">
        <h1 className="font-serif text-page tracking-[-0.012em] text-balance wide:text-reader wide:tracking-[-0.016em]">
          {story.title}
        </h1>
        <p className="mt-1 text-note text-soft wide:hidden">
          {t('story.ofSeries', { series: story.seriesTitle, number: story.number })}
          {story.minutes !== null && ` · ${t('minutes', { count: story.minutes })}`}
        </p>
      </div>
    </div>
  )
}

function PartialNote({ story }: { story: Story }) {
  const { t } = useTranslation()
  const missing = [
    story.coverUrl === null && t('reader.coverMissing'),
    story.audioUrl === null && t('reader.voiceMissing'),
  ].filter((text) => text !== false)
  return (
    <p className="mb-6 border-y border-line py-3">
      <State kind="attention">{missing.join(' ')}</State>{' '}
      {story.runId !== null && (
        <Link {...paths.run(story.runId)} className="link">
          {t('reader.seeRun')}
        </Link>
      )}
    </p>
  )
}

function Neighbours({ story }: { story: Story }) {
  const { t } = useTranslation()
  return (
    <nav
      aria-label={t('reader.more')}
      className="mt-12 flex flex-wrap justify-between gap-4 border-t border-rule pt-4"
    >
      {story.previousId !== null && (
        <Link
          {...paths.read(story.previousId)}
          className="inline-flex min-h-11 items-center gap-2 font-semibold hover:text-accent"
        >
          <ArrowLeft size={18} strokeWidth={1.5} aria-hidden="true" /> {t('reader.previous')}
        </Link>
      )}
      {story.nextId !== null && (
        <Link
          {...paths.read(story.nextId)}
          className="ml-auto inline-flex min-h-11 items-center gap-2 font-semibold hover:text-accent"
        >
          {t('reader.next')} <ArrowRight size={18} strokeWidth={1.5} aria-hidden="true" />
        </Link>
      )}
    </nav>
  )
}
