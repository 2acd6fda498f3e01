import i18next from 'i18next'
import { registerSW } from 'virtual:pwa-register'
import { toast } from '../ui/toast.tsx'

/** Keep the app installable and readable offline; a newer version is offered, never forced into open work. */
export function registerWorker() {
  const update = registerSW({
    immediate: true,
    onNeedRefresh: () =>
      toast(i18next.t('update.ready'), {
        action: { label: i18next.t('update.reload'), run: () => void update(true) },
      }),
  })
}
