import { useSuspenseQuery } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Maker, Story } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { capital, fullDate, stopwatch } from '../../lib/dates.ts'
import { isKeptForOffline } from '../../lib/offline-store.ts'
import { Fact, Section } from '../../ui/heads.tsx'
import { State } from '../../ui/state.tsx'
import { meQuery } from '../auth/api.ts'
import { genreName } from '../series/words.ts'

/** Where the story came from, and what it led to. */
export function Details({ story }: { story: Story }) {
  const { t, i18n } = useTranslation()
  const { user } = useSuspenseQuery(meQuery()).data
  const kept = useQuery({
    queryKey: ['kept', story.id],
    queryFn: () => isKeptForOffline(`/api/v1/stories/${story.id}`),
  }).data
  const { provenance } = story
  const scores = Object.values(story.quality?.scores ?? {})
  const mean = scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
  const maker = (one: Maker | null | undefined) =>
    one === null || one === undefined
      ? t('details.none')
      : one.offline
        ? t('maker.offline')
        : t('details.maker', { provider: one.provider, model: one.model })
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <div className="flex flex-col gap-7">
      <Section title={t('details.from')} level={3}>
        <dl className="-mt-2">
          <Fact name={t('details.made')}>
            {fullDate(story.createdAt, { language: user.language, timeZone: user.timeZone })}
          </Fact>
          <Fact name={t('details.series')}>
            <Link {...paths.series(story.seriesId)} className="link">
              {story.seriesTitle}
            </Link>
          </Fact>
          <Fact name={t('series.genre')}>{genreName(t, story.genre)}</Fact>
          {story.structure !== null && (
            <Fact name={t('details.shape')}>{capital(story.structure.replaceAll('_', ' '), 'en')}</Fact>
          )}
          {story.pacing !== null && (
            <Fact name={t('details.pacing')}>{capital(story.pacing.replaceAll('_', ' '), 'en')}</Fact>
          )}
          <Fact name={t('details.text')}>{maker(provenance?.text)}</Fact>
          <Fact name={t('details.cover')}>{maker(provenance?.cover)}</Fact>
          <Fact name={t('details.voice')}>
            {maker(provenance?.narration)}
            {story.audioSeconds !== null && `, ${stopwatch(story.audioSeconds)}`}
          </Fact>
          {mean !== null && (
            <Fact name={t('details.quality')}>
              {story.quality?.passed === false
                ? t('details.notPassed', { mean: number.format(mean) })
                : t('details.passed', { mean: number.format(mean) })}
            </Fact>
          )}
          {provenance !== null && (
            <Fact name={t('details.seed')}>
              <span className="font-mono text-note">{provenance.seed}</span>
            </Fact>
          )}
        </dl>
      </Section>
      <Section title={t('details.led')} level={3}>
        <dl className="-mt-2">
          <Fact name={t('nav.publish')}>
            <Link {...paths.deliveries({ story: story.id })} className="link">
              {t('details.deliveries')}
            </Link>
          </Fact>
          {story.runId !== null && (
            <Fact name={t('details.run')}>
              <Link {...paths.run(story.runId)} className="link">
                {t('details.howMade')}
              </Link>
            </Fact>
          )}
        </dl>
      </Section>
      {kept === true && <State kind="done">{t('reader.kept')}</State>}
    </div>
  )
}
