import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../app/page-title.ts'
import { paths } from '../../app/paths.ts'
import { splitErrors, useDraft } from '../../lib/form-errors.ts'
import { useOfflineSince } from '../../lib/use-online.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { FormLine } from '../../ui/form-line.tsx'
import { useMe } from '../auth/api.ts'
import { useWriteNext } from '../runs/api.ts'
import { offersQuery, useCreateSeries } from './api.ts'
import { BiblePreview } from './bible-preview.tsx'
import { type Draft, emptyDraft, requestOf } from './draft.ts'
import { KindSentence, PeopleSentence } from './folded.tsx'
import { KindFields } from './kind-fields.tsx'
import { PeopleFields } from './people-fields.tsx'
import { WhenFields } from './when-fields.tsx'

/** Three short steps; each answered one folds into a sentence that can be opened again. */
export function NewSeriesPage() {
  const { t } = useTranslation()
  usePageTitle(t('make.newSeries'))
  const navigate = useNavigate()
  const { user } = useMe()
  const offers = useSuspenseQuery(offersQuery()).data
  const offline = useOfflineSince() !== null
  const [draft, setDraft, forget] = useDraft<Draft>(`new-series.${user.id}`, emptyDraft(offers, user))
  const [step, setStep] = useState(1)
  const question = useQuestionFirst(step)
  const [missing, setMissing] = useState(false)
  const [writeNow, setWriteNow] = useState(true)
  const create = useCreateSeries()
  const write = useWriteNext()
  const busy = create.isPending || write.isPending
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const { fields, line } = splitErrors(create.error, [
    'title',
    'setting',
    'characters',
    'schedule',
    'recipients',
  ])
  const errors = { ...fields, ...(missing ? missingFields(draft, t('field.required')) : {}) }

  const finish = async () => {
    const series = await create.mutateAsync(requestOf(draft, user))
    forget()
    if (!writeNow) return navigate(paths.series(series.id))
    const started = await write.mutateAsync(series.id).catch(() => null)
    return navigate(started === null ? paths.series(series.id) : paths.run(started.run.id))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (step === 1) return setStep(2)
    if (Object.keys(missingFields(draft, '')).length > 0) {
      setStep(2)
      return setMissing(true)
    }
    setMissing(false)
    if (step === 2) return setStep(3)
    finish().catch((error: unknown) => {
      const { fields: wrong } = splitErrors(error, ['title', 'setting', 'characters'])
      if (Object.keys(wrong).length > 0) setStep(2)
    })
  }
  const questions = [t('newSeries.q1'), t('newSeries.q2'), t('newSeries.q3')]
  const lines = [t('newSeries.line1'), t('newSeries.line2'), t('newSeries.line3')]
  const nexts = [t('newSeries.next1'), t('newSeries.next2'), t('newSeries.next3')]
  return (
    <div className="xl:pr-[420px]">
      <form onSubmit={submit} noValidate className="flex min-h-[calc(100dvh-88px)] flex-col max-wide:min-h-0">
        <div className="flex items-center justify-between text-soft">
          <Link {...paths.stories()} className="inline-flex items-center gap-2 hover:text-ink">
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {t('make.newSeries')}
          </Link>
          <span>{t('newSeries.step', { step, of: 3 })}</span>
        </div>
        {step > 1 && <KindSentence draft={draft} offers={offers} onChange={() => setStep(1)} />}
        {step > 2 && <PeopleSentence draft={draft} onChange={() => setStep(2)} />}
        <h1 ref={question} tabIndex={-1} className="mt-6 font-serif text-page tracking-[-0.012em]">
          {questions[step - 1]}
        </h1>
        <p className="mt-1 mb-6 text-soft">{lines[step - 1]}</p>
        {step === 1 && <KindFields draft={draft} offers={offers} change={change} />}
        {step === 2 && <PeopleFields draft={draft} change={change} errors={errors} ideas />}
        {step === 3 && (
          <>
            <WhenFields draft={draft} offers={offers} change={change} errors={errors} />
            <div className="mt-6 border-t border-line pt-3">
              <Checkbox on={writeNow} onChange={setWriteNow}>
                {t('newSeries.writeNow')}
              </Checkbox>
            </div>
          </>
        )}
        <div className="mt-auto pt-8">
          <FormLine error={create.error} line={line} />
          {offline && step === 3 && <p className="mb-2 text-note text-soft">{t('newSeries.offline')}</p>}
          <div className="flex items-center gap-4 border-t border-line pt-4">
            {step > 1 && (
              <Button look="quiet" className="-ml-3.5" onPress={() => setStep(step - 1)}>
                {t('back')}
              </Button>
            )}
            <span className="text-soft max-wide:hidden">{nexts[step - 1]}</span>
            <Button
              type="submit"
              look="primary"
              className="ml-auto"
              busy={busy}
              isDisabled={offline && step === 3}
            >
              {step === 3 ? t('newSeries.start') : t('continue')}
              {step < 3 && <ArrowRight size={18} strokeWidth={1.75} aria-hidden="true" />}
            </Button>
          </div>
        </div>
      </form>
      <BiblePreview draft={draft} offers={offers} step={step} />
    </div>
  )
}

/** A new question starts at its top, for the eye as for the screen reader. */
function useQuestionFirst(step: number) {
  const question = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    window.scrollTo({ top: 0, behavior: 'instant' })
    question.current?.focus({ preventScroll: true })
  }, [step])
  return question
}

function missingFields(draft: Draft, text: string) {
  return {
    ...(draft.setting.trim() === '' ? { setting: [text] } : {}),
    ...(draft.title.trim() === '' ? { title: [text] } : {}),
  }
}
