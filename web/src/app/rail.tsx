import { Link, useLocation } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { useMe } from '../features/auth/api.ts'
import { classes } from '../ui/classes.ts'
import { Avatar, Logo } from '../ui/small.tsx'
import { isAt, navigation } from './navigation.tsx'
import { openPalette } from './palette-state.ts'
import { paths } from './paths.ts'
import { RailTray } from './tray.tsx'

export function Rail() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const { user, workspace } = useMe()
  const shownName = user.name === null || user.name === '' ? user.email : user.name
  return (
    <header className="sticky top-0 flex h-dvh flex-col overflow-y-auto border-r border-line px-3 pt-6">
      <Link {...paths.today()} className="ml-3 flex items-center gap-2.5 self-start">
        <Logo size={22} />
        <span className="font-serif text-section font-medium">Atelier</span>
      </Link>
      <AriaButton
        onPress={openPalette}
        className="mt-4 flex h-9 shrink-0 items-center gap-2.5 rounded-control bg-shade px-3 text-soft data-[hovered]:text-ink"
      >
        <Search size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
        <span className="truncate">{t('palette.open')}</span>
        <kbd className="ml-auto shrink-0 font-sans text-note">{shortcut()}</kbd>
      </AriaButton>
      <nav aria-label={t('nav.label')} className="mt-5">
        {navigation.map(({ group, items }) => (
          <div key={group ?? 'rest'} className={group === null ? 'mt-4' : 'mb-3'}>
            {group !== null && (
              <p className="whisper mb-0.5 ml-3" aria-hidden="true">
                {t(`nav.${group}`)}
              </p>
            )}
            {items.map((item) => {
              const here = isAt(item, pathname)
              return (
                <Link
                  key={item.key}
                  {...item.link}
                  aria-current={here ? 'page' : undefined}
                  className={classes(
                    'flex h-8 items-center gap-3 rounded-control px-3 hover:bg-shade focus-visible:-outline-offset-2',
                    here && 'bg-shade font-semibold',
                  )}
                >
                  <item.icon
                    size={18}
                    strokeWidth={1.5}
                    aria-hidden="true"
                    className={here ? 'text-accent' : 'text-soft'}
                  />
                  {t(`nav.${item.key}`)}
                </Link>
              )
            })}
          </div>
        ))}
      </nav>
      <div className="mt-auto">
        <RailTray />
        <Link
          {...paths.settings()}
          className="flex items-center gap-2.5 border-t border-line px-3 py-3 focus-visible:-outline-offset-2"
        >
          <Avatar name={shownName} />
          <span className="min-w-0">
            <span className="block truncate font-semibold">{shownName}</span>
            <span className="block truncate text-note text-soft">{workspace.name}</span>
          </span>
        </Link>
      </div>
    </header>
  )
}

function shortcut() {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'
}
