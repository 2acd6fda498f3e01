import { useTranslation } from 'react-i18next'
import type { Run, Story } from '../../api/types.ts'
import { cutNarrative } from '../../lib/sentences.ts'
import { Cover } from '../../ui/cover.tsx'
import { Section } from '../../ui/heads.tsx'
import { Skeleton } from '../../ui/small.tsx'
import { withEmphasis } from '../reader/emphasis.tsx'
import { isOver } from './api.ts'

type Props = { story: Story | undefined; run: Run }

const openingParagraphs = 7

function stepState(run: Run, name: string) {
  return run.steps.find((step) => step.name === name)?.state
}

export function PlanPart({ story, run }: Props) {
  const { t } = useTranslation()
  const plan = story?.plan ?? null
  if (plan === null && isOver(run)) return null
  return (
    <Section title={t('run.plan')} note={plan === null ? undefined : t('run.beats', { count: plan.length })}>
      {plan === null ? (
        <Bars widths={['w-11/12', 'w-10/12', 'w-full', 'w-9/12', 'w-10/12']} />
      ) : (
        <ol className="-mt-2 animate-enter">
          {plan.map((beat) => (
            <li
              key={beat.beatName}
              className="flex items-baseline gap-4 border-b border-line py-1.5 max-wide:flex-wrap max-wide:gap-x-3 max-wide:gap-y-0"
            >
              <span className="whisper w-32 shrink-0 max-wide:w-full">{beatWords(beat.beatName)}</span>
              <span className="min-w-0 flex-1 font-serif text-sentence">
                {beat.keyMoment === '' ? beat.sceneDescription : beat.keyMoment}
              </span>
              <span className="text-note text-soft" title={t('run.words')}>
                {beat.wordTarget}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

export function OpeningPart({ story, run }: Props) {
  const { t } = useTranslation()
  const narrative = story?.narrative ?? ''
  const editing = stepState(run, 'editor') === 'running'
  if (narrative === '') {
    if (isOver(run) || stepState(run, 'structure') !== 'done') return null
    return (
      <Section title={t('run.opening')} note={t('run.beingWritten')}>
        <Bars widths={['w-full', 'w-11/12', 'w-full', 'w-10/12', 'w-full', 'w-8/12']} />
      </Section>
    )
  }
  const paragraphs = cutNarrative(narrative, []).slice(0, openingParagraphs)
  return (
    <Section
      title={t('run.opening')}
      note={editing ? t('run.beingEdited') : t('words', { count: story?.wordCount ?? countWords(narrative) })}
    >
      <div className="prose-story animate-enter text-reading">
        {paragraphs.map((paragraph) =>
          paragraph.kind === 'break' ? (
            <hr key={paragraph.from} className="mx-auto my-4 w-16 border-line" />
          ) : (
            <p key={paragraph.from}>{withEmphasis(narrative.slice(paragraph.from, paragraph.to))}</p>
          ),
        )}
      </div>
    </Section>
  )
}

export function CoverPart({ story, run }: Props) {
  const { t } = useTranslation()
  const state = stepState(run, 'cover')
  const failed = state === 'failed' || (isOver(run) && (story?.coverUrl ?? null) === null)
  const line =
    story?.coverUrl !== null && story?.coverUrl !== undefined
      ? (story.coverAlt ?? '')
      : failed
        ? t('run.coverMissing')
        : state === 'running'
          ? t('run.coverNow')
          : t('run.coverNext')
  return (
    <Section title={t('run.cover')} className="self-start max-wide:order-2">
      <Cover
        src={story?.coverUrl}
        thumbHash={story?.coverThumbHash}
        alt={story?.coverAlt ?? ''}
        eager
        className="w-[232px] max-w-full"
      />
      <p className="mt-2 text-note text-soft">{line}</p>
    </Section>
  )
}

function Bars({ widths }: { widths: string[] }) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-4 py-2">
      {widths.map((width, index) => (
        <Skeleton key={`${width}${index}`} className={`h-3 ${width}`} />
      ))}
    </div>
  )
}

/** Beat names are the field's terms, written as words: the_crime becomes "The crime". */
function beatWords(name: string) {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function countWords(text: string) {
  return text.split(/\s+/).filter((word) => word !== '').length
}
