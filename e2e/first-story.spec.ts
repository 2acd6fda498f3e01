import { expect, password, test } from './fixtures.ts'

test('a stranger makes a series in under a minute and follows its first story into mailbox and library', async ({
  page,
  context,
}) => {
  test.setTimeout(480_000)
  await page.goto('/')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Mara Quill')
  await page.getByLabel('E-mail').fill('stranger@example.com')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create the account' }).click()

  const begun = performance.now()
  await page.getByRole('link', { name: 'Start a series' }).click()
  await expect(page.getByRole('heading', { name: 'What kind of story?' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Detective' })).toBeChecked()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'A night market' }).click()
  await expect(page.getByLabel('Name of the series')).toHaveValue('The Night Market')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('checkbox', { name: 'To me, stranger@example.com' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Write the first one now' })).toBeChecked()
  await page.getByRole('button', { name: 'Start the series' }).click()
  await page.waitForURL('**/runs/*')
  expect(performance.now() - begun).toBeLessThan(60_000)

  const steps = page.getByRole('list', { name: 'Steps' })
  const doneSteps = (of: typeof page) =>
    of.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: 'done' })
  await expect(steps.getByRole('listitem')).toHaveCount(8)
  await expect(page.getByRole('button', { name: 'Cancel the run' })).toBeVisible()
  await expect(page.getByText(/^\d+ beats$/).first()).toBeVisible({ timeout: 120_000 })

  const tab = await context.newPage()
  await tab.goto(page.url())
  await expect(tab.getByText(/^\d+ beats$/).first()).toBeVisible()

  const before = await doneSteps(page).count()
  expect(before).toBeGreaterThan(0)
  await page.reload()
  await expect.poll(() => doneSteps(page).count()).toBeGreaterThanOrEqual(before)

  await expect(page.getByRole('link', { name: 'Read it' })).toBeVisible({ timeout: 300_000 })
  await expect(tab.getByRole('link', { name: 'Read it' })).toBeVisible()
  await expect(doneSteps(tab)).toHaveCount(8)
  await tab.close()

  await page.getByRole('link', { name: 'Read it' }).click()
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  expect(title.length).toBeGreaterThan(3)
  const text = (await page.getByRole('article').innerText()).replaceAll(/\s+/g, ' ')
  expect(text.split(' ').length).toBeGreaterThan(1_200)
  await expect(page.getByRole('img').first()).toBeVisible()

  await page.getByRole('button', { name: 'Listen' }).click()
  const place = page.getByRole('slider', { name: 'Place in the narration' })
  const second = async () => Number(await place.inputValue())
  const spoken = page.getByRole('article').locator('mark')
  await expect.poll(second).toBeGreaterThan(0.5)
  const first = await spoken.innerText()
  await page.getByRole('button', { name: 'On 15 seconds' }).click()
  await expect.poll(second).toBeGreaterThan(15)
  await expect(spoken).not.toHaveText(first)
  const heard = await second()
  await expect.poll(second).toBeGreaterThan(heard)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('button', { name: 'Listen' })).toBeVisible()

  const sentence = text.split(/[.?!] /)[12] ?? ''
  const word = sentence.split(' ').reduce((long, one) => (one.length > long.length ? one : long), '')
  await page.goto('/library')
  await page.getByRole('searchbox', { name: 'Search every word' }).fill(word)
  const hit = page.getByRole('main').getByRole('link', { name: title })
  await expect(hit.locator('mark')).toHaveText(new RegExp(word, 'i'))
  await expect(page).toHaveURL(/q=/)
  await hit.click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await page.goto('/publish/mailbox')
  await page.getByRole('link', { name: title }).click()
  const mail = page.locator('iframe').first()
  await expect(mail).toHaveAttribute('sandbox', '')
  await expect(mail).toHaveAttribute('title', new RegExp(title))
  await expect(mail.contentFrame().getByText(title).first()).toBeVisible()
  await page.getByText('Plain text', { exact: true }).click()
  await expect(page.getByText(sentence)).toBeVisible()
  await page.getByText('Headers', { exact: true }).click()
  await expect(page.getByRole('term').filter({ hasText: /^message-id$/i })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'stranger@example.com' }).first()).toBeVisible()
})
