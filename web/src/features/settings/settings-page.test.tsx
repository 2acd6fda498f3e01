import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { me, show } from '../../test/render.tsx'
import { SettingsPage } from './settings-page.tsx'

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

/** A server whose answer to a change comes when the test says so. */
function slowServer() {
  const answers: (() => void)[] = []
  vi.stubGlobal('fetch', (_url: string, init: RequestInit = {}) => {
    if (init.method !== 'PATCH') return Promise.resolve(json(200, { success: true, data: me }))
    return new Promise<Response>((resolve) => {
      answers.push(() => resolve(json(422, { success: false, error: { code: 'refused', message: 'No.' } })))
    })
  })
  return { refuse: () => answers.shift()?.() }
}

test('a chosen theme shows before the server has answered, and goes back when it refuses', async () => {
  const server = slowServer()
  const { user } = await show(<SettingsPage />)
  const dark = await screen.findByRole<HTMLInputElement>('radio', { name: 'Dark' })
  expect(dark.checked).toBe(false)
  await user.click(dark)
  await waitFor(() => expect(dark.checked).toBe(true))
  expect(document.documentElement.dataset['theme']).toBe('dark')
  server.refuse()
  await waitFor(() => expect(dark.checked).toBe(false))
  expect(document.documentElement.dataset['theme']).toBeUndefined()
})
