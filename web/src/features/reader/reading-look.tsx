import { ALargeSmall } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../api/types.ts'
import { IconButton } from '../../ui/button.tsx'
import { Segmented, Slider } from '../../ui/choices.tsx'
import { classes } from '../../ui/classes.ts'
import { popoverClass } from '../../ui/menu.tsx'
import { toastFailure } from '../../ui/toast.tsx'
import { useChangeProfile, useMe } from '../auth/api.ts'

export const textSizes = [16, 17, 19, 21, 24, 28] as const
export const usualSize = 2

type Props = { size: number; onSize: (size: number) => void }

/** Text size and theme, kept for the next story. */
export function ReadingLook({ size, onSize }: Props) {
  const { t } = useTranslation()
  const { user } = useMe()
  const change = useChangeProfile()
  return (
    <DialogTrigger>
      <IconButton label={t('reader.look')}>
        <ALargeSmall size={20} strokeWidth={1.5} />
      </IconButton>
      <Popover placement="bottom end" className={classes(popoverClass, 'w-72')}>
        <Dialog aria-label={t('reader.look')} className="flex flex-col gap-4 p-4 outline-none">
          <Slider
            label={t('reader.size')}
            value={size}
            min={0}
            max={textSizes.length - 1}
            onChange={onSize}
            says={t('reader.sizeNow', { step: size + 1, of: textSizes.length })}
          />
          <Segmented<Theme>
            label={t('settings.theme')}
            value={user.theme}
            onChange={(theme) => change.mutate({ theme }, { onError: (error) => toastFailure(error) })}
            choices={[
              { id: 'light', label: t('theme.light') },
              { id: 'dark', label: t('theme.dark') },
              { id: 'system', label: t('theme.system') },
            ]}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
