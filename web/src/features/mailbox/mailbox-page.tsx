import { useDeferredValue, useState } from 'react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MailSummary } from '../../api/types.ts'
import { PartBoundary } from '../../app/failures.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { paths } from '../../app/paths.ts'
import { clock, day, isSameDay } from '../../lib/dates.ts'
import { useWide } from '../../lib/use-media.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Empty, EnvelopeDrawing } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SearchField } from '../../ui/field.tsx'
import { useWhere } from '../auth/use-where.ts'
import { mailboxQuery } from './api.ts'
import { MailView } from './mail-view.tsx'

/** The mailbox of this machine: what a reader would get, message, text, headers and phone. */
export function MailboxPage() {
  const { t } = useTranslation()
  usePageTitle(t('publish.mailbox'))
  const wide = useWide()
  const search = useSearch({ from: '/signed-in/shell/publish/mailbox' })
  const navigate = useNavigate({ from: '/publish/mailbox' })
  const [typed, setTyped] = useState(search.q ?? '')
  const q = useDeferredValue(search.q ?? '')
  const query = useInfiniteQuery({ ...mailboxQuery(q), placeholderData: keepPreviousData })
  const mails = query.data?.pages.flatMap((page) => page.items) ?? []
  const chosen = search.message ?? (wide ? mails[0]?.id : undefined)
  const find = (text: string) => {
    setTyped(text)
    void navigate({
      search: (before) => ({ ...before, q: text.trim() === '' ? undefined : text.trim() }),
      replace: true,
    })
  }
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  if (query.isSuccess && mails.length === 0 && q === '') {
    return (
      <Empty drawing={<EnvelopeDrawing />} title={t('mail.emptyTitle')}>
        {t('mail.emptyText')}
      </Empty>
    )
  }
  const list = (
    <div className="min-w-0">
      <SearchField
        label={t('mail.search')}
        placeholder={t('mail.search')}
        value={typed}
        onChange={find}
        className="mb-3"
      />
      <ul className="-mx-3">
        {mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} chosen={mail.id === chosen} q={search.q} />
        ))}
      </ul>
      {mails.length === 0 && query.isSuccess && (
        <p className="py-6 text-soft">{t('mail.notFound', { words: q })}</p>
      )}
      {query.hasNextPage && (
        <Button className="mt-4" busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
    </div>
  )
  const message = chosen !== undefined && (
    <PartBoundary key={chosen} title={t('mail.broken')}>
      <MailView id={chosen} />
    </PartBoundary>
  )
  if (!wide) {
    if (search.message === undefined) return list
    return (
      <>
        <Link
          {...paths.mailbox({ q: search.q })}
          className="mb-3 inline-flex min-h-11 items-center gap-2 text-soft"
        >
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          {t('mail.all')}
        </Link>
        {message}
      </>
    )
  }
  return (
    <div className="-mt-6 grid grid-cols-[296px_minmax(0,1fr)]">
      <div className="border-r border-line py-4 pr-4">{list}</div>
      <div className="min-w-0 py-4 pl-8">{message}</div>
    </div>
  )
}

function MailRow({ mail, chosen, q }: { mail: MailSummary; chosen: boolean; q: string | undefined }) {
  const { t } = useTranslation()
  const where = useWhere()
  const today = isSameDay(mail.sentAt, where.now, where.timeZone)
  return (
    <li className="border-b border-line">
      <Link
        {...paths.mailbox({ q, message: mail.id })}
        aria-current={chosen ? 'true' : undefined}
        resetScroll={false}
        className={classes(
          'block px-3 py-2.5 hover:bg-shade focus-visible:-outline-offset-2',
          chosen && 'bg-shade',
        )}
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className={classes('min-w-0 truncate', chosen && 'font-semibold')}>
            {t('mail.to', { address: mail.to })}
          </span>
          <span className="shrink-0 text-note text-soft">
            {today ? clock(mail.sentAt, where) : day(mail.sentAt, where)}
          </span>
        </span>
        <span className={classes('block truncate', chosen && 'font-semibold')}>{mail.subject}</span>
        <span className="block truncate text-note text-soft">{mail.preview}</span>
      </Link>
    </li>
  )
}
