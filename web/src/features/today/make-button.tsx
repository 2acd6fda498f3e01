import { lazy, Suspense, useRef, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths.ts'
import { Button } from '../../ui/button.tsx'
import { toastFailure } from '../../ui/toast.tsx'
import { useWriteNext } from '../runs/api.ts'

// The menu brings the overlay code along; it comes when somebody reaches for it.
const load = () => import('./make-menu.tsx').then(({ MakeMenu: part }) => ({ default: part }))
const MakeMenu = lazy(load)
const loadEarly = () => void load().catch(() => undefined)

export function MakeButton({ series }: { series: { id: string; title: string }[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const write = useWriteNext()
  const button = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <span ref={button}>
        <Button
          look="primary"
          busy={write.isPending}
          icon={<Plus size={18} strokeWidth={1.75} />}
          aria-haspopup="menu"
          aria-expanded={open}
          onHoverStart={loadEarly}
          onFocus={loadEarly}
          onPress={() => setOpen(true)}
        >
          {t('today.make')}
        </Button>
      </span>
      {open && (
        <Suspense>
          <MakeMenu
            series={series}
            button={button}
            onClose={() => setOpen(false)}
            onWrite={(seriesId) =>
              write.mutate(seriesId, {
                onSuccess: ({ run }) => void navigate(paths.run(run.id)),
                onError: (error) => toastFailure(error),
              })
            }
          />
        </Suspense>
      )}
    </>
  )
}
