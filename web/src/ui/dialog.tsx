import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { useWide } from '../lib/use-media.ts'
import { IconButton } from './button.tsx'
import { classes } from './classes.ts'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  hideTitle?: boolean
  children: ReactNode
  foot?: ReactNode
  kind?: 'dialog' | 'panel'
  role?: 'dialog' | 'alertdialog'
}

const wideBox = {
  dialog: 'top-[12vh] left-1/2 max-h-[76vh] w-[420px] -translate-x-1/2 rounded-picture p-6',
  panel: 'inset-y-0 right-0 w-[400px] border-l border-line p-7',
}

/** A dialog on wide screens, a sheet from below on phones; `panel` stands at the right edge instead. */
export function Dialog({ open, onClose, title, hideTitle, children, foot, kind = 'dialog', role }: Props) {
  const { t } = useTranslation()
  const wide = useWide()
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable
      className={classes(
        'fixed inset-0 z-40 animate-fade',
        kind === 'panel' && wide ? 'bg-transparent' : 'bg-veil',
      )}
    >
      <Modal
        className={classes(
          'fixed overflow-y-auto bg-raised shadow-float outline-none',
          wide
            ? classes(wideBox[kind], 'animate-enter border border-line')
            : 'inset-x-0 bottom-0 max-h-[88dvh] animate-sheet rounded-t-[16px] px-5 pt-2 pb-[max(20px,env(safe-area-inset-bottom))]',
        )}
      >
        <AriaDialog role={role} className="outline-none">
          {!wide && <span aria-hidden="true" className="mx-auto mb-4 block h-1 w-9 rounded-full bg-edge" />}
          <div className={classes('flex items-start justify-between gap-4', hideTitle === true && 'sr-only')}>
            <Heading slot="title" className="font-serif text-section font-medium">
              {title}
            </Heading>
            {kind === 'panel' && (
              <IconButton label={t('close')} onPress={onClose} className="-mt-1 -mr-2">
                <X size={18} strokeWidth={1.5} />
              </IconButton>
            )}
          </div>
          {children}
          {foot !== undefined && (
            <div className="mt-6 flex flex-wrap justify-end gap-2 max-wide:flex-col-reverse">{foot}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
