import { enter, expect, password, test } from './fixtures.ts'

test('a wrong password says so beside the field, keeps what was typed, and the right one leads on', async ({
  page,
  person,
}) => {
  await page.context().clearCookies()
  await page.goto('/library?view=list')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  const field = page.getByLabel('Password', { exact: true })
  await page.getByLabel('E-mail').fill(person.email)
  await field.fill('not-the-Password-1')
  await page.getByRole('button', { name: 'Sign in' }).click()

  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(/e-mail|password/i)
  await expect(page.getByLabel('E-mail')).toHaveValue(person.email)
  await expect(field).toHaveValue('not-the-Password-1')

  await field.fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/library\?view=list/)
})

test('an address in the link never leads to another site', async ({ page, person }) => {
  await page.context().clearCookies()
  await page.goto('/sign-in?next=https://example.org/')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
})

test('signing out ends the session in every tab and asks again', async ({ page, context, person }) => {
  await page.goto('/settings')
  const tab = await context.newPage()
  await tab.goto('/library')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goBack()
  await expect(page).toHaveURL(/\/sign-in/)
  await tab.reload()
  await expect(tab).toHaveURL(/\/sign-in\?next=/)
  await enter(page, person.email)
  await page.goto('/settings')
  await expect(page.getByRole('definition').filter({ hasText: person.email })).toBeVisible()
})

test('the studio speaks Turkish and Spanish, and goes on doing so', async ({ page, person }) => {
  await page.goto('/settings')
  for (const [label, choice, tag, settings, today, empty] of [
    ['Language', 'Türkçe', 'tr', 'Ayarlar', 'Bugün', 'Henüz süren bir iş yok'],
    [' Dil', 'Español', 'es', 'Ajustes', 'Hoy', 'Todavía no hay nada en marcha'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`${label}$`) }).click()
    await page.getByRole('option', { name: choice }).click()
    await expect(page.getByRole('heading', { level: 1, name: settings })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: settings })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', tag)
    await page.getByRole('link', { name: today }).click()
    await expect(page.getByRole('heading', { name: empty })).toBeVisible()
    await page.getByRole('link', { name: settings }).click()
  }
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Entrar' })).toBeVisible()
  await page.getByLabel('Correo electrónico').fill(person.email)
  await page.getByLabel('Contraseña', { exact: true }).fill('no-es-la-Clave-1')
  await page.getByRole('button', { name: 'Entrar' }).click()
  await expect(page.getByLabel('Contraseña', { exact: true })).toHaveAccessibleDescription(/contraseña/i)
})

test('the dark theme is there after a reload, from the first painted frame on', async ({ page, person }) => {
  expect(person.email).toContain('@')
  await page.goto('/settings')
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(page.getByText('Saved')).toBeVisible()
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  await page.reload({ waitUntil: 'commit' })
  await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0)
  expect(await paper()).toBe(dark)
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
})
