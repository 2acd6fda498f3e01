import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures.ts'

test('links go deep: into a search, a message, a run, a reader', async ({ page, reader }) => {
  await page.goto(`/stories/${reader.story}`)
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.goto(`/library?q=${encodeURIComponent(title)}`)
  await expect(page.getByRole('searchbox')).toHaveValue(title)
  await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
  const mail = (await reader.studio.mail()).find((one) => one.storyId === reader.story)
  await page.goto(`/publish/mailbox?message=${mail?.id}`)
  await expect(
    page.getByTitle(/^Message “.*” as sent$/).and(page.locator(`[title*="${title}"]`)),
  ).toBeVisible()
  await page.goto(`/publish/deliveries?story=${reader.story}&state=sent`)
  await expect(page.getByRole('radio', { name: /^Sent/ })).toBeChecked()
  await expect(page.getByRole('row').filter({ hasText: reader.studio.email })).toContainText('Sent')
  await page.goto(`/runs/${reader.run}`)
  await expect(page.getByText(/^Here after/)).toBeVisible()
})

test('what does not exist, or belongs to somebody else, is nothing at this address', async ({
  page,
  shelf,
  person,
}) => {
  expect(person.email).not.toBe(shelf.studio.email)
  for (const address of [
    '/nowhere/at/all',
    `/stories/${randomUUID()}`,
    `/stories/${shelf.story}`,
    `/series/${shelf.quay}`,
    `/runs/${shelf.run}`,
  ]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
  }
  await page.getByRole('link', { name: 'To today' }).click()
  await expect(page).toHaveURL('/')
})

test('Back leads to the same place in the library', async ({ page, reader }) => {
  await page.setViewportSize({ width: 1100, height: 380 })
  await page.goto('/library')
  const story = page.getByRole('main').locator(`a[href="/stories/${reader.story}"]`)
  await expect(story.locator('img').last()).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  const place = () => page.evaluate(() => Math.round(window.scrollY))
  const left = await place()
  expect(left).toBeGreaterThan(40)
  await story.click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.goBack()
  await expect(story).toBeVisible()
  await expect.poll(place).toBe(left)
})

test('the reader keeps its place, its text size and its place in the narration', async ({ page, reader }) => {
  await page.goto(`/stories/${reader.story}`)
  await page.getByRole('button', { name: 'Text and theme' }).click()
  await page.getByRole('slider', { name: 'Text size' }).press('ArrowRight')
  await page.keyboard.press('Escape')
  const line = page.getByRole('article').locator('p[data-paragraph="20"]')
  await line.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const top = () => line.evaluate((element) => element.getBoundingClientRect().top)
  await page.getByRole('slider', { name: 'Place in the narration' }).press('End')
  await page.waitForFunction(() => window.localStorage.getItem('atelier.person.textSize') === '3')
  const before = await top()
  await page.waitForFunction(() =>
    Object.entries(window.localStorage).some(
      ([key, value]) => key.includes('place.') && value.includes('"paragraph":'),
    ),
  )
  await page.reload()
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(40)
})

test('an opened story is read and heard without a network, and gone after signing out', async ({
  page,
  context,
  reader,
}) => {
  await page.goto('/')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.goto(`/stories/${reader.story}`)
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const kept = () =>
    page.evaluate(async () => {
      const cache = await caches.open('atelier-opened')
      return (await cache.keys()).map((request) => new URL(request.url).pathname)
    })
  await expect
    .poll(async () => (await kept()).filter((path) => path.startsWith('/api/v1/media/')).length)
    .toBe(2)
  expect(await kept()).toContain(`/api/v1/stories/${reader.story}`)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText(/^Offline since/)).toBeVisible()
  const cover = page.getByRole('img').first()
  await expect.poll(() => cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Listen' }).click()
  const place = page.getByRole('slider', { name: 'Place in the narration' })
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(0.5)
  await page.getByRole('button', { name: 'Pause' }).click()

  await context.setOffline(false)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await kept()).toEqual([])
  const mine = await page.evaluate(() =>
    Object.keys(window.localStorage).filter((key) => key.startsWith('atelier.person.')),
  )
  expect(mine).toEqual([])
  await context.setOffline(true)
  await page.goto(`/stories/${reader.story}`)
  await expect(page.getByText(title)).toHaveCount(0)
})
