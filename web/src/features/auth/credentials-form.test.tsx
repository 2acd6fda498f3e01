import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show, stubServer } from '../../test/render.tsx'
import { CredentialsForm } from './credentials-form.tsx'

const form = (registering: boolean, next?: string) => (
  <CredentialsForm registering={registering} needsSetupCode={false} next={next} onMailed={() => undefined} />
)

test('a wrong password is said beside the field and everything typed stays', async () => {
  stubServer(() => ({ status: 401, error: { code: 'wrong', message: 'They do not belong together.' } }))
  const { user } = await show(form(false))
  await user.type(screen.getByLabelText('E-mail'), 'defne@quaystreet.example')
  await user.type(screen.getByLabelText('Password'), 'not this one')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  await screen.findByText('They do not belong together.')
  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('defne@quaystreet.example')
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('not this one')
  expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true')
})

test('without a server the form says that nothing typed is lost', async () => {
  stubServer(() => 'offline')
  const { user } = await show(form(false))
  await user.type(screen.getByLabelText('E-mail'), 'defne@quaystreet.example')
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  await screen.findByText(/What you typed is kept/)
  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('defne@quaystreet.example')
})

test('a refused field is named at its field, in words', async () => {
  stubServer(() => ({
    status: 422,
    error: {
      code: 'password_weak',
      message: 'Choose a longer one.',
      fields: { password: ['password_weak'] },
    },
  }))
  const { user } = await show(form(true))
  await user.type(screen.getByLabelText('Name'), 'Defne')
  await user.type(screen.getByLabelText('Password'), 'short')
  await user.click(screen.getByRole('button', { name: 'Create the account' }))
  await screen.findByText('Choose a longer one.')
  expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Defne')
})

test('signing in leads back to the page that was asked for, but never to another site', async () => {
  stubServer(() => ({ data: { user: {}, workspace: {} } }))
  for (const [next, expected] of [
    ['/library?q=cloves', '/library?q=cloves'],
    ['//elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
  ] as const) {
    const { user, router, unmount } = await show(form(false, next), '/sign-in')
    await user.type(screen.getByLabelText('E-mail'), 'defne@quaystreet.example')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(router.state.location.pathname).not.toBe('/sign-in'))
    expect(router.state.location.href).toBe(expected)
    unmount()
  }
})
