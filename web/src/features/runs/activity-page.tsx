import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../app/page-title.ts'
import { EnvelopeDrawing, Empty } from '../../ui/empty.tsx'
import { PageHead, Section } from '../../ui/heads.tsx'
import { activeRunsQuery, isOver, recentRunsQuery } from './api.ts'
import { RunRow } from './run-row.tsx'

/** All runs of the workspace, the tray at full length. */
export function ActivityPage() {
  const { t } = useTranslation()
  usePageTitle(t('tray.title'))
  const active = useQuery(activeRunsQuery()).data?.items ?? []
  const recent = useSuspenseQuery(recentRunsQuery(50)).data.items.filter(isOver)
  return (
    <>
      <PageHead title={t('tray.title')} line={t('tray.note')} />
      <div className="flex max-w-[744px] flex-col gap-7">
        {active.length > 0 && (
          <Section title={t('tray.running', { count: active.length })}>
            <ul>
              {active.map((run) => (
                <RunRow key={run.id} run={run} />
              ))}
            </ul>
          </Section>
        )}
        {recent.length > 0 && (
          <Section title={t('tray.finished')}>
            <ul>
              {recent.map((run) => (
                <RunRow key={run.id} run={run} />
              ))}
            </ul>
          </Section>
        )}
      </div>
      {active.length === 0 && recent.length === 0 && (
        <Empty drawing={<EnvelopeDrawing />} title={t('tray.emptyTitle')}>
          {t('tray.quiet')}
        </Empty>
      )}
    </>
  )
}
