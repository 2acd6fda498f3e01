import { useNavigate } from '@tanstack/react-router'
import { Activity, LibraryBig, LogOut, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe, useSignOut } from '../features/auth/api.ts'
import { ActionRow } from '../ui/action-row.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { paths } from './paths.ts'

export function MoreSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { user } = useMe()
  const signOut = useSignOut()
  const icon = { size: 22, strokeWidth: 1.5 }
  const go = (leave: () => Promise<void>) => () => {
    onClose()
    void leave()
  }
  return (
    <Dialog open onClose={onClose} title={t('nav.more')}>
      <div className="mt-2">
        <ActionRow
          icon={<LibraryBig {...icon} />}
          title={t('nav.library')}
          note={t('library.line')}
          onPress={go(() => navigate(paths.library()))}
        />
        <ActionRow
          icon={<Activity {...icon} />}
          title={t('tray.title')}
          note={t('tray.note')}
          onPress={go(() => navigate(paths.activity()))}
        />
        <ActionRow
          icon={<SlidersHorizontal {...icon} />}
          title={t('nav.settings')}
          note={user.email}
          onPress={go(() => navigate(paths.settings()))}
        />
        <ActionRow
          icon={<LogOut {...icon} />}
          title={t('settings.signOut')}
          disabled={signOut.isPending}
          onPress={() => signOut.mutate()}
        />
      </div>
      <Button look="quiet" wide className="mt-4" onPress={onClose}>
        {t('close')}
      </Button>
    </Dialog>
  )
}
