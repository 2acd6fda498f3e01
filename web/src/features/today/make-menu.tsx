import type { RefObject } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { BookOpen, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { paths } from '../../app/paths.ts'
import { OpenMenu } from '../../ui/menu.tsx'

type Props = {
  series: { id: string; title: string }[]
  button: RefObject<HTMLElement | null>
  onWrite: (seriesId: string) => void
  onClose: () => void
}

export function MakeMenu({ series, button, onWrite, onClose }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <OpenMenu
      label={t('today.make')}
      button={button}
      onClose={onClose}
      entries={[
        ...series.map((one) => ({
          id: one.id,
          label: t('palette.writeNext', { series: one.title }),
          icon: <BookOpen size={18} strokeWidth={1.5} />,
          onAction: () => onWrite(one.id),
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
