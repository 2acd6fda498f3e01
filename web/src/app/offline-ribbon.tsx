import { Trans, useTranslation } from 'react-i18next'
import { useWhere } from '../features/auth/use-where.ts'
import { clock } from '../lib/dates.ts'
import { useOfflineSince } from '../lib/use-online.ts'
import { Ribbon } from '../ui/ribbon.tsx'

export function OfflineRibbon() {
  const { t } = useTranslation()
  const where = useWhere()
  const since = useOfflineSince()
  if (since === null) return null
  return (
    <Ribbon kind="caution">
      <Trans t={t} i18nKey="offlineSince" values={{ time: clock(since, where) }} components={{ b: <b /> }} />
    </Ribbon>
  )
}
