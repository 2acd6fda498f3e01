import { useTranslation } from 'react-i18next'
import type { Run, RunStep } from '../../api/types.ts'
import { stopwatch } from '../../lib/dates.ts'
import { Section } from '../../ui/heads.tsx'
import { StepList } from '../../ui/step-list.tsx'
import { useWhere } from '../auth/use-where.ts'
import { isOver } from './api.ts'
import { elapsedSeconds, stepNote, stepShape, stepTitle } from './words.ts'

export function RunSteps({ run }: { run: Run }) {
  const { t } = useTranslation()
  const where = useWhere(isOver(run) ? undefined : 1000)
  const time = (step: RunStep) => {
    if (step.startedAt === null) return undefined
    const end = step.finishedAt === null ? where.now.getTime() : Date.parse(step.finishedAt)
    const seconds = (end - Date.parse(step.startedAt)) / 1000
    return step.finishedAt !== null && seconds < 1 ? undefined : stopwatch(seconds)
  }
  return (
    <Section title={t('run.steps')} note={stopwatch(elapsedSeconds(run, where.now))} className="self-start">
      <StepList
        label={t('run.steps')}
        steps={run.steps.map((step) => ({
          key: step.name,
          kind: stepShape(step),
          stateWord: t(`stepState.${step.state}`),
          title: stepTitle(t, step.name),
          note: stepNote(t, step, where),
          end: step.state === 'pending' || step.state === 'skipped' ? undefined : time(step),
          progress: step.progress > 0 ? step.progress : undefined,
          active: step.state === 'running' && !isOver(run),
        }))}
      />
    </Section>
  )
}
