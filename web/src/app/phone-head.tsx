import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/button.tsx'
import { Logo } from '../ui/small.tsx'
import { openPalette } from './palette-state.ts'
import { paths } from './paths.ts'
import { PhoneTray } from './tray.tsx'

export function PhoneHead() {
  const { t } = useTranslation()
  return (
    <header className="flex h-[52px] items-center justify-between pr-3 pl-5">
      <Link {...paths.today()} aria-label="Atelier" className="flex h-11 items-center">
        <Logo size={24} />
      </Link>
      <div className="flex items-center">
        <PhoneTray />
        <IconButton label={t('palette.open')} onPress={openPalette}>
          <Search size={22} strokeWidth={1.5} />
        </IconButton>
      </div>
    </header>
  )
}
