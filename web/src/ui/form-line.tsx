import { useTranslation } from 'react-i18next'
import { OfflineError } from '../api/client.ts'
import { Shape } from './state.tsx'

/** The one line of a form about what went wrong as a whole. */
export function FormLine({ error, line }: { error: unknown; line: string | null }) {
  const { t } = useTranslation()
  const text = error instanceof OfflineError ? t('failure.formOffline') : line
  return (
    <div role="alert" className="empty:hidden">
      {text !== null && text !== '' && (
        <p className="flex items-baseline gap-2">
          <Shape kind="failed" />
          <span>{text}</span>
        </p>
      )}
    </div>
  )
}
