import { useNavigate } from '@tanstack/react-router'
import { BookOpen, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toastFailure } from '../../ui/toast.tsx'
import { useWriteNext } from '../runs/api.ts'

export function MakeMenu({ series }: { series: { id: string; title: string }[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const write = useWriteNext()
  return (
    <Menu
      label={t('today.make')}
      trigger={
        <Button look="primary" busy={write.isPending} icon={<Plus size={18} strokeWidth={1.75} />}>
          {t('today.make')}
        </Button>
      }
      entries={[
        ...series.map((one) => ({
          id: one.id,
          label: t('palette.writeNext', { series: one.title }),
          icon: <BookOpen size={18} strokeWidth={1.5} />,
          onAction: () =>
            write.mutate(one.id, {
              onSuccess: ({ run }) => void navigate(paths.run(run.id)),
              onError: (error) => toastFailure(error),
            }),
        })),
        { separator: 'new' },
        {
          id: 'new',
          label: t('make.newSeries'),
          icon: <Plus size={18} strokeWidth={1.5} />,
          onAction: () => void navigate(paths.newSeries()),
        },
      ]}
    />
  )
}
