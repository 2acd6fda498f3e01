import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { activeRunsQuery, isOver, recentRunsQuery } from '../features/runs/api.ts'
import { RunRow } from '../features/runs/run-row.tsx'
import { IconButton } from '../ui/button.tsx'
import { Failure } from '../ui/failure.tsx'
import { paths } from './paths.ts'

/** Three kinds of news: what runs, what finished, what failed and can be tried again. */
export function TrayDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const active = useQuery(activeRunsQuery())
  const recent = useQuery(recentRunsQuery())
  const running = active.data?.items ?? []
  const finished = (recent.data?.items ?? []).filter(isOver).slice(0, 6)
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-40 animate-fade max-wide:bg-veil"
    >
      <Modal className="fixed inset-x-0 bottom-0 max-h-[80dvh] animate-enter overflow-y-auto rounded-t-[16px] border border-line bg-raised p-5 shadow-float wide:inset-x-auto wide:bottom-4 wide:left-[236px] wide:w-[400px] wide:rounded-picture">
        <Dialog className="outline-none">
          <div className="flex items-center gap-2">
            <Heading slot="title" className="mr-auto font-serif text-section font-medium">
              {t('tray.title')}
            </Heading>
            <Link
              {...paths.activity()}
              onClick={onClose}
              className="px-2 py-2 text-note font-semibold hover:underline"
            >
              {t('tray.all')}
            </Link>
            <IconButton label={t('close')} onPress={onClose}>
              <X size={18} strokeWidth={1.5} />
            </IconButton>
          </div>
          {active.error !== null && <Failure error={active.error} onRetry={() => void active.refetch()} />}
          {running.length > 0 ? (
            <ul aria-live="polite">
              {running.map((run) => (
                <RunRow key={run.id} run={run} onLeave={onClose} />
              ))}
            </ul>
          ) : (
            <p className="py-3 text-soft">{t('tray.quiet')}</p>
          )}
          {finished.length > 0 && (
            <>
              <h3 className="whisper mt-4">{t('tray.finished')}</h3>
              <ul>
                {finished.map((run) => (
                  <RunRow key={run.id} run={run} onLeave={onClose} />
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
