import { expect, test } from './fixtures.ts'
import { harbour, market } from './studio.ts'

test('a series is edited, paused, deleted by its name, and brought back', async ({
  page,
  person: { studio },
}) => {
  const id = await studio.addSeries({
    ...harbour,
    schedule: { frequency: 'daily', time: '08:00', timeZone: 'Europe/Istanbul' },
  })
  await page.goto(`/series/${id}`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Edit the series' }).click()
  await page.getByLabel('Name of the series').fill('The Lamps of Sable Quay')
  await page.getByLabel('At what hour').fill('07:15')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Lamps of Sable Quay' })).toBeVisible()
  await expect(page.getByText('07:15')).toBeVisible()

  await page.getByText('On schedule', { exact: true }).click()
  await expect(page.getByRole('switch', { name: 'Paused' })).not.toBeChecked()
  await page.getByRole('link', { name: 'Stories', exact: true }).first().click()
  await expect(page.getByRole('main').getByText('Paused')).toBeVisible()
  await page.getByRole('link', { name: 'The Lamps of Sable Quay' }).click()
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Resume' }).click()
  await expect(page.getByRole('switch', { name: 'On schedule' })).toBeChecked()

  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const dialog = page.getByRole('alertdialog')
  const remove = dialog.getByRole('button', { name: 'Delete' })
  await expect(remove).toBeDisabled()
  await dialog.getByLabel('Type its name to go on').fill('The Lamps')
  await expect(remove).toBeDisabled()
  await dialog.getByLabel('Type its name to go on').fill('the lamps of sable quay')
  await remove.click()
  await expect(page).toHaveURL('/stories')
  await expect(page.getByRole('heading', { name: 'Nothing on the shelf yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'The Lamps of Sable Quay' })).toBeVisible()
})

test('a change of somebody else meanwhile is said, and one’s own words can be kept', async ({
  page,
  context,
  person: { studio },
}) => {
  const id = await studio.addSeries(market)
  await page.goto(`/series/${id}/edit`)
  const other = await context.newPage()
  await other.goto(`/series/${id}/edit`)
  await other.getByLabel('Name of the series').fill('The Day Market')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'The Day Market' })).toBeVisible()
  await page.getByLabel('Name of the series').fill('The Dawn Market')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Someone else changed this series meanwhile')).toBeVisible()
  await expect(page.getByLabel('Name of the series')).toHaveValue('The Dawn Market')
  await page.getByRole('button', { name: 'Keep what I typed' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Dawn Market' })).toBeVisible()
})
