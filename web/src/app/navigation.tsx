import { BookOpen, LibraryBig, Send, SlidersHorizontal, Sun, type LucideIcon } from 'lucide-react'
import type { LinkProps } from '@tanstack/react-router'
import { paths } from './paths.ts'

export type NavigationItem = {
  key: 'today' | 'stories' | 'library' | 'publish' | 'settings'
  link: LinkProps
  /** Other addresses that belong to this page. */
  owns: string[]
  icon: LucideIcon
}

/** The circle in its order; what does not exist yet is not shown. */
export const navigation: { group: 'plan' | 'make' | 'deliver' | null; items: NavigationItem[] }[] = [
  { group: 'plan', items: [{ key: 'today', link: paths.today(), owns: [], icon: Sun }] },
  {
    group: 'make',
    items: [
      { key: 'stories', link: paths.stories(), owns: ['/stories', '/series', '/runs'], icon: BookOpen },
      { key: 'library', link: paths.library(), owns: ['/library'], icon: LibraryBig },
    ],
  },
  { group: 'deliver', items: [{ key: 'publish', link: paths.deliveries(), owns: ['/publish'], icon: Send }] },
  {
    group: null,
    items: [{ key: 'settings', link: paths.settings(), owns: ['/settings'], icon: SlidersHorizontal }],
  },
]

export function isAt(item: NavigationItem, pathname: string) {
  if (item.key === 'today') return pathname === '/'
  return item.owns.some((start) => pathname === start || pathname.startsWith(`${start}/`))
}
