import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

const pages: {
  name: string
  at: (ids: { story: string; quay: string; run: string }) => string
  heading: RegExp
}[] = [
  { name: 'today', at: () => '/', heading: /\d/ },
  { name: 'stories', at: () => '/stories', heading: /^Stories$/ },
  { name: 'new series', at: () => '/stories/new', heading: /What kind of story/ },
  { name: 'series', at: ({ quay }) => `/series/${quay}`, heading: /Sable Quay/ },
  { name: 'edit series', at: ({ quay }) => `/series/${quay}/edit`, heading: /Edit the series/ },
  { name: 'activity', at: () => '/runs', heading: /^Activity$/ },
  { name: 'run', at: ({ run }) => `/runs/${run}`, heading: /./ },
  { name: 'reader', at: ({ story }) => `/stories/${story}`, heading: /./ },
  { name: 'library', at: () => '/library', heading: /^Library$/ },
  { name: 'library search', at: () => '/library?q=Ida', heading: /^Library$/ },
  { name: 'deliveries', at: () => '/publish/deliveries', heading: /^Publish$/ },
  { name: 'mailbox', at: () => '/publish/mailbox', heading: /^Publish$/ },
  { name: 'settings', at: () => '/settings', heading: /^Settings$/ },
  { name: 'nothing here', at: () => '/nowhere', heading: /nothing at this address/ },
]

/** What the browser complained about: policies broken, scripts failed, errors logged. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    // Axe tries to enter the framed mail, which lets no script run; nothing else may try.
    const isAxe = text.startsWith('Blocked script execution') && text.includes('/api/v1/mailbox/')
    if (['error', 'warning'].includes(message.type()) && !isAxe) complaints.push(text)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** Frames without scripts are left out: nothing can look around in them, axe neither. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'))
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').analyze()
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(found, where).toEqual([])
}

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`)
  })
  expect(over, `beyond the edge of ${where}`).toEqual([])
}

/** Light and dark, wide and phone, and the narrowest window in which everything must still fit. */
async function expectGoodEverywhere(page: Page): Promise<void> {
  for (const [size, viewport] of Object.entries({ wide, phone })) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page, `${size}, ${colorScheme}`)
    }
    await expectNoSidewaysScroll(page, size)
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNoSidewaysScroll(page, 'a window of 320 pixels')
}

for (const { name, at, heading } of pages) {
  test(`${name}: anyone can use it, on any window, and the browser has no complaint`, async ({
    page,
    reader,
  }) => {
    const complaints = complaintsOf(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize(wide)
    await page.goto(at(reader))
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page).toHaveTitle(/Atelier$/)
    await expectGoodEverywhere(page)
    expect(complaints).toEqual([])
  })
}

for (const address of ['/sign-in', '/register']) {
  test(`${address}: anyone can use it, on any window, and the browser has no complaint`, async ({ page }) => {
    const complaints = complaintsOf(page)
    await page.goto(address)
    await expect(page.getByLabel('E-mail')).toBeVisible()
    await expectGoodEverywhere(page)
    // Who is asking is found out by asking, and nobody is.
    expect(complaints.filter((one) => !/status of 401/.test(one))).toEqual([])
  })
}

test('what opens above a page can be used by anyone', async ({ page, reader }) => {
  const complaints = complaintsOf(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  const shows = async (name: string | RegExp, role: 'dialog' | 'alertdialog' | 'menu' = 'dialog') => {
    await expect(page.getByRole(role, { name })).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page, `${String(name)}, ${colorScheme}`)
    }
    await page.keyboard.press('Escape')
    await expect(page.getByRole(role, { name })).toBeHidden()
  }
  await page.getByRole('button', { name: /^Find or start/ }).click()
  await page.getByRole('combobox', { name: 'Find or start' }).fill('Ida')
  await expect(
    page
      .getByRole('option')
      .filter({ has: page.locator('mark') })
      .first(),
  ).toBeVisible()
  await shows('Find or start')
  await page.getByRole('button', { name: /Activity|running/ }).click()
  await shows('Activity')
  await page.getByRole('button', { name: 'Make something' }).click()
  await shows('Make something', 'menu')
  await page.goto(`/series/${reader.quay}`)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await shows(/^Delete/, 'alertdialog')
  await page.goto(`/stories/${reader.story}`)
  await page.getByRole('button', { name: 'Text and theme' }).click()
  await shows('Text and theme')
  await page.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  await expectAccessible(page, 'details')
  expect(complaints).toEqual([])
})

test('on a phone the bar below leads everywhere, and sheets rise from it', async ({ page, reader }) => {
  await page.setViewportSize(phone)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  const bar = page.getByRole('navigation', { name: 'Main' })
  await bar.getByRole('link', { name: 'Stories' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
  await expect(bar.getByRole('link', { name: 'Stories' })).toHaveAttribute('aria-current', 'page')
  await bar.getByRole('link', { name: 'Publish' }).click()
  await expect(page.getByText(reader.studio.email)).toBeVisible()
  await bar.getByRole('button', { name: 'Make' }).click()
  const make = page.getByRole('dialog', { name: 'Make' })
  await expect(make.getByText('The Night Market, no. 1')).toBeVisible()
  await expectAccessible(page, 'make')
  await make.getByRole('button', { name: /^New series/ }).click()
  await expect(page.getByRole('heading', { name: 'What kind of story?' })).toBeVisible()
  for (const [entry, heading] of [
    [/^Library/, 'Library'],
    [/^Activity/, 'Activity'],
    [/^Settings/, 'Settings'],
  ] as const) {
    await bar.getByRole('button', { name: 'More' }).click()
    const more = page.getByRole('dialog', { name: 'More' })
    await expectAccessible(page, 'more')
    await more.getByRole('button', { name: entry }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(more).toBeHidden()
  }
  await page.getByRole('button', { name: 'Find or start' }).click()
  await expect(page.getByRole('combobox', { name: 'Find or start' })).toBeFocused()
  await expectNoSidewaysScroll(page, 'the palette')
})

test('a change of page moves the keyboard to its title and names the tab', async ({ page, reader }) => {
  expect(reader.story).not.toBe('')
  await page.goto('/')
  for (const [link, heading] of [
    ['Library', 'Library'],
    ['Stories', 'Stories'],
    ['Publish', 'Publish'],
  ] as const) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: link }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
    await expect(page).toHaveTitle(
      heading === 'Publish' ? /Deliveries · Atelier$/ : new RegExp(`${heading} · Atelier$`),
    )
  }
})

test('nothing moves for those who asked for that', async ({ page, reader }) => {
  await page.goto(`/series/${reader.quay}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 20)
        .map((one) => (one.effect as KeyframeEffect | null)?.target?.className),
    )
  const openPalette = async () => {
    const seen: unknown[] = []
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or start' }).waitFor()
    seen.push(...(await moving()))
    await page.keyboard.press('Escape')
    seen.push(...(await moving()))
    return seen
  }
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openPalette()
  expect(await openPalette()).toEqual([])
})

test('pages of other sites can neither act as the person nor show the studio inside them', async ({
  page,
  person,
  baseURL,
}) => {
  const other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<form method="post" action="${baseURL}/api/v1/auth/logout" enctype="text/plain"><button>go</button></form>
      <iframe src="${baseURL}/settings" title="studio"></iframe>`)
  }).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  // The same host on another port: its cookies travel along, so only the origin tells the two apart.
  await page.goto(`http://localhost:${port}/`)
  await expect(page.frameLocator('iframe').getByText(person.email)).toHaveCount(0)
  const answer = page.waitForResponse('**/auth/logout')
  await page.getByRole('button', { name: 'go' }).click()
  expect((await answer).status()).toBe(403)
  expect(await (await answer).request().headerValue('cookie')).toMatch(/atelier_/)
  await page.goto('/settings')
  await expect(page.getByRole('definition').filter({ hasText: person.email })).toBeVisible()
  other.close()
})
