import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { activeRunsQuery } from '../features/runs/api.ts'

/** Name the tab; while something is being made its title counts that first. */
export function usePageTitle(title: string | null | undefined) {
  const { t } = useTranslation()
  const running = useQuery(activeRunsQuery()).data?.items.length ?? 0
  useEffect(() => {
    const name = title === null || title === undefined || title === '' ? 'Atelier' : `${title} · Atelier`
    document.title = running > 0 ? `${t('tray.running', { count: running })} · ${name}` : name
  }, [title, running, t])
}
