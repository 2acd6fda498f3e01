/// <reference lib="dom" />
import { test as plain, expect, type Page } from '@playwright/test'
import { readerEmail } from './global-setup.ts'
import { password, Studio } from './studio.ts'

interface Shelf {
  studio: Studio
  /** Two series; the first has a finished episode, the second none yet. */
  quay: string
  stalls: string
  story: string
  run: string
}

interface Person {
  email: string
  studio: Studio
}

interface Fixtures {
  /** A new person, signed in on the test's page. */
  person: Person
  /** The test's page signed in as the reader whose shelf is full. */
  reader: Shelf
}

let people = 0

export const test = plain.extend<Fixtures, { shelf: Shelf }>({
  // oxlint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(process.env['E2E_BASE']),
  shelf: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { quay, stalls, made } = JSON.parse(process.env['E2E_SHELF'] ?? '') as {
        quay: string
        stalls: string
        made: { runId: string; storyId: string }
      }
      const studio = await Studio.signIn(process.env['E2E_BASE'] ?? '', readerEmail)
      await studio.finished(made.runId)
      // The reader is the operator and sees everybody's mail; only this one is waited for.
      await expect.poll(async () => (await studio.mail()).map((one) => one.storyId)).toContain(made.storyId)
      await use({ studio, quay, stalls, story: made.storyId, run: made.runId })
    },
    { scope: 'worker', timeout: 420_000 },
  ],
  person: async ({ page, baseURL }, use, info) => {
    const email = `person-${info.workerIndex}-${++people}@example.com`
    const studio = await Studio.register(baseURL ?? '', email)
    await enter(page, email)
    await use({ email, studio })
  },
  reader: async ({ page, shelf }, use) => {
    await enter(page, shelf.studio.email)
    await use(shelf)
  },
})

/** Sign the browser of this page in, without the form. */
export async function enter(page: Page, email: string): Promise<void> {
  const answer = await page.request.post('/api/v1/auth/login', {
    data: { email, password },
    headers: { origin: process.env['E2E_BASE'] ?? '' },
  })
  expect(answer.status()).toBe(200)
}

export { expect, password }
