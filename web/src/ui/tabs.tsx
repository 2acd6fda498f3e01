import type { ReactNode } from 'react'
import { Link, type LinkProps } from '@tanstack/react-router'

type Tab = { key: string; link: LinkProps; label: string; count?: number | undefined }

/** Sub-pages of a page, as links with counts. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }): ReactNode {
  return (
    <nav aria-label={label} className="mb-6 flex gap-7 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          {...tab.link}
          activeOptions={{ includeSearch: false }}
          className="-mb-px inline-flex items-baseline gap-2 border-b-2 border-transparent pb-2.5 whitespace-nowrap text-soft hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-note font-normal text-soft">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
