import { lazy, Suspense, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../features/auth/use-where.ts'
import { activeRunsQuery } from '../features/runs/api.ts'
import { elapsedSeconds, runTitle, stepDoing } from '../features/runs/words.ts'
import { stopwatch } from '../lib/dates.ts'
import { Progress } from '../ui/progress.tsx'
import { Shape } from '../ui/state.tsx'

const TrayDialog = lazy(() => import('./tray-dialog.tsx').then(({ TrayDialog: part }) => ({ default: part })))

/** What is being made, at the foot of the rail; opens the whole list. */
export function RailTray() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const runs = useQuery(activeRunsQuery()).data?.items ?? []
  const first = runs[0]
  const where = useWhere(first === undefined ? undefined : 1000)
  return (
    <>
      <AriaButton
        onPress={() => setOpen(true)}
        aria-haspopup="dialog"
        className="block w-full border-t border-line px-3 py-2.5 text-left data-[focus-visible]:-outline-offset-2 data-[hovered]:bg-shade"
      >
        {first === undefined ? (
          <span className="flex items-center justify-between text-soft">
            {t('tray.title')}
            <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
          </span>
        ) : (
          <>
            <span className="flex items-center gap-2">
              <Shape kind="running" />
              <span className="font-semibold">{t('tray.running', { count: runs.length })}</span>
              <span className="ml-auto text-note text-soft">
                {stopwatch(elapsedSeconds(first, where.now))}
              </span>
            </span>
            <span className="mt-0.5 block truncate pl-[22px] text-note text-soft">
              {t('tray.line', { doing: stepDoing(t, first.step), title: runTitle(t, first) })}
            </span>
            <Progress label={runTitle(t, first)} value={first.progress} className="mt-2 ml-[22px]" />
          </>
        )}
      </AriaButton>
      {open && (
        <Suspense>
          <TrayDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** The same on a phone: a word at the top right, only while something runs. */
export function PhoneTray() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const count = useQuery(activeRunsQuery()).data?.items.length ?? 0
  return (
    <>
      {count > 0 && (
        <AriaButton
          onPress={() => setOpen(true)}
          aria-haspopup="dialog"
          className="flex min-h-11 items-center gap-2 rounded-control px-2 font-semibold"
        >
          <Shape kind="running" />
          {t('tray.running', { count })}
        </AriaButton>
      )}
      {open && (
        <Suspense>
          <TrayDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
