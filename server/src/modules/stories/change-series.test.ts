import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { makeStory, newAccount, newSeries, runUntil } from '../../test/client.ts'

const app = await testApp()

interface Series {
  id: string
  title: string
  version: number
  paused: boolean
  nextAt: string | null
  recipients: { id: string; address: string; isSelf: boolean }[]
}

async function given() {
  const account = await newAccount(app.address)
  const id = await newSeries(account)
  const path = `/api/v1/series/${id}`
  const change = (body: object, ifMatch?: string) =>
    account.client.send<Series>('PATCH', path, body, ifMatch === undefined ? {} : { 'if-match': ifMatch })
  const read = () => account.client.get<Series>(path)
  return { account, id, path, change, read }
}

const daily = { time: '08:00', timeZone: 'Europe/Istanbul', frequency: 'daily' }

describe('changing a series', () => {
  test('raises its version, and If-Match lets a change through that read the present one', async () => {
    const { change } = await given()
    for (const [index, tag] of ['1', '"2"', 'W/"3"', '*'].entries()) {
      const answer = await change({ title: `Title ${index}` }, tag)
      expect([tag, answer.status, answer.body.data.version]).toEqual([tag, 200, index + 2])
    }
  })

  test.each(['"2"', '0', 'garbage', '""', '"1", "2"', '99999999999'])(
    'If-Match %s is stale and changes nothing',
    async (tag) => {
      const { change, read } = await given()
      const answer = await change({ title: 'Late' }, tag)
      expect([answer.status, answer.body.error.code]).toEqual([409, 'stale'])
      expect((await read()).body.data).toMatchObject({ title: 'Sable Quay', version: 1 })
    },
  )

  test('of two at once that read the same, one wins', async () => {
    const { change, read } = await given()
    const answers = await Promise.all(['One', 'Two', 'Three'].map((title) => change({ title }, '"1"')))
    expect(answers.map((one) => one.status).toSorted()).toEqual([200, 409, 409])
    const winner = answers.find((one) => one.status === 200)
    expect((await read()).body.data).toMatchObject({ title: winner?.body.data.title, version: 2 })
  })

  test('keeps who stays among the recipients, and writes everybody once', async () => {
    const { account, change, read } = await given()
    const before = (await read()).body.data.recipients
    expect(before).toMatchObject([{ address: account.email, isSelf: true }])
    const answer = await change({
      recipients: [
        'Reader@Example.com',
        account.email.toUpperCase(),
        ' reader@example.com ',
        'two@example.com',
      ],
    })
    const after = answer.body.data.recipients
    expect(after.map((one) => one.address).toSorted()).toEqual(
      [account.email, 'reader@example.com', 'two@example.com'].toSorted(),
    )
    expect(after[0]?.id).toBe(before[0]?.id)
    const none = await change({ recipients: [] })
    expect(none.body.data.recipients).toEqual([])
  })

  test('plans, pauses and forgets its next story', async () => {
    const { change } = await given()
    const planned = (await change({ schedule: daily })).body.data
    expect(planned.nextAt).toMatch(/T05:00:00.000Z$/)
    expect((await change({ paused: true })).body.data).toMatchObject({ paused: true, nextAt: null })
    expect((await change({ paused: false })).body.data.nextAt).toBe(planned.nextAt)
    expect((await change({ schedule: null })).body.data.nextAt).toBeNull()
  })
})

test('a deleted series is gone, keeps its stories, and comes back as it was', async () => {
  const { account, id, path, change, read } = await given()
  const { run, story } = await makeStory(account, id)
  await runUntil(account, run.id)
  await change({ schedule: daily })
  const before = (await read()).body.data
  expect((await account.client.send('DELETE', path)).status).toBe(200)
  for (const [method, at] of [
    ['GET', path],
    ['PATCH', path],
    ['DELETE', path],
    ['POST', `${path}/stories`],
  ] as const) {
    const answer = await account.client.send(method, at, method === 'PATCH' ? { title: 'x' } : undefined)
    expect([method, answer.status, answer.body.error.code]).toEqual([method, 404, 'not_found'])
  }
  expect((await account.client.get<unknown[]>('/api/v1/series')).body.data).toEqual([])
  expect(
    (await account.client.get<{ id: string }[]>('/api/v1/stories')).body.data.map((one) => one.id),
  ).toEqual([story.id])
  expect((await account.client.get(`/api/v1/stories/${story.id}`)).status).toBe(200)
  expect(
    await app.database.asOwner("select 1 from due where kind = 'series.slot' and id = $1", [id]),
  ).toEqual([])

  expect((await account.client.post(`${path}/restore`)).status).toBe(200)
  const after = (await read()).body.data
  expect(after).toMatchObject({ title: before.title, recipients: before.recipients, nextAt: before.nextAt })
  expect((await account.client.post(`${path}/restore`)).status).toBe(404)
})
