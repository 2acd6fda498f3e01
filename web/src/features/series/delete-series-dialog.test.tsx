import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Series } from '../../api/types.ts'
import { show, stubServer } from '../../test/render.tsx'
import { DeleteSeriesDialog } from './delete-series-dialog.tsx'

const series = { id: 'abc', title: 'Tuesday Night Repair Club', storyCount: 15 } as Series

test('a series is deleted only by its name, and can be brought back', async () => {
  const asked = stubServer(({ method }) => (method === 'DELETE' ? { status: 204 } : { data: series }))
  const onClose = vi.fn<() => void>()
  const { user } = await show(<DeleteSeriesDialog series={series} onClose={onClose} />, '/series/abc')
  await user.type(screen.getByLabelText('Type its name to go on'), 'Tuesday Night')
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  expect(asked).toEqual([])

  await user.type(screen.getByLabelText('Type its name to go on'), ' repair club')
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(asked).toMatchObject([{ method: 'DELETE', path: '/series/abc' }]))
  await user.click(await screen.findByRole('button', { name: 'Undo', hidden: true }))
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ method: 'POST', path: '/series/abc/restore' }))
})

test('a refused deletion stays open and says why', async () => {
  stubServer(() => ({ status: 403, error: { code: 'not_allowed', message: 'Only an editor may do this.' } }))
  const onClose = vi.fn<() => void>()
  const { user } = await show(<DeleteSeriesDialog series={series} onClose={onClose} />, '/series/abc')
  await user.type(screen.getByLabelText('Type its name to go on'), series.title)
  await user.click(screen.getByRole('button', { name: 'Delete' }))
  await screen.findByText('Only an editor may do this.')
  expect(onClose).not.toHaveBeenCalled()
})
