import { expect, test } from './fixtures.ts'
import { harbour } from './studio.ts'

test('a run is cancelled in the middle and goes on from there when it is tried again', async ({
  page,
  person: { studio },
}) => {
  test.setTimeout(180_000)
  const { runId } = await studio.make(await studio.addSeries(harbour))
  await page.goto(`/runs/${runId}`)
  const done = page.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: 'done' })
  await expect.poll(() => done.count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(3)
  await page.getByRole('button', { name: 'Cancel the run' }).click()
  await expect(page.getByText(/^Cancelled after/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel the run' })).toBeHidden()
  const kept = await done.count()
  expect(kept).toBeGreaterThanOrEqual(3)

  await page.goto('/runs')
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Cancelled' })
  await row.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('heading', { name: '1 running' })).toBeVisible()
  await page.getByRole('main').getByRole('progressbar').waitFor()
  await page.goto(`/runs/${runId}`)
  await expect(page.getByRole('button', { name: 'Cancel the run' })).toBeVisible()
  expect(await done.count()).toBeGreaterThanOrEqual(kept)
  await studio.cancel(runId)
  await expect(page.getByText(/^Cancelled after/)).toBeVisible()
  expect(await studio.runs()).toHaveLength(1)
})

test('two clicks on the button make one episode', async ({ page, person: { studio } }) => {
  await page.goto(`/series/${await studio.addSeries(harbour)}`)
  await page.getByRole('button', { name: 'Write the next one' }).dblclick()
  await page.waitForURL('**/runs/*')
  const runs = await studio.runs()
  expect(runs).toHaveLength(1)
  await studio.cancel(runs[0]?.id ?? '')
})

test('two clicks on the button start one series', async ({ page, person: { studio } }) => {
  await page.goto('/stories/new')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Where and when').fill('A lighthouse on a tidal island.')
  await page.getByLabel('Name of the series').fill('The Keeper’s Log')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('Write the first one now').click()
  await page.getByRole('button', { name: 'Start the series' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'The Keeper’s Log' })).toBeVisible()
  expect(await studio.series()).toHaveLength(1)
})

test('the tray tells on every page what is being made, and leads there', async ({
  page,
  person: { studio },
}) => {
  const { runId } = await studio.make(await studio.addSeries(harbour))
  await page.goto('/settings')
  const tray = page.getByRole('button', { name: /1 running/ })
  await expect(tray).toBeVisible()
  await expect(page).toHaveTitle(/^1 running · Settings/)
  await tray.click()
  await page
    .getByRole('dialog', { name: 'Activity' })
    .getByRole('link')
    .filter({ hasText: /./ })
    .nth(1)
    .click()
  await expect(page).toHaveURL(`/runs/${runId}`)
  await studio.cancel(runId)
  await expect(page).toHaveTitle(/^(?!1 running)/)
})
