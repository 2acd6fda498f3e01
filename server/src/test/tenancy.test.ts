import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { inWorkspace } from '../platform/db/in-workspace.ts'
import { sqlState } from '../platform/db/faults.ts'
import { systemOf, testCtx } from '../platform/test/ctx.ts'
import { sql } from 'drizzle-orm'
import { testApp } from './app.ts'
import { readOperations } from './contract.ts'
import { Client, makeStory, newAccount, newSeries, runUntil, type Account } from './client.ts'

const app = await testApp({ localMail: true })

// The first account is the operator, who may read everybody's mail; neither side of this test is.
await newAccount(app.address, 'Operator')
const ada = await newAccount(app.address, 'Ada')
const eve = await newAccount(app.address, 'Eve')
const owned = await makeEverything(ada)
const operations = await readOperations(app.address)

type Ids = Record<'series' | 'stories' | 'runs' | 'media' | 'mailbox' | 'deliveries', string[]>

/** One of each thing there is, by the first segment of its address. */
async function makeEverything(account: Account): Promise<Ids & { addresses: string[] }> {
  const seriesId = await newSeries(account)
  const { run, story } = await makeStory(account, seriesId, { 'idempotency-key': 'first' })
  await runUntil(account, run.id)
  const idsOf = async (path: string) => {
    const { body } = await account.client.get<{ id: string }[]>(path)
    return body.data.map((one) => one.id)
  }
  await vi.waitFor(async () => expect(await idsOf('/api/v1/mailbox')).toHaveLength(1), { timeout: 10_000 })
  const made = await account.client.get<{ coverUrl: string; audioUrl: string }>(`/api/v1/stories/${story.id}`)
  const addresses = [made.body.data.coverUrl, made.body.data.audioUrl]
  return {
    series: [seriesId],
    stories: [story.id],
    runs: [run.id],
    media: addresses.map((address) => address.split('/')[4] ?? ''),
    mailbox: await idsOf('/api/v1/mailbox'),
    deliveries: await idsOf('/api/v1/deliveries'),
    addresses,
  }
}

const bodies: Record<string, unknown> = {
  'PATCH /api/v1/series/{id}': { title: 'Mine now' },
  'POST /api/v1/runs/{id}/retry': {},
}
const byId = operations.filter((one) => one.path.includes('{id}'))
const lists = operations.filter(
  (one) => one.method === 'GET' && /^\/api\/v1\/(series|stories|runs|mailbox|deliveries)$/.test(one.path),
)

/** How Eve may try: as herself, naming Ada's workspace in the header, or in the address. */
const disguises: { name: string; headers: Record<string, string>; query: string }[] = [
  { name: 'herself', headers: {}, query: '' },
  { name: 'the header', headers: { 'x-workspace-id': ada.workspaceId }, query: '' },
  { name: 'the address', headers: {}, query: `?workspace=${ada.workspaceId}` },
]

test('everything exists, and is there for its owner', () => {
  for (const kind of ['series', 'stories', 'runs', 'media', 'mailbox', 'deliveries'] as const) {
    expect(owned[kind].length, kind).toBeGreaterThan(0)
  }
  expect(lists).toHaveLength(5)
  expect(byId.length).toBeGreaterThan(12)
})

test.each(byId.map((one) => [`${one.method} ${one.path}`, one] as const))(
  '%s answers a stranger as if nothing were there',
  async (name, { method, path }) => {
    const kind = path.split('/')[3] as keyof Ids
    expect(owned[kind], `make one of ${kind} in this test`).toBeDefined()
    const own = owned.addresses[0]?.split('?')[1] ?? ''
    for (const disguise of disguises) {
      const query = kind === 'media' ? `?${own}` : disguise.query
      const ask = (id: string) =>
        eve.client.send(method, path.replace('{id}', id) + query, bodies[name], disguise.headers)
      const missing = await ask(randomUUID())
      expect([missing.status, missing.body.error.code]).toEqual([404, 'not_found'])
      for (const id of owned[kind]) {
        const answer = await ask(id)
        const without = ({ body }: typeof answer) => ({ ...body.error, requestId: '' })
        expect([disguise.name, answer.status, without(answer)]).toEqual([
          disguise.name,
          404,
          without(missing),
        ])
      }
    }
  },
)

test('nothing that a stranger tried left a mark', async () => {
  const series = await ada.client.get<{ title: string; storyCount: number; version: number }>(
    `/api/v1/series/${owned.series[0]}`,
  )
  expect(series.body.data).toMatchObject({ title: 'Sable Quay', storyCount: 1, version: 1 })
  const run = await ada.client.get<{ state: string }>(`/api/v1/runs/${owned.runs[0]}`)
  expect(run.body.data.state).toBe('succeeded')
})

test.each(lists.map((one) => [one.path] as const))(
  '%s of a stranger holds nothing of others',
  async (path) => {
    const mine = await ada.client.get<unknown[]>(path)
    expect(mine.body.data).toHaveLength(1)
    const filters = [
      '',
      `?seriesId=${owned.series[0]}`,
      `?storyId=${owned.stories[0]}`,
      '?q=quay',
      '?state=recent',
    ]
    for (const query of filters) {
      const theirs = await eve.client.get<unknown[]>(path + query)
      if (theirs.status === 422) continue
      expect([query, theirs.status, theirs.body.data, theirs.body.meta?.total]).toEqual([query, 200, [], 0])
    }
    for (const { headers, query } of disguises.slice(1)) {
      const answer = await eve.client.send('GET', path + query, undefined, headers)
      expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found'])
    }
  },
)

test('signed addresses of files are of no use to a stranger, whatever workspace they name', async () => {
  for (const address of owned.addresses) {
    expect((await ada.client.get(address)).status).toBe(200)
    const plain = await eve.client.get(address)
    expect([plain.status, plain.body.error.code]).toEqual([404, 'not_found'])
    const swapped = await eve.client.get(address.replace(ada.workspaceId, eve.workspaceId))
    expect([swapped.status, swapped.body.error.code]).toEqual([403, 'link_expired'])
    const header = await eve.client.send('GET', address, undefined, { 'x-workspace-id': eve.workspaceId })
    expect([header.status, header.body.error.code]).toEqual([403, 'link_expired'])
    expect((await new Client(app.address).get(address)).status).toBe(401)
  }
})

test("a stranger's stream of events tells nothing of others", async () => {
  for (const { headers, query } of disguises.slice(1)) {
    const answer = await eve.client.send('GET', `/api/v1/events${query}`, undefined, headers)
    expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found'])
  }
})

test("another account's Idempotency-Key is another key", async () => {
  const seriesId = await newSeries(eve)
  const theirs = await makeStory(eve, seriesId, { 'idempotency-key': 'first' })
  expect(theirs.story.id).not.toBe(owned.stories[0])
  await runUntil(eve, theirs.run.id)
})

const ctx = testCtx({ db: app.database.db })
const tables = await app.database.asOwner<{ name: string }>(
  `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
)
/** Rows that say where things are, not what they are; `app` may not read them at all. */
const unowned = new Set(['due', 'locator', 'member'])
const ownedTables = tables.map((table) => table.name).filter((name) => !unowned.has(name))

test('every owned table of this test holds rows, so that none is proved by being empty', async () => {
  for (const table of ownedTables) {
    const [row] = await app.database.asOwner<{ count: number }>(
      `select count(*)::int as count from "${table}" where workspace_id = $1`,
      [ada.workspaceId],
    )
    expect([table, (row?.count ?? 0) > 0]).toEqual([table, true])
  }
})

test.each(ownedTables)('the database itself hides the rows of %s when a query forgets to', async (table) => {
  await inWorkspace(ctx, systemOf(eve.workspaceId), async (tx) => {
    const seen = await tx.execute<{ workspace_id: string }>(
      sql.raw(`select distinct workspace_id from "${table}"`),
    )
    expect(seen.rows.map((row) => row.workspace_id).filter((id) => id !== eve.workspaceId)).toEqual([])
    const named = await tx.execute(
      sql.raw(`select 1 from "${table}" where workspace_id = '${ada.workspaceId}'`),
    )
    expect(named.rows).toEqual([])
  })
})

test.each(ownedTables)('the database itself refuses rows of %s for another workspace', async (table) => {
  const columns = await app.database.asOwner<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'`,
    [`public."${table}"`],
  )
  const [row] = await app.database.asOwner<Record<string, unknown>>(
    `select row_to_json(t) as row from "${table}" t where workspace_id = $1 limit 1`,
    [ada.workspaceId],
  )
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  const copy = inWorkspace(ctx, systemOf(eve.workspaceId), (tx) =>
    tx.execute(
      sql`insert into ${sql.raw(`"${table}" (${names})`)}
        select ${sql.raw(names)} from json_populate_record(null::${sql.raw(`"${table}"`)}, ${JSON.stringify(row?.row)}::json)`,
    ),
  )
  expect(await copy.then(() => 'was written', sqlState)).toBe('42501')
  const change = (what: string) =>
    inWorkspace(ctx, systemOf(eve.workspaceId), (tx) =>
      tx.execute(sql.raw(`${what} where workspace_id = '${ada.workspaceId}'`)),
    ).then((result) => result.rowCount, sqlState)
  // Nothing is found, or the right is missing altogether.
  expect(await change(`delete from "${table}"`)).toBeOneOf([0, '42501'])
  expect(await change(`update "${table}" set workspace_id = '${eve.workspaceId}'`)).toBeOneOf([0, '42501'])
})

test.each([...unowned])('%s is closed to who serves requests, or shows its own alone', async (table) => {
  const seen = await inWorkspace(ctx, systemOf(eve.workspaceId), (tx) =>
    tx.execute<{ workspace_id: string }>(sql.raw(`select workspace_id from "${table}"`)),
  ).then((result) => result.rows.filter((row) => row.workspace_id !== eve.workspaceId), sqlState)
  expect(seen).toEqual(table === 'member' ? [] : '42501')
})
