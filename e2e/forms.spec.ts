import { expect, test } from './fixtures.ts'
import { market } from './studio.ts'

// A service worker would answer before the refusals that these tests put in the way.
test.use({ serviceWorkers: 'block' })

test('registering says beside the field what is wrong with it, and keeps the rest', async ({ page }) => {
  await page.goto('/register')
  const create = page.getByRole('button', { name: 'Create the account' })
  const email = page.getByLabel('E-mail')
  const secret = page.getByLabel('Password', { exact: true })
  await email.fill('nobody')
  await secret.fill('short')
  await create.click()
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(email).toHaveAccessibleDescription(/\w+ \w+/)
  await expect(email).toHaveValue('nobody')
  await expect(secret).toHaveValue('short')
  await email.fill('somebody@example.com')
  await create.click()
  await expect(secret).toHaveAttribute('aria-invalid', 'true')
  await expect(secret).toHaveAccessibleDescription(/12/)
  await expect(email).not.toHaveAttribute('aria-invalid', 'true')
  await expect(secret).toHaveValue('short')
})

test('a new series keeps what was typed through a missing field, a failure, a lost line and a reload', async ({
  page,
  person: { studio },
}) => {
  await page.goto('/stories/new')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Where and when').fill('A lighthouse on a tidal island.')
  await page.getByRole('button', { name: 'Continue' }).click()
  const name = page.getByLabel('Name of the series')
  await expect(name).toHaveAccessibleDescription('This is needed to go on.')
  await name.fill('The Keeper’s Log')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Another address' }).fill('friend@example.com')

  const start = page.getByRole('button', { name: 'Start the series' })
  const post = (url: URL) => url.pathname === '/api/v1/series'
  await page.route(post, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 500,
          json: {
            success: false,
            error: { code: 'internal', message: 'The server stumbled.', requestId: 'r-1' },
          },
        })
      : route.fallback(),
  )
  await start.click()
  await expect(page.getByRole('alert').filter({ hasText: 'The server stumbled.' })).toBeVisible()
  await page.unroute(post)
  await page.route(post, (route) =>
    route.request().method() === 'POST' ? route.abort('connectionrefused') : route.fallback(),
  )
  await start.click()
  await expect(page.getByText('The server cannot be reached. What you typed is kept')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Another address' })).toHaveValue('friend@example.com')
  await page.unroute(post)

  await page.reload()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByLabel('Where and when')).toHaveValue('A lighthouse on a tidal island.')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Another address' }).fill('not an address')
  await page.getByText('Write the first one now').click()
  await start.click()
  const address = page.getByRole('textbox', { name: 'Another address' })
  await expect(address).toHaveAttribute('aria-invalid', 'true')
  await expect(address).toHaveAccessibleDescription(/\w+ \w+/)
  await address.fill('friend@example.com')
  await start.click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Keeper’s Log' })).toBeVisible()
  await expect(page.getByText('friend@example.com')).toBeVisible()
  expect(await studio.runs()).toHaveLength(0)
})

test('a failed save of a series keeps the words in their fields', async ({ page, person: { studio } }) => {
  const id = await studio.addSeries(market)
  await page.goto(`/series/${id}/edit`)
  await page.getByLabel('Name of the series').fill('')
  await page.getByLabel('Where and when').fill('A market at dawn.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByLabel('Name of the series')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Where and when')).toHaveValue('A market at dawn.')
})

test('a page that cannot be loaded says so, and trying again brings it', async ({
  page,
  person: { studio },
}) => {
  const id = await studio.addSeries(market)
  await page.goto('/settings')
  const reads = (url: URL) => url.pathname.startsWith('/api/v1/series')
  await page.route(reads, (route) => route.fulfill({ status: 503, json: { success: false } }))
  await page.goto(`/series/${id}`)
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible({ timeout: 20_000 })
  await page.unroute(reads)
  await again.click()
  await expect(page.getByRole('heading', { level: 1, name: market.title })).toBeVisible()
})
