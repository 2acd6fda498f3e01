import { linkOptions } from '@tanstack/react-router'

export type LibrarySearch = { q?: string; genre?: string; series?: string; view?: 'large' | 'dense' | 'list' }
export type DeliverySearch = { story?: string; state?: 'open' | 'sent' }
export type MailboxSearch = { q?: string; message?: string }
export type SignInSearch = { next?: string }

/** Every address of the app; pages link through these. */
export const paths = {
  signIn: (search: SignInSearch = {}) => linkOptions({ to: '/sign-in', search }),
  register: (search: SignInSearch = {}) => linkOptions({ to: '/register', search }),
  today: () => linkOptions({ to: '/' }),
  stories: () => linkOptions({ to: '/stories' }),
  newSeries: () => linkOptions({ to: '/stories/new' }),
  series: (seriesId: string) => linkOptions({ to: '/series/$seriesId', params: { seriesId } }),
  editSeries: (seriesId: string) => linkOptions({ to: '/series/$seriesId/edit', params: { seriesId } }),
  activity: () => linkOptions({ to: '/runs' }),
  run: (runId: string) => linkOptions({ to: '/runs/$runId', params: { runId } }),
  library: (search: LibrarySearch = {}) => linkOptions({ to: '/library', search }),
  read: (storyId: string) => linkOptions({ to: '/stories/$storyId', params: { storyId } }),
  deliveries: (search: DeliverySearch = {}) => linkOptions({ to: '/publish/deliveries', search }),
  mailbox: (search: MailboxSearch = {}) => linkOptions({ to: '/publish/mailbox', search }),
  settings: () => linkOptions({ to: '/settings' }),
}
