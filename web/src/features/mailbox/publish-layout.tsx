import { useInfiniteQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths.ts'
import { PageHead } from '../../ui/heads.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { deliveriesQuery, mailboxQuery } from './api.ts'

export function PublishLayout() {
  const { t } = useTranslation()
  const deliveries = useInfiniteQuery(deliveriesQuery()).data?.pages[0]?.meta.total
  const mail = useInfiniteQuery(mailboxQuery('')).data?.pages[0]?.meta.total
  return (
    <>
      <PageHead title={t('nav.publish')} line={t('publish.line')} tabs />
      <Tabs
        label={t('nav.publish')}
        tabs={[
          { key: 'deliveries', link: paths.deliveries(), label: t('publish.deliveries'), count: deliveries },
          { key: 'mailbox', link: paths.mailbox(), label: t('publish.mailbox'), count: mail },
        ]}
      />
      <Outlet />
    </>
  )
}
