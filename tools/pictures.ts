// Renders every main page into docs/pictures: `npm run pictures`. Stories are really made, so it takes some minutes.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { startServer } from '../e2e/server.ts'
import { harbour, market, password, Studio } from '../e2e/studio.ts'
import { ensureWebBuilt } from './build-web.mjs'
import { ensureChromium } from './chromium.mjs'

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url))
const email = 'rosa@example.com'
const timeZone = 'Europe/Istanbul'
/** What one picture may weigh, so that the folder stays small enough for a repository. */
const mostBytes = 130_000

const looks = {
  wide: { suffix: '', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  dark: { suffix: '-dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  phone: { suffix: '-phone', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
} as const
type Look = keyof typeof looks

interface Shot {
  name: string
  at: string
  /** What is done on the page before it is taken. */
  first?: (page: Page, look: Look) => Promise<unknown>
}

ensureWebBuilt()
const executablePath = ensureChromium()
const server = await startServer()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
try {
  await takeAll(browser)
} finally {
  await browser.close()
  await server.stop()
}

async function takeAll(browser: Browser): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) if (name.endsWith('.png')) await rm(join(folder, name))
  const { studio, quay, story, query } = await furnish()
  const pages = {} as Record<Look, Page>
  for (const look of Object.keys(looks) as Look[]) {
    const { viewport, colorScheme } = looks[look]
    const context = await browser.newContext({
      baseURL: server.base,
      viewport,
      colorScheme,
      timezoneId: timeZone,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    pages[look] = await context.newPage()
  }
  const take = async (shots: Shot[]) => {
    for (const shot of shots) {
      for (const look of Object.keys(looks) as Look[]) await takeOne(pages[look], look, shot)
    }
  }
  await take([{ name: 'sign-in', at: '/sign-in' }])
  for (const page of Object.values(pages)) {
    const data = { email, password }
    await page.request.post('/api/v1/auth/login', { data, headers: { origin: server.base } })
  }
  await take([
    { name: 'today', at: '/' },
    { name: 'stories', at: '/stories' },
    { name: 'new-series', at: '/stories/new', first: fillSeries },
    { name: 'series', at: `/series/${quay}` },
    { name: 'reader', at: `/stories/${story}`, first: listen },
    { name: 'library-covers', at: '/library' },
    { name: 'library-search', at: `/library?q=${query}` },
    { name: 'mailbox', at: '/publish/mailbox', first: openMail },
    { name: 'deliveries', at: '/publish/deliveries' },
    { name: 'settings', at: '/settings' },
    { name: 'palette', at: '/stories', first: openPalette },
  ])
  const { runId } = await studio.make(quay)
  await pages.wide.goto(`/runs/${runId}`)
  await pages.wide.getByRole('img').first().waitFor({ timeout: 120_000 })
  await take([
    { name: 'run', at: `/runs/${runId}` },
    { name: 'tray', at: '/stories', first: openTray },
  ])
  await studio.cancel(runId)
}

/** A person with two series, one daily and one weekly, and their first episodes. */
async function furnish() {
  const studio = await Studio.register(server.base, email, { name: 'Rosa Lind', timeZone })
  const quay = await studio.addSeries({
    ...harbour,
    schedule: { frequency: 'daily', time: '08:00', timeZone },
    recipients: [email, 'ben@example.com', 'mum@example.com'],
  })
  const stalls = await studio.addSeries({
    ...market,
    schedule: { frequency: 'weekly', time: '18:30', timeZone, weekdays: [5] },
  })
  const stories: string[] = []
  for (const series of [quay, quay, stalls, quay, stalls]) {
    const { runId, storyId } = await studio.make(series)
    await studio.finished(runId)
    stories.push(storyId)
    process.stdout.write(`made ${stories.length} of 5 stories\n`)
  }
  return { studio, quay, story: stories[3] ?? '', query: await wordInMost(studio) }
}

async function wordInMost(studio: Studio): Promise<string> {
  for (const word of ['harbour', 'window', 'letter', 'kitchen']) {
    if ((await studio.find(word)).length >= 3) return word
  }
  return 'Ida'
}

async function fillSeries(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'A sleeper train' }).click()
}

/** Heard for a while, so that a sentence on the first screen is marked. */
async function listen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Listen' }).click()
  await page.locator('mark').waitFor()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('heading', { level: 1 }).click()
  for (let i = 0; i < 2; i++) await page.keyboard.press('l')
  await page.evaluate(() => window.scrollTo(0, 0))
}

async function openMail(page: Page, look: Look): Promise<void> {
  if (look === 'phone') await page.getByRole('main').locator('li a').first().click()
  const frame = page.locator('iframe').first().contentFrame()
  await frame.locator('body').waitFor()
  await frame
    .locator('img')
    .first()
    .evaluate((image: HTMLImageElement) => image.decode())
}

async function openPalette(page: Page, look: Look): Promise<void> {
  if (look === 'phone') await page.getByRole('button', { name: 'Find or start' }).click()
  else await page.keyboard.press('Control+k')
  const found = page.waitForResponse((answer) => answer.url().includes('q=market'))
  await page.getByRole('combobox', { name: 'Find or start' }).fill('market')
  await found
}

async function openTray(page: Page): Promise<void> {
  await page.getByRole('button', { name: /1 running/ }).click()
  await page.getByRole('dialog').getByText('Finished').waitFor()
}

async function takeOne(page: Page, look: Look, { name, at, first }: Shot): Promise<void> {
  await page.goto(at)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await first?.(page, look)
  await page.mouse.move(0, 0)
  await page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' &&
      [...document.images].every((image) => image.complete || image.loading === 'lazy') &&
      document.querySelector('[aria-busy=true]') === null,
  )
  const file = `${name}${looks[look].suffix}.png`
  const small = await quantised(await page.screenshot({ caret: 'hide', animations: 'disabled' }))
  await writeFile(join(folder, file), small)
  process.stdout.write(`${file} ${Math.round(small.byteLength / 1024)} KB\n`)
}

async function quantised(png: Buffer): Promise<Buffer> {
  for (const colours of [256, 160, 96, 64]) {
    const small = await sharp(png).png({ palette: true, colours, dither: 0.6, effort: 9 }).toBuffer()
    if (small.byteLength <= mostBytes || colours === 64) return small
  }
  throw new Error('unreachable')
}
