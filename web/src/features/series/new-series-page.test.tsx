import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Offers } from '../../api/types.ts'
import { me, show, stubServer } from '../../test/render.tsx'
import { NewSeriesPage } from './new-series-page.tsx'

const offers: Offers = {
  genres: [
    { key: 'detective', offered: true },
    { key: 'western', offered: false, reason: 'Needs a connected writer.' },
  ],
  lengths: [{ key: 'short', words: 1500, minutes: 7, offered: true }],
  languages: [{ key: 'en', offered: true }],
  voices: [{ key: 'alloy' }, { key: 'nova' }],
  maker: { name: 'Offline maker', offline: true },
}

async function open(answer: Parameters<typeof stubServer>[0]) {
  const asked = stubServer((one) => {
    if (one.path === '/series/offers') return { data: offers }
    if (one.path.startsWith('/runs')) return { data: [], meta: {} }
    return answer(one)
  })
  const page = await show(<NewSeriesPage />, '/stories/new')
  await screen.findByRole('heading', { name: 'What kind of story?' })
  return { ...page, asked }
}

test('three steps make a series with good defaults and start its first story', async () => {
  const { user, asked, router } = await open(({ path }) =>
    path === '/series'
      ? { status: 201, data: { id: 's1' } }
      : { status: 202, data: { run: { id: 'r1', state: 'queued' }, story: { id: 't1' } } },
  )
  expect(screen.getByRole('radio', { name: 'Western' })).toHaveProperty('disabled', true)
  expect(screen.getByText('Needs a connected writer.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await user.click(screen.getByRole('button', { name: 'A night market' }))
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await user.click(screen.getByRole('button', { name: 'Start the series' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/runs/r1'))
  const [created, started] = asked.filter((one) => one.method === 'POST')
  expect(created?.body).toMatchObject({
    title: 'The Night Market',
    genre: 'detective',
    length: 'short',
    language: 'en',
    voice: 'nova',
    intensity: 3,
    schedule: { time: '08:00', timeZone: me.user.timeZone, frequency: 'daily' },
    recipients: [me.user.email],
  })
  expect(started?.path).toBe('/series/s1/stories')
  expect(started?.headers.get('idempotency-key')).toMatch(/[0-9a-f-]{36}/)
})

test('a refusal brings back the step that can mend it, with everything typed', async () => {
  const { user } = await open(() => ({
    status: 422,
    error: { code: 'invalid', message: 'Look again.', fields: { title: ['There is one of this name.'] } },
  }))
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await user.type(screen.getByLabelText('Where and when'), 'A quay at night.')
  await user.type(screen.getByLabelText('Name of the series'), 'Nine Kettles')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await user.click(screen.getByRole('button', { name: 'Start the series' }))
  await screen.findByText('There is one of this name.')
  expect(screen.getByLabelText<HTMLInputElement>('Name of the series').value).toBe('Nine Kettles')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Where and when').value).toBe('A quay at night.')
})

test('what is needed is asked for before anything is sent', async () => {
  const { user, asked } = await open(() => ({ data: null }))
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  expect(screen.getAllByText('This is needed to go on.')).toHaveLength(2)
  expect(asked.filter((one) => one.method === 'POST')).toEqual([])
})
