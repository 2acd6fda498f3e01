import { Link } from '@tanstack/react-router'
import { RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Run } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { clock, dayAndClock, isSameDay, stopwatch } from '../../lib/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Shape } from '../../ui/state.tsx'
import { toastFailure } from '../../ui/toast.tsx'
import { useWhere } from '../auth/use-where.ts'
import { isOver, useRetryRun } from './api.ts'
import { elapsedSeconds, runLine, runShape, runTitle } from './words.ts'

/** A run in the tray and in lists: its name, what it does, and Retry in place where it failed. */
export function RunRow({ run, onLeave }: { run: Run; onLeave?: () => void }) {
  const { t } = useTranslation()
  const where = useWhere(isOver(run) ? undefined : 1000)
  const retry = useRetryRun(run)
  const time = isOver(run)
    ? run.finishedAt !== null &&
      (isSameDay(run.finishedAt, where.now, where.timeZone)
        ? clock(run.finishedAt, where)
        : dayAndClock(run.finishedAt, where))
    : stopwatch(elapsedSeconds(run, where.now))
  return (
    <li className="border-b border-line py-3">
      <div className="flex items-baseline justify-between gap-4">
        <Link
          {...paths.run(run.id)}
          onClick={onLeave}
          className="min-w-0 truncate font-semibold hover:text-accent"
        >
          {runTitle(t, run)}
        </Link>
        <span className="shrink-0 text-note text-soft">{time}</span>
      </div>
      <p className="mt-0.5 flex items-baseline gap-2 text-note text-soft">
        <Shape kind={runShape(run)} />
        <span className="min-w-0">
          {runLine(t, run)}
          {run.state === 'succeeded' && run.subject !== null && (
            <>
              {' '}
              <Link {...paths.read(run.subject.id)} onClick={onLeave} className="link">
                {t('open')}
              </Link>
            </>
          )}
        </span>
      </p>
      {!isOver(run) && <Progress label={runTitle(t, run)} value={run.progress} className="mt-2" />}
      {run.can.retry && (
        <Button
          size="small"
          className="mt-2"
          busy={retry.isPending}
          icon={<RotateCcw size={16} strokeWidth={1.75} />}
          onPress={() => retry.mutate(undefined, { onError: (error) => toastFailure(error) })}
        >
          {t('retry')}
        </Button>
      )}
    </li>
  )
}
