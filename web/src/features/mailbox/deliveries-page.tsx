import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../api/types.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { type DeliverySearch, paths } from '../../app/paths.ts'
import { clock, dayAndClock } from '../../lib/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choices.tsx'
import { Empty, EnvelopeDrawing } from '../../ui/empty.tsx'
import { Shape, State } from '../../ui/state.tsx'
import { useWhere } from '../auth/use-where.ts'
import { deliveriesQuery } from './api.ts'
import { attemptShape, deliveryShape, deliveryWord } from './words.ts'

type Filter = 'all' | NonNullable<DeliverySearch['state']>

/** Who has it, who does not yet, and why; attempts with their times. */
export function DeliveriesPage() {
  const { t } = useTranslation()
  usePageTitle(t('publish.deliveries'))
  const search = useSearch({ from: '/signed-in/shell/publish/deliveries' })
  const navigate = useNavigate({ from: '/publish/deliveries' })
  const query = useSuspenseInfiniteQuery(deliveriesQuery({ storyId: search.story }))
  const all = query.data.pages.flatMap((page) => page.items)
  const open = all.filter((one) => one.state !== 'sent' && one.state !== 'cancelled')
  const sent = all.filter((one) => one.state === 'sent')
  const filter: Filter = search.state ?? 'all'
  const shown = { all, open, sent }[filter]
  const change = (part: DeliverySearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true, resetScroll: false })
  if (all.length === 0) {
    return (
      <Empty
        drawing={<EnvelopeDrawing />}
        title={t('publish.noDeliveries')}
        action={
          search.story !== undefined && (
            <Button onPress={() => change({ story: undefined })}>{t('library.showAll')}</Button>
          )
        }
      >
        {t('publish.noDeliveriesText')}
      </Empty>
    )
  }
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <Segmented<Filter>
          label={t('publish.filter')}
          hideLabel
          value={filter}
          onChange={(next) => change({ state: next === 'all' ? undefined : next })}
          choices={[
            { id: 'all', label: t('publish.all', { count: query.data.pages[0]?.meta.total ?? all.length }) },
            { id: 'open', label: t('publish.open', { count: open.length }) },
            { id: 'sent', label: t('publish.sent', { count: sent.length }) },
          ]}
        />
        {search.story !== undefined && (
          <Button size="small" look="quiet" onPress={() => change({ story: undefined })}>
            {t('publish.allStories', { title: all[0]?.storyTitle ?? '' })}
          </Button>
        )}
      </div>
      <table className="w-full border-collapse text-left max-wide:block">
        <thead className="text-note text-soft max-wide:sr-only">
          <tr className="border-b border-rule">
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t('publish.where')}
            </th>
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t('publish.what')}
            </th>
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t('publish.state')}
            </th>
            <th scope="col" className="py-2 pr-4 font-semibold">
              {t('publish.attempts')}
            </th>
            <th scope="col" className="py-2 text-right font-semibold">
              {t('publish.time')}
            </th>
          </tr>
        </thead>
        <tbody className="max-wide:block">
          {shown.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="py-6 text-soft">{t('publish.noneHere')}</p>}
      {query.hasNextPage && (
        <Button className="mt-6" busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
      <p className="mt-4 text-note text-soft">{t('publish.howRetried')}</p>
    </>
  )
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const where = useWhere()
  const trouble = delivery.error?.message ?? null
  const cell = 'py-3 pr-4 align-top max-wide:block max-wide:p-0'
  return (
    <tr className="border-b border-line max-wide:grid max-wide:grid-cols-[minmax(0,1fr)_auto] max-wide:gap-x-4 max-wide:gap-y-1 max-wide:py-3">
      <td className={`${cell} max-w-64 truncate font-semibold`}>{delivery.to}</td>
      <td className={`${cell} max-wide:order-2 max-wide:col-span-2`}>
        <Link {...paths.read(delivery.storyId)} className="hover:text-accent hover:underline">
          {delivery.storyTitle}
        </Link>
        {trouble !== null && (
          <span className="mt-1 block max-w-[420px] font-serif text-sentence">{trouble}</span>
        )}
      </td>
      <td className={`${cell} whitespace-nowrap`}>
        <State kind={deliveryShape(delivery.state)}>{deliveryWord(t, delivery.state)}</State>
      </td>
      <td className={`${cell} max-wide:order-3`}>
        <ol className="flex flex-wrap gap-x-4">
          {delivery.attempts.slice(-5).map((attempt) => (
            <li
              key={attempt.number}
              className="flex items-baseline gap-1.5 text-note"
              title={attempt.message ?? undefined}
            >
              <Shape kind={attemptShape(attempt)} />
              {clock(attempt.at, where)}
            </li>
          ))}
        </ol>
      </td>
      <td className="py-3 text-right align-top whitespace-nowrap text-soft max-wide:order-4 max-wide:block max-wide:p-0">
        {dayAndClock(delivery.sentAt ?? delivery.nextAttemptAt ?? delivery.deliverAt, where)}
      </td>
    </tr>
  )
}
