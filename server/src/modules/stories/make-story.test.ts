import { expect, test, vi } from 'vitest'
import { testApp } from '../../test/app.ts'
import { Client, makeStory, newAccount, newSeries, runUntil } from '../../test/client.ts'

const app = await testApp()

interface Story {
  id: string
  state: string
  title: string
  narrative: string
  wordCount: number
  coverUrl: string | null
  audioUrl: string | null
  timings: unknown[]
}

async function readStory(account: Awaited<ReturnType<typeof newAccount>>, id: string) {
  return (await account.client.get<Story>(`/api/v1/stories/${id}`)).body.data
}

test('a story is planned, written, drawn, read aloud, saved and sent once', async () => {
  const account = await newAccount(app.address)
  const seriesId = await newSeries(account)
  const { run, story } = await makeStory(account, seriesId)
  const ended = await runUntil(account, run.id)
  expect(ended).toMatchObject({ state: 'succeeded', progress: 1, error: null })
  expect(ended.steps.map((step) => step.name)).toEqual([
    'bible',
    'structure',
    'writer',
    'editor',
    'cover',
    'narration',
    'save',
    'deliver',
  ])
  const made = await readStory(account, story.id)
  expect(made).toMatchObject({ state: 'done' })
  expect(made.narrative).toContain('Ida')
  expect(made.wordCount).toBeGreaterThan(1000)
  const cover = await fetch(app.address + made.coverUrl, { headers: { cookie: account.client.cookie } })
  expect([cover.status, cover.headers.get('content-type')]).toEqual([200, 'image/webp'])
  const part = await fetch(app.address + made.audioUrl, {
    headers: { cookie: account.client.cookie, range: 'bytes=0-99' },
  })
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 100])
  await vi.waitFor(() =>
    expect(app.mail.taken.filter((one) => one.to.address === account.email)).toHaveLength(1),
  )
})

test('the same Idempotency-Key makes one story, another body under it is refused', async () => {
  const account = await newAccount(app.address)
  const seriesId = await newSeries(account)
  const headers = { 'idempotency-key': 'once' }
  const first = await makeStory(account, seriesId, headers)
  const again = await account.client.post(`/api/v1/series/${seriesId}/stories`, undefined, headers)
  expect(again.headers.get('idempotent-replay')).toBe('true')
  expect(again.body.data).toEqual(first)
  const other = await account.client.post(`/api/v1/series/${seriesId}/stories`, {}, headers)
  expect([other.status, other.body.error.code]).toEqual([409, 'idempotency_body_differs'])
  await runUntil(account, first.run.id)
})

test('keys at once make one story', async () => {
  const account = await newAccount(app.address)
  const seriesId = await newSeries(account)
  const headers = { 'idempotency-key': 'double-click' }
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() =>
      account.client.post<{ run: { id: string } }>(`/api/v1/series/${seriesId}/stories`, undefined, headers),
    ),
  )
  expect(answers.map((one) => one.status).every((status) => [202, 409].includes(status))).toBe(true)
  const runs = new Set(answers.filter((one) => one.status === 202).map((one) => one.body.data.run.id))
  expect(runs.size).toBe(1)
  await runUntil(account, [...runs][0] ?? '')
})

test('without a cover and a voice the story still goes out, and Retry makes it whole', async () => {
  const account = await newAccount(app.address)
  const seriesId = await newSeries(account)
  app.picture.failNext('refused')
  const { run, story } = await makeStory(account, seriesId)
  const ended = await runUntil(account, run.id)
  expect(ended.state).toBe('succeeded')
  expect(ended.steps.find((step) => step.name === 'cover')).toMatchObject({ state: 'failed' })
  expect(await readStory(account, story.id)).toMatchObject({ state: 'partial', coverUrl: null })
  const sent = app.mail.taken.filter((one) => one.to.address === account.email).length
  const retried = await account.client.post(`/api/v1/runs/${run.id}/retry`, {})
  expect(retried.status).toBe(202)
  await vi.waitFor(async () => expect((await readStory(account, story.id)).state).toBe('done'), {
    timeout: 10_000,
  })
  expect((await readStory(account, story.id)).coverUrl).not.toBeNull()
  expect(app.mail.taken.filter((one) => one.to.address === account.email).length).toBe(Math.max(1, sent))
})

test('a stranger finds nothing, by any id', async () => {
  const owner = await newAccount(app.address)
  const seriesId = await newSeries(owner)
  const { run, story } = await makeStory(owner, seriesId)
  await runUntil(owner, run.id)
  const stranger = await newAccount(app.address, 'Eve')
  const made = await readStory(owner, story.id)
  const addresses = [
    ['GET', `/api/v1/series/${seriesId}`],
    ['PATCH', `/api/v1/series/${seriesId}`],
    ['DELETE', `/api/v1/series/${seriesId}`],
    ['POST', `/api/v1/series/${seriesId}/stories`],
    ['GET', `/api/v1/stories/${story.id}`],
    ['GET', `/api/v1/runs/${run.id}`],
    ['POST', `/api/v1/runs/${run.id}/cancel`],
    ['GET', made.coverUrl ?? ''],
    ['GET', made.audioUrl ?? ''],
  ] as const
  for (const [method, path] of addresses) {
    const answer = await stranger.client.send(
      method,
      path,
      method === 'PATCH' ? { title: 'Mine' } : undefined,
    )
    expect([path, answer.status, answer.body.error?.code]).toEqual([path, 404, 'not_found'])
  }
  const nobody = await new Client(app.address).get(`/api/v1/stories/${story.id}`)
  expect([nobody.status, nobody.body.error.code]).toEqual([401, 'not_signed_in'])
})
