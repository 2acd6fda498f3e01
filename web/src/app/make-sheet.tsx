import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { BookOpen, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWriteNext } from '../features/runs/api.ts'
import { seriesListQuery } from '../features/series/api.ts'
import { ActionRow } from '../ui/action-row.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { toastFailure } from '../ui/toast.tsx'
import { paths } from './paths.ts'

/** Everything that can be started from here. */
export function MakeSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const series = useInfiniteQuery(seriesListQuery()).data?.pages.flatMap((page) => page.items) ?? []
  const write = useWriteNext()
  return (
    <Dialog open onClose={onClose} title={t('make.title')}>
      <div className="mt-2">
        {series.slice(0, 4).map((one) => (
          <ActionRow
            key={one.id}
            icon={<BookOpen size={22} strokeWidth={1.5} />}
            title={t('make.nextEpisode')}
            note={t('make.episodeNumber', { series: one.title, number: one.storyCount + 1 })}
            disabled={write.isPending || one.can['make'] === false}
            onPress={() =>
              write.mutate(one.id, {
                onSuccess: ({ run }) => {
                  onClose()
                  void navigate(paths.run(run.id))
                },
                onError: (error) => toastFailure(error),
              })
            }
          />
        ))}
        <ActionRow
          icon={<Plus size={22} strokeWidth={1.5} />}
          title={t('make.newSeries')}
          note={t('make.newSeriesNote')}
          onPress={() => {
            onClose()
            void navigate(paths.newSeries())
          }}
        />
      </div>
      <Button look="quiet" wide className="mt-4" onPress={onClose}>
        {t('close')}
      </Button>
    </Dialog>
  )
}
