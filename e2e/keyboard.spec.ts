import type { Locator, Page } from '@playwright/test'
import { expect, password, test } from './fixtures.ts'
import { harbour } from './studio.ts'

/** Press Tab until the keyboard is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The keyboard does not reach it.')
}

test('the keyboard alone signs in, makes, and stops what it made', async ({ page, person }) => {
  await person.studio.addSeries(harbour)
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await tabTo(page, page.getByLabel('E-mail'))
  await page.keyboard.type(person.email)
  await tabTo(page, page.getByLabel('Password', { exact: true }))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or start' })).toBeFocused()
  await page.keyboard.type('>sable')
  await expect(page.getByRole('option', { selected: true })).toContainText(`Write the next ${harbour.title}`)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/runs/*')
  await tabTo(page, page.getByRole('button', { name: 'Cancel the run' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Cancelled after/)).toBeVisible()
})

test('the keyboard alone finds a story, reads it and plays it', async ({ page, reader }) => {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Find or start' })).toBeFocused()
  await page.keyboard.type('Ida Marrow')
  const hit = page.getByRole('option').filter({ has: page.locator('mark') })
  await expect(hit.first()).toBeVisible()
  for (let i = 0; i < 12 && (await hit.first().getAttribute('aria-selected')) !== 'true'; i++) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/stories/${reader.story}`)
  // The player comes after the text; its keys work once it is there.
  await page.getByRole('button', { name: 'Listen' }).waitFor()
  await page.keyboard.press('k')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  const place = page.getByRole('slider', { name: 'Place in the narration' })
  await page.keyboard.press('l')
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(14)
  await tabTo(page, page.getByRole('button', { name: 'Pause' }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Listen' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Find or start' })).toBeHidden()
  await page.goBack()
  await expect(page).toHaveURL('/')
})
