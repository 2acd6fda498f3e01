import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Series } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormLine } from '../../ui/form-line.tsx'
import { toast, toastFailure } from '../../ui/toast.tsx'
import { useDeleteSeries, useRestoreSeries } from './api.ts'

/** Deleting a series is confirmed by its name, and can still be undone for ten seconds after. */
export function DeleteSeriesDialog({ series, onClose }: { series: Series; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const remove = useDeleteSeries(series.id)
  const restore = useRestoreSeries()
  const same = (text: string) => text.trim().toLocaleLowerCase(i18n.language)
  const confirmed = same(typed) === same(series.title)
  const onDeleted = () => {
    const undo = () => void restore.mutateAsync(series.id).catch((error: Error) => toastFailure(error))
    onClose()
    void navigate(paths.stories())
    toast(t('series.deleted', { title: series.title }), { undo })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      role="alertdialog"
      title={t('series.deleteTitle', { title: series.title })}
      foot={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('keepIt')}
          </Button>
          <Button
            look="danger"
            isDisabled={!confirmed}
            busy={remove.isPending}
            onPress={() => void remove.mutateAsync().then(onDeleted, () => undefined)}
          >
            {t('delete')}
          </Button>
        </>
      }
    >
      <p className="mt-3 text-soft">{t('series.deleteText', { count: series.storyCount })}</p>
      <div className="mt-4">
        <Field
          label={t('series.typeName')}
          value={typed}
          onChange={setTyped}
          placeholder={series.title}
          autoFocus
        />
      </div>
      <FormLine error={remove.error} line={remove.error?.message ?? null} />
    </Dialog>
  )
}
