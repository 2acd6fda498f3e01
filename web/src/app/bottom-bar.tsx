import { lazy, Suspense, useState } from 'react'
import { Link, useLocation } from '@tanstack/react-router'
import { BookOpen, CirclePlus, Menu, Send, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classes } from '../ui/classes.ts'
import { paths } from './paths.ts'

const MakeSheet = lazy(() => import('./make-sheet.tsx').then(({ MakeSheet: part }) => ({ default: part })))
const MoreSheet = lazy(() => import('./more-sheet.tsx').then(({ MoreSheet: part }) => ({ default: part })))

const cell =
  'flex min-h-14 flex-1 flex-col items-center justify-center gap-1 text-note text-soft focus-visible:-outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink'

/** Five places under the thumb. */
export function BottomBar() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const [sheet, setSheet] = useState<'make' | 'more' | null>(null)
  const current =
    pathname === '/' ? 'today' : (places.find((place) => place.owns.test(pathname))?.key ?? null)
  const at = (key: string) => (current === key ? 'page' : undefined)
  const colour = (key: string) => classes(current === key && 'text-accent')
  return (
    <nav
      aria-label={t('nav.label')}
      className="fixed inset-x-0 bottom-0 z-20 flex h-[calc(72px+env(safe-area-inset-bottom))] border-t border-line bg-paper pb-[env(safe-area-inset-bottom)]"
    >
      <Link {...paths.today()} className={cell} aria-current={at('today')}>
        <Sun size={22} strokeWidth={1.5} aria-hidden="true" className={colour('today')} />
        {t('nav.today')}
      </Link>
      <Link {...paths.stories()} className={cell} aria-current={at('stories')}>
        <BookOpen size={22} strokeWidth={1.5} aria-hidden="true" className={colour('stories')} />
        {t('nav.stories')}
      </Link>
      <button type="button" className={cell} aria-haspopup="dialog" onClick={() => setSheet('make')}>
        <CirclePlus size={22} strokeWidth={1.5} aria-hidden="true" />
        {t('nav.makeSomething')}
      </button>
      <Link {...paths.deliveries()} className={cell} aria-current={at('publish')}>
        <Send size={22} strokeWidth={1.5} aria-hidden="true" className={colour('publish')} />
        {t('nav.publish')}
      </Link>
      <button
        type="button"
        className={cell}
        aria-haspopup="dialog"
        aria-current={at('more')}
        onClick={() => setSheet('more')}
      >
        <Menu size={22} strokeWidth={1.5} aria-hidden="true" className={colour('more')} />
        {t('nav.more')}
      </button>
      {sheet !== null && (
        <Suspense>
          {sheet === 'make' ? (
            <MakeSheet onClose={() => setSheet(null)} />
          ) : (
            <MoreSheet onClose={() => setSheet(null)} />
          )}
        </Suspense>
      )}
    </nav>
  )
}

const places = [
  { key: 'stories', owns: /^\/(stories|series|runs)/ },
  { key: 'publish', owns: /^\/publish/ },
  { key: 'more', owns: /^\/(library|settings)/ },
]
