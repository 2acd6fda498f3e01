import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, BookOpen, RotateCcw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Run } from '../../api/types.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { paths } from '../../app/paths.ts'
import { stopwatch } from '../../lib/dates.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { PageHead } from '../../ui/heads.tsx'
import { State } from '../../ui/state.tsx'
import { toastFailure } from '../../ui/toast.tsx'
import { useWhere } from '../auth/use-where.ts'
import { storyQuery } from '../reader/api.ts'
import { isOver, runQuery, useCancelRun, useRetryRun } from './api.ts'
import { CoverPart, OpeningPart, PlanPart } from './landed.tsx'
import { RunSteps } from './run-steps.tsx'
import { elapsedSeconds, runLine, runShape, runTitle, waitingReason } from './words.ts'

/** A run: its steps in plain words, and what has landed so far as the page. */
export function RunPage() {
  const { t } = useTranslation()
  const { runId } = useParams({ from: '/signed-in/shell/runs/$runId' })
  const run = useSuspenseQuery(runQuery(runId)).data
  const storyId = run.subject?.id
  const story = useQuery({ ...storyQuery(storyId ?? ''), enabled: storyId !== undefined }).data
  const title = story?.title ?? runTitle(t, run)
  usePageTitle(title)
  const over = isOver(run)
  return (
    <>
      <PageHead
        above={
          run.subject !== null ? (
            <Link
              {...paths.series(run.subject.seriesId)}
              className="inline-flex items-center gap-2 text-soft hover:text-ink max-wide:min-h-11"
            >
              <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
              {run.subject.seriesTitle}
            </Link>
          ) : undefined
        }
        title={title}
        line={over ? <Outcome run={run} /> : t('run.leave')}
        actions={<RunActions run={run} />}
      />
      <p role="status" className="sr-only">
        {runLine(t, run)}
      </p>
      {(run.state === 'failed' || run.state === 'waiting') && <Trouble run={run} />}
      <div className="grid gap-x-12 gap-y-7 wide:grid-cols-[232px_minmax(0,1fr)_232px]">
        <RunSteps run={run} />
        <div className="flex min-w-0 flex-col gap-7 max-wide:order-3">
          <PlanPart story={story} run={run} />
          <OpeningPart story={story} run={run} />
        </div>
        <CoverPart story={story} run={run} />
      </div>
    </>
  )
}

function RunActions({ run }: { run: Run }) {
  const { t } = useTranslation()
  const cancel = useCancelRun(run.id)
  const retry = useRetryRun(run)
  const failed = (error: Error) => toastFailure(error)
  return (
    <>
      {run.can.cancel && (
        <Button
          busy={cancel.isPending}
          icon={<X size={18} strokeWidth={1.75} />}
          onPress={() => cancel.mutate(undefined, { onError: failed })}
        >
          {t('run.cancel')}
        </Button>
      )}
      {run.can.retry && (
        <Button
          look={run.state === 'failed' ? 'primary' : 'plain'}
          busy={retry.isPending}
          icon={<RotateCcw size={18} strokeWidth={1.75} />}
          onPress={() => retry.mutate(undefined, { onError: failed })}
        >
          {run.can.retryMayBeBilledTwice ? t('run.retryBilled') : t('tryAgain')}
        </Button>
      )}
      {run.state === 'succeeded' && run.subject !== null && (
        <Link {...paths.read(run.subject.id)} className={buttonClass('primary')}>
          <BookOpen size={18} strokeWidth={1.75} aria-hidden="true" />
          {t('run.readIt')}
        </Link>
      )}
    </>
  )
}

function Outcome({ run }: { run: Run }) {
  const { t } = useTranslation()
  const where = useWhere()
  const took = stopwatch(elapsedSeconds(run, where.now))
  return (
    <State kind={runShape(run)}>
      {run.state === 'succeeded'
        ? t('run.hereAfter', { took })
        : run.state === 'cancelled'
          ? t('run.cancelledAfter', { took })
          : t('run.failedAfter', { took })}
    </State>
  )
}

function Trouble({ run }: { run: Run }) {
  const { t } = useTranslation()
  const waiting = run.state === 'waiting'
  return (
    <div role="alert" className="mb-8 max-w-[640px]">
      <h2 className="font-serif text-section font-medium">
        {waiting ? t('run.waiting') : t('run.couldNot')}
      </h2>
      <p className="mt-2 font-serif text-sentence">
        {waiting ? waitingReason(t, run) : (run.error?.message ?? t('failure.unknown'))}
      </p>
      {!waiting && <p className="mt-2 text-soft">{t('run.nothingLost')}</p>}
      {run.error !== null && (
        <details className="mt-2 text-note text-soft">
          <summary className="cursor-pointer py-1">{t('failure.details')}</summary>
          <p className="font-mono">
            {run.error.code} · run {run.id}
          </p>
        </details>
      )}
    </div>
  )
}
