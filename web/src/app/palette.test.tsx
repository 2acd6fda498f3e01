import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show, stubServer } from '../test/render.tsx'
import { Palette } from './palette.tsx'

const press = (key: string, more = {}) => fireEvent.keyDown(document.body, { key, ...more })

test('what is typed before the palette is there stands in its field', async () => {
  stubServer(() => ({ data: [], meta: { page: 1, pageSize: 6, total: 0, totalPages: 0 } }))
  await show(<Palette />)
  press('k', { ctrlKey: true })
  for (const key of ['S', 'a', 'x', 'Backspace', 'b', 'Shift', 'Enter', 'l', 'e']) press(key)
  expect(screen.queryByRole('combobox')).toBeNull()
  expect((await screen.findByRole<HTMLInputElement>('combobox')).value).toBe('Sable')
})
