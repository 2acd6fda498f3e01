import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Mail } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { clock, fullDate } from '../../lib/dates.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Segmented } from '../../ui/choices.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Skeleton, SkeletonPage } from '../../ui/small.tsx'
import { State } from '../../ui/state.tsx'
import { useWhere } from '../auth/use-where.ts'
import { mailQuery } from './api.ts'

type Face = 'sent' | 'text' | 'headers' | 'source'

const phone = { width: 390, height: 844, shown: 232 }

export function MailView({ id }: { id: string }) {
  const { t } = useTranslation()
  const [face, setFace] = useState<Face>('sent')
  const query = useQuery(mailQuery(id))
  if (query.isPending) {
    return (
      <SkeletonPage label={t('loading')}>
        <Skeleton className="h-9 w-80 max-w-full" />
        <Skeleton className="mt-6 h-4 w-64" />
        <Skeleton className="mt-6 h-[480px] w-full" />
      </SkeletonPage>
    )
  }
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const mail = query.data
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_232px]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Segmented<Face>
            label={t('mail.face')}
            hideLabel
            value={face}
            onChange={setFace}
            choices={[
              { id: 'sent', label: t('mail.asSent') },
              { id: 'text', label: t('mail.text') },
              { id: 'headers', label: t('mail.headers') },
              { id: 'source', label: t('mail.source') },
            ]}
          />
          <a
            href={mail.sourceUrl}
            download={`${mail.id}.eml`}
            className={buttonClass('quiet')}
            aria-label={t('mail.download')}
          >
            <Download size={18} strokeWidth={1.5} aria-hidden="true" />
          </a>
        </div>
        <Envelope mail={mail} />
        <div className="mt-4">
          {face === 'sent' && (
            <iframe
              sandbox=""
              title={t('mail.asSentTitle', { subject: mail.subject })}
              src={mail.htmlUrl}
              className="h-[900px] w-full border border-line bg-[#fff]"
            />
          )}
          {face === 'text' && <pre className="font-mono text-note whitespace-pre-wrap">{mail.text}</pre>}
          {face === 'headers' && (
            <dl className="font-mono text-note">
              {mail.headers.map((header, index) => (
                <div
                  key={`${header.name}${index}`}
                  className="grid grid-cols-[180px_minmax(0,1fr)] gap-4 border-b border-line py-1.5 max-wide:grid-cols-1 max-wide:gap-0"
                >
                  <dt className="text-soft">{header.name}</dt>
                  <dd className="break-all">{header.value}</dd>
                </div>
              ))}
            </dl>
          )}
          {face === 'source' && <Source url={mail.sourceUrl} />}
        </div>
      </div>
      <PhonePreview mail={mail} />
    </div>
  )
}

function Envelope({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const where = useWhere()
  const leave = mail.headers.find((header) => header.name.toLowerCase() === 'list-unsubscribe')
  const lines: [string, string][] = [
    [t('mail.from'), mail.from],
    [t('mail.toName'), mail.to],
    [t('mail.sentAt'), `${fullDate(mail.sentAt, where)}, ${clock(mail.sentAt, where)}`],
    [t('mail.subject'), mail.subject],
  ]
  if (leave !== undefined) lines.push([t('mail.leave'), t('mail.oneClick')])
  return (
    <dl className="mt-4 border-b border-line pb-4">
      {lines.map(([name, value]) => (
        <div key={name} className="flex gap-4 text-note leading-[1.2rem]">
          <dt className="w-16 shrink-0 text-soft">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Source({ url }: { url: string }) {
  const { t } = useTranslation()
  const query = useQuery({
    queryKey: ['mailbox', 'source', url],
    queryFn: async () => {
      const response = await fetch(url, { credentials: 'same-origin' })
      if (!response.ok) throw new Error(String(response.status))
      return response.text()
    },
  })
  if (query.isPending)
    return <SkeletonPage label={t('loading')}>{<Skeleton className="h-64" />}</SkeletonPage>
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  return <pre className="font-mono text-note break-all whitespace-pre-wrap">{query.data}</pre>
}

/** A true phone, 390 by 844, scaled down. */
function PhonePreview({ mail }: { mail: Mail }) {
  const { t, i18n } = useTranslation()
  const scale = phone.shown / phone.width
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 }).format(
    Math.ceil(mail.bytes / 1024),
  )
  return (
    <aside aria-label={t('mail.onPhone')} className="max-xl:hidden">
      <div className="mb-4 flex items-baseline justify-between">
        <h2 className="font-serif text-part font-medium">{t('mail.onPhone')}</h2>
        <span className="text-note text-soft">
          {phone.width} × {phone.height}
        </span>
      </div>
      <div
        className="overflow-hidden rounded-[22px] border border-edge bg-[#fff]"
        style={{ width: phone.shown, height: phone.height * scale }}
      >
        <iframe
          sandbox=""
          title={t('mail.onPhone')}
          src={mail.htmlUrl}
          className="origin-top-left border-0"
          style={{ width: phone.width, height: phone.height, transform: `scale(${scale})` }}
        />
      </div>
      <p className="mt-3 text-note">
        <State kind="done">{t('mail.size', { size })}</State>
      </p>
      {
        <Link {...paths.read(mail.storyId)} className="link mt-2 inline-block text-note">
          {t('mail.readStory')}
        </Link>
      }
    </aside>
  )
}
