import { type FormEvent, useState } from 'react'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/client.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { paths } from '../../app/paths.ts'
import { splitErrors } from '../../lib/form-errors.ts'
import { useOfflineSince } from '../../lib/use-online.ts'
import { Button } from '../../ui/button.tsx'
import { FormLine } from '../../ui/form-line.tsx'
import { PageHead, Section } from '../../ui/heads.tsx'
import { State } from '../../ui/state.tsx'
import { toast } from '../../ui/toast.tsx'
import { useMe } from '../auth/api.ts'
import { offersQuery, seriesQuery, useChangeSeries } from './api.ts'
import { type Draft, draftOf, requestOf } from './draft.ts'
import { KindFields } from './kind-fields.tsx'
import { PeopleFields } from './people-fields.tsx'
import { WhenFields } from './when-fields.tsx'

export function EditSeriesPage() {
  const { t } = useTranslation()
  const { seriesId } = useParams({ from: '/signed-in/shell/series/$seriesId/edit' })
  const { user } = useMe()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const series = useSuspenseQuery(seriesQuery(seriesId)).data
  const offers = useSuspenseQuery(offersQuery()).data
  const offline = useOfflineSince() !== null
  usePageTitle(t('series.editTitle', { title: series.title }))
  // The version that was read when typing began: someone else's change in between must be noticed.
  const [version, setVersion] = useState(series.version)
  const [draft, setDraft] = useState<Draft>(() => draftOf(series))
  const save = useChangeSeries(seriesId)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const stale = save.error instanceof ApiError && save.error.status === 409
  const { fields, line } = splitErrors(save.error, [
    'title',
    'setting',
    'characters',
    'schedule',
    'recipients',
  ])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    save.mutate(
      { version, change: requestOf(draft, user) },
      {
        onSuccess: () => {
          toast(t('saved'))
          void navigate(paths.series(seriesId))
        },
      },
    )
  }
  const loadNewest = async (keepMine: boolean) => {
    const newest = await queryClient.fetchQuery({ ...seriesQuery(seriesId), staleTime: 0 })
    setVersion(newest.version)
    if (!keepMine) setDraft(draftOf(newest))
    save.reset()
  }
  return (
    <form onSubmit={submit} noValidate>
      <PageHead
        above={
          <Link
            {...paths.series(seriesId)}
            className="inline-flex items-center gap-2 text-soft hover:text-ink max-wide:min-h-11"
          >
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
            {series.title}
          </Link>
        }
        title={t('series.edit')}
        line={t('series.editLine')}
      />
      <div className="flex max-w-[720px] flex-col gap-8">
        <Section title={t('newSeries.who')}>
          <PeopleFields draft={draft} change={change} errors={fields} />
        </Section>
        <Section title={t('newSeries.kind')}>
          <KindFields draft={draft} offers={offers} change={change} />
        </Section>
        <Section title={t('newSeries.when')}>
          <WhenFields draft={draft} offers={offers} change={change} errors={fields} />
        </Section>
        <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-4 max-wide:bottom-[72px]">
          <div className="w-full empty:hidden">
            {stale ? (
              <div role="alert" className="pb-2">
                <State kind="attention">{t('series.stale')}</State>
                <p className="mt-1 text-soft">{t('series.staleText')}</p>
                <div className="mt-3 flex flex-wrap gap-2">
                  <Button onPress={() => void loadNewest(true)}>{t('series.keepMine')}</Button>
                  <Button look="quiet" onPress={() => void loadNewest(false)}>
                    {t('series.takeTheirs')}
                  </Button>
                </div>
              </div>
            ) : (
              <FormLine error={save.error} line={line} />
            )}
          </div>
          <Button type="submit" look="primary" busy={save.isPending} isDisabled={offline || stale}>
            {t('save')}
          </Button>
          <Link {...paths.series(seriesId)} className="px-3 py-2 font-semibold hover:underline">
            {t('cancel')}
          </Link>
          {offline && <span className="text-note text-soft">{t('failure.formOffline')}</span>}
        </div>
      </div>
    </form>
  )
}
