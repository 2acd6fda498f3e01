import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render.tsx'
import { Button } from './button.tsx'

test('a busy button keeps its place and does nothing', async () => {
  const onPress = vi.fn<() => void>()
  const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) => event.preventDefault())
  const { user } = await show(
    <form onSubmit={onSubmit}>
      <Button busy type="submit" onPress={onPress}>
        Save
      </Button>
    </form>,
  )
  await user.click(screen.getByRole('button', { name: /Save/ }))
  expect(onPress).not.toHaveBeenCalled()
  expect(onSubmit).not.toHaveBeenCalled()
})
