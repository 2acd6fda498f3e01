import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, OfflineError } from '../api/client.ts'
import { Button } from './button.tsx'
import { State } from './state.tsx'

type Props = { error: unknown; title?: string; onRetry?: () => void; children?: ReactNode }

/** What happened in words, Try again, and the details a helper would ask for, ready to copy. */
export function Failure({ error, title, onRetry, children }: Props) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const offline = error instanceof OfflineError
  const details = describe(error)
  return (
    <div role="alert" className="max-w-[560px] py-4">
      <State kind={offline ? 'attention' : 'failed'}>
        {offline ? t('failure.offline') : t('failure.failed')}
      </State>
      <h2 className="mt-2 font-serif text-section font-medium">
        {offline ? t('failure.offlineTitle') : (title ?? t('failure.title'))}
      </h2>
      <p className="mt-2 font-serif text-sentence">{sentence(error, t)}</p>
      {children}
      <div className="mt-4 flex flex-wrap gap-2">
        {onRetry !== undefined && (
          <Button look="primary" onPress={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
        {!offline && (
          <Button
            onPress={() => {
              void navigator.clipboard?.writeText(details).then(() => setCopied(true))
            }}
          >
            {copied ? t('copied') : t('failure.copy')}
          </Button>
        )}
      </div>
      {!offline && (
        <details className="mt-4 text-note text-soft">
          <summary className="cursor-pointer py-1">{t('failure.details')}</summary>
          <pre className="mt-1 font-mono whitespace-pre-wrap">{details}</pre>
        </details>
      )}
    </div>
  )
}

function sentence(error: unknown, t: (key: 'failure.offlineText' | 'failure.unknown') => string) {
  if (error instanceof OfflineError) return t('failure.offlineText')
  if (error instanceof ApiError && error.message !== '') return error.message
  return t('failure.unknown')
}

function describe(error: unknown) {
  if (error instanceof ApiError) {
    return `${error.code} (${error.status})${error.requestId === null ? '' : `\nrequest ${error.requestId}`}`
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
