import { beforeAll, describe, expect, test, vi } from 'vitest'
import { testCtx } from '../platform/test/ctx.ts'
import { testApp } from './app.ts'
import { makeStory, newAccount, newSeries, runUntil } from './client.ts'

const app = await testApp({ localMail: true })
await newAccount(app.address, 'Operator')
const account = await newAccount(app.address)
// The same keys as the program's, so that what this test seals is opened there.
const ctx = testCtx({ db: app.database.db, now: new Date() })
const count = 23
const start = new Date('2026-02-01T08:00:00.000Z').getTime()

type Row = Record<string, unknown>

async function firstRow(table: string): Promise<Row> {
  const [found] = await app.database.asOwner<{ row: Row }>(
    `select row_to_json(t) as row from "${table}" t where workspace_id = $1 limit 1`,
    [account.workspaceId],
  )
  if (!found) throw new Error(`there is no ${table} to copy`)
  return found.row
}

async function insert(table: string, rows: readonly Row[]): Promise<void> {
  const columns = await app.database.asOwner<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [`public."${table}"`],
  )
  const names = columns.map((column) => column.name).join(', ')
  await app.database.asOwner(
    `insert into "${table}" (${names}) select ${names} from json_populate_recordset(null::"${table}", $1)`,
    [JSON.stringify(rows)],
  )
}

/** Copies of a row, five of them at each instant, so that only their ids tell them apart. */
async function copies(
  table: string,
  change: (id: string, index: number) => Row,
  at = 'created_at',
): Promise<void> {
  const row = await firstRow(table)
  const rows = Array.from({ length: count - 1 }, (_, index) => {
    const id = ctx.random.id()
    const time = new Date(start + Math.floor(index / 5) * 60_000).toISOString()
    return { ...row, id, created_at: time, [at]: time, ...change(id, index) }
  })
  await insert(table, rows)
}

const sealed = (place: string, text: string) =>
  `\\x${Buffer.from(ctx.keys.seal(place, text)).toString('hex')}`
let seriesId = ''

beforeAll(async () => {
  seriesId = await newSeries(account)
  const { run } = await makeStory(account, seriesId)
  await runUntil(account, run.id)
  await vi.waitFor(
    async () => {
      const { body } = await account.client.get<unknown[]>('/api/v1/mailbox')
      if (body.data.length === 0) throw new Error('the letter has not come')
    },
    { timeout: 10_000 },
  )
  await copies('series', (_id, index) => ({ title: `Series ${index}`, next_at: null }))
  await copies('story', (_id, index) => ({ number: index + 2, title: `Story ${index}`, run_id: null }))
  await copies('run', () => ({}))
  const deliveries: string[] = []
  await copies('delivery', (id) => {
    deliveries.push(id)
    return {
      recipient_id: ctx.random.id(),
      address_sealed: sealed(`delivery.address/${id}`, 'a@example.com'),
    }
  })
  await copies(
    'mailbox_message',
    (id, index) => ({
      delivery_id: deliveries[index],
      to_sealed: sealed(`mailbox_message.to/${id}`, 'a@example.com'),
    }),
    'sent_at',
  )
})

interface Item {
  id: string
}

async function page(path: string, query: string) {
  const answer = await account.client.get<Item[]>(`${path}?${query}`)
  expect([query, answer.status]).toEqual([query, 200])
  return { ids: answer.body.data.map((one) => one.id), meta: answer.body.meta as Record<string, unknown> }
}

/** All ids by following the cursor from the first page on. */
async function follow(path: string, pageSize: number, between?: () => Promise<void>): Promise<string[]> {
  const all: string[] = []
  let query = `pageSize=${pageSize}`
  for (;;) {
    const { ids, meta } = await page(path, query)
    all.push(...ids)
    expect(ids.length).toBeLessThanOrEqual(pageSize)
    if (meta.nextCursor === null) return all
    expect(ids).toHaveLength(pageSize)
    query = `pageSize=${pageSize}&cursor=${meta.nextCursor}`
    await between?.()
  }
}

const lists = ['/api/v1/series', '/api/v1/stories', '/api/v1/runs', '/api/v1/deliveries', '/api/v1/mailbox']

describe.each(lists)('%s', (path) => {
  test('tells pages by number: each once, newest first, and how many there are', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((number) => page(path, `page=${number}&pageSize=7`)))
    expect(pages.map((one) => one.ids.length)).toEqual([7, 7, 7, 2])
    expect(pages.map((one) => one.meta.nextCursor === null)).toEqual([false, false, false, true])
    for (const [index, { meta }] of pages.entries()) {
      expect(meta).toMatchObject({ page: index + 1, pageSize: 7, total: count, pages: 4 })
    }
    const ids = pages.flatMap((one) => one.ids)
    expect(new Set(ids).size).toBe(count)
    expect((await page(path, 'page=9&pageSize=7')).ids).toEqual([])
    const usual = await page(path, '')
    expect([usual.ids, usual.meta.pageSize]).toEqual([ids.slice(0, 20), 20])
    expect((await page(path, 'pageSize=100')).ids).toEqual(ids)
  })

  test('goes on from a cursor to the same rows in the same order, of any size, also within one instant', async () => {
    const whole = (await page(path, 'pageSize=100')).ids
    for (const size of [1, 4, 5, 22, 23, 24]) expect(await follow(path, size)).toEqual(whole)
    const { meta } = await page(path, 'pageSize=5')
    const second = await page(path, `pageSize=5&cursor=${meta.nextCursor}`)
    expect(Object.keys(second.meta).toSorted()).toEqual(['nextCursor', 'pageSize'])
  })
})

test('rows that come meanwhile neither repeat nor hide any that were there', async () => {
  const path = '/api/v1/series'
  const before = (await page(path, 'pageSize=100')).ids
  const seen = await follow(path, 4, async () => {
    await newSeries(account)
  })
  expect(seen).toEqual(before)
})

describe('filters', () => {
  test('narrow the library by genre and series, and count only what is left', async () => {
    const other = await newSeries(account, { title: 'Elsewhere' })
    const all = await page('/api/v1/stories', 'pageSize=100')
    expect((await page('/api/v1/stories', `seriesId=${seriesId}&pageSize=100`)).ids).toEqual(all.ids)
    expect(await page('/api/v1/stories', `seriesId=${other}`)).toMatchObject({
      ids: [],
      meta: { total: 0, pages: 0 },
    })
    expect((await page('/api/v1/stories', 'genre=detective')).meta.total).toBe(count)
    expect((await page('/api/v1/stories', 'genre=scifi')).meta.total).toBe(0)
  })

  test('narrow the ledger by state and story, and runs to those not ended', async () => {
    expect((await page('/api/v1/deliveries', 'state=sent')).meta.total).toBe(count)
    expect((await page('/api/v1/deliveries', 'state=failed')).meta.total).toBe(0)
    const [story] = (await page('/api/v1/stories', 'page=1')).ids
    expect((await page('/api/v1/deliveries', `storyId=${story}`)).meta.total).toBeOneOf([0, count])
    expect((await page('/api/v1/runs', 'state=active')).meta.total).toBe(0)
  })
})

describe('searching the library', () => {
  interface Summary extends Item {
    hit: { before: string; match: string; after: string } | null
  }
  const found = async (q: string, more = '') => {
    const answer = await account.client.get<Summary[]>(`/api/v1/stories?q=${encodeURIComponent(q)}${more}`)
    expect([q, answer.status]).toEqual([q, 200])
    return {
      total: answer.body.meta?.total,
      hit: answer.body.data[0]?.hit,
      ids: answer.body.data.map((one) => one.id),
    }
  }
  const texts: Record<string, [title: string, narrative: string]> = {
    lantern: [
      'The Ninth Lantern',
      'The lamplighter counted every lantern twice, and the quay was quiet. “Mayor’s orders,” said Ida—twice.',
    ],
    turkish: [
      'Işık ve Çınar',
      'Şoför Gülşen, İstanbul’da ığıl ığıl akan çeşmenin başında öğle uykusundaydı.',
    ],
    odd: ["O'Malley's 42nd", 'A well-known lock: 100% of the keys [and] (none) of the doors \\ fit & turn.'],
  }

  beforeAll(async () => {
    const row = await firstRow('story')
    const rows = Object.values(texts).map(([title, narrative], index) => ({
      ...row,
      id: ctx.random.id(),
      run_id: null,
      number: 900 + index,
      title,
      narrative,
      created_at: new Date(start + index).toISOString(),
    }))
    await insert('story', rows)
  })

  test.each([
    ['lamplighter', 'lamplighter'],
    ['lamplig', 'lamplighter'],
    ['LAMPLIG', 'lamplighter'],
    ['quiet lanter', 'lantern'],
    ['lantern lantern', 'lantern'],
    ['mayor', 'Mayor'],
    ['Mayor’s orders', 'Mayor'],
    ['ida twice', 'twice'],
    ['ninth', null],
    ['  quay   counted ', 'counted'],
    ['gülşen', 'Gülşen'],
    ['çeşme', 'çeşmenin'],
    ['ığıl', 'ığıl'],
    ['öğle uykus', 'öğle'],
    ['İstanbul', 'İstanbul'],
    ['Işık çınar', null],
    ['Gülşen'.normalize('NFD'), 'Gülşen'],
    ['malley', null],
    ['42nd', null],
    ['well-known', 'well'],
    ['100%', '100'],
    ['keys [and] (none)', 'keys'],
  ])('%j finds the story that has it', async (q, match) => {
    const { total, hit } = await found(q, '&genre=detective')
    expect(total).toBeGreaterThanOrEqual(1)
    const all = await found(q, '&pageSize=100')
    expect(all.total).toBe(total)
    if (match !== null && total === 1) expect(hit?.match).toBe(match)
    if (match === null && total === 1) expect(hit ?? null).toBeNull()
  })

  test.each(['lamplighter submarine', 'xyzzy', 'antern', '!!!', '%', "'", ':*', '\\', '&|!()', '""', '*'])(
    '%j finds nothing and harms nothing',
    async (q) => {
      expect(await found(q)).toMatchObject({ total: 0, ids: [] })
    },
  )

  test('is paged like any list', async () => {
    const whole = await found('ida', '&pageSize=100')
    expect(whole.total).toBeGreaterThan(20)
    const first = await account.client.get<Summary[]>('/api/v1/stories?q=ida&pageSize=10')
    const next = await account.client.get<Summary[]>(
      `/api/v1/stories?q=ida&pageSize=10&cursor=${first.body.meta?.nextCursor}`,
    )
    expect([...first.body.data, ...next.body.data].map((one) => one.id)).toEqual(whole.ids.slice(0, 20))
    expect(next.body.data.every((one) => one.hit?.match.toLowerCase().startsWith('ida'))).toBe(true)
  })
})
