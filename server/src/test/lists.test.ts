import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { makeRandom } from '../platform/random.ts'
import { makeKeys } from '../platform/security/keys.ts'
import { systemClock } from '../platform/clock.ts'
import { testApp } from './app.ts'
import { newAccount } from './client.ts'

const app = await testApp({ env: { DUE_MS: '60000', SWEEP_MS: '60000' } })
const { asOwner, access } = app.database
const random = makeRandom(systemClock)
const keys = makeKeys({ current: 'test', keys: { test: '5e'.repeat(32) } }, random)
// The first account is the operator, who reads mail of all; the second is like everybody.
await newAccount(app.address)
const { client, workspaceId } = await newAccount(app.address)

interface Statement {
  text: string
  values: unknown[]
}

/** What requests ask the database meanwhile; what workers look for in the background is left out. */
async function statementsOf(work: () => Promise<void>): Promise<Statement[]> {
  const seen: Statement[] = []
  const query = pg.Client.prototype.query
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const config = typeof args[0] === 'string' ? { text: args[0] } : (args[0] as Partial<Statement>)
    const values = (args[1] ?? config.values ?? []) as unknown[]
    if (this.user !== workerUser) seen.push({ text: config.text ?? '', values })
    return Reflect.apply(query, this, args)
  } as never)
  await work().finally(() => spy.mockRestore())
  return seen
}

const workerUser = new URL(access.urls.worker).username

const get = (path: string) => async () => {
  const answer = await client.get(path)
  expect(answer.status, path).toBe(200)
}

/** One of everything that is listed: a series with a recipient, its story with a cover, a run, a sent letter. */
async function addOne(number: number): Promise<{ seriesId: string; storyId: string }> {
  const [seriesId, storyId, recipientId, assetId, runId, deliveryId, messageId] = Array.from(
    { length: 7 },
    () => random.id(),
  )
  const insert = (table: string, row: Record<string, unknown>) => {
    const all: Record<string, unknown> = { workspace_id: workspaceId, ...row }
    const names = Object.keys(all)
    const places = names.map((_, index) => `$${index + 1}`)
    return asOwner(`insert into ${table} (${names.join()}) values (${places.join()})`, Object.values(all))
  }
  const at = new Date(Date.UTC(2026, 2, 1, 8, number))
  const made = { created_at: at, updated_at: at }
  await insert('series', {
    id: seriesId,
    title: 'Lamps',
    genre: 'detective',
    setting: 'A quay',
    characters: '[]',
    intensity: 3,
    length: 'short',
    voice: 'nova',
    language: 'en',
    ...made,
  })
  await insert('recipient', {
    id: recipientId,
    series_id: seriesId,
    address_hash: random.bytes(32),
    created_at: at,
    address_sealed: keys.seal(`recipient.address/${recipientId}`, 'reader@example.com'),
  })
  await insert('run', {
    id: runId,
    kind: 'story',
    subject_id: storyId,
    state: 'succeeded',
    input: '{}',
    requested_by: '{"kind":"system"}',
    ...made,
  })
  await insert('run_step', { run_id: runId, name: 'writer', position: 0, state: 'done', progress: 1 })
  await insert('asset', {
    id: assetId,
    kind: 'cover',
    storage_key: `cover/${assetId}`,
    content_type: 'image/webp',
    bytes: 1,
    sha256: 'ab',
    thumb_hash: random.bytes(20),
    run_id: runId,
    created_at: at,
  })
  await insert('story', {
    id: storyId,
    series_id: seriesId,
    run_id: runId,
    cover_asset_id: assetId,
    number: 1,
    state: 'done',
    title: 'The number',
    narrative: 'A boat too many.',
    word_count: 4,
    genre: 'detective',
    language: 'en',
    ...made,
  })
  await insert('delivery', {
    id: deliveryId,
    subject_kind: 'story',
    subject_id: storyId,
    title: 'The number',
    state: 'sent',
    recipient_id: recipientId,
    deliver_at: at,
    sent_at: at,
    attempt_count: 1,
    ...made,
    address_sealed: keys.seal(`delivery.address/${deliveryId}`, 'reader@example.com'),
  })
  await insert('delivery_attempt', { delivery_id: deliveryId, number: 1, started_at: at, outcome: 'sent' })
  await insert('mailbox_message', {
    id: messageId,
    delivery_id: deliveryId,
    message_id: 'm',
    storage_key: 'k',
    subject: 'Your Story',
    preview: 'A boat',
    bytes: 1,
    sent_at: at,
    created_at: at,
    to_sealed: keys.seal(`mailbox_message.to/${messageId}`, 'reader@example.com'),
  })
  return { seriesId: String(seriesId), storyId: String(storyId) }
}

const isPage = ({ text }: Statement) => /order by .* limit \$?\d+/.test(text)

const lists = ['/api/v1/series', '/api/v1/stories', '/api/v1/runs', '/api/v1/deliveries', '/api/v1/mailbox']

test('a list of twenty asks the database as often as a list of one, and so does what is read alone', async () => {
  const first = await addOne(0)
  const paths = [...lists, `/api/v1/series/${first.seriesId}`, `/api/v1/stories/${first.storyId}`]
  const count = async () => {
    const counts: Record<string, number> = {}
    for (const path of paths) {
      await get(path)()
      counts[path] = (await statementsOf(get(path))).length
    }
    return counts
  }
  const ofOne = await count()
  for (let number = 1; number < 20; number += 1) await addOne(number)
  for (const path of lists) expect((await client.get<unknown[]>(path)).body.data, path).toHaveLength(20)
  expect(await count()).toEqual(ofOne)
  expect(Math.min(...Object.values(ofOne))).toBeGreaterThan(1)
})

test('every list is read from an index in its order, from the start and from a cursor', async () => {
  const connection = new pg.Client({ connectionString: access.urls.app })
  await connection.connect()
  try {
    for (const list of lists) {
      const { body } = await client.get(`${list}?pageSize=5`)
      for (const path of [
        `${list}?pageSize=5`,
        `${list}?pageSize=5&cursor=${String(body.meta?.nextCursor)}`,
      ]) {
        const ordered = (await statementsOf(get(path))).filter(isPage)
        const plans: string[] = []
        for (const statement of ordered) plans.push(await planOf(connection, statement))
        // With sorting made dear, one that is left says that no index could do without.
        for (const plan of plans) expect(plan, path).not.toContain('Sort')
        expect(plans[0], path).toMatch(/Index (Only )?Scan using \w+_newest/)
      }
    }
  } finally {
    await connection.end()
  }
})

async function planOf(connection: pg.Client, statement: Statement | undefined): Promise<string> {
  await connection.query(`begin; set local app.workspace_id = '${workspaceId}';
    set local enable_sort = off; set local enable_seqscan = off; set local enable_bitmapscan = off`)
  const { rows } = await connection.query<{ 'QUERY PLAN': string }>(
    `explain ${statement?.text ?? ''}`,
    statement?.values,
  )
  await connection.query('rollback')
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test('a cursor deep in the library begins at its place in the index, without reading what is newer', async () => {
  const { body } = await client.get('/api/v1/stories?pageSize=5')
  const next = `/api/v1/stories?pageSize=5&cursor=${String(body.meta?.nextCursor)}`
  const [page] = (await statementsOf(get(next))).filter(isPage)
  const connection = new pg.Client({ connectionString: access.urls.app })
  await connection.connect()
  const plan = await planOf(connection, page).finally(() => connection.end())
  expect(plan).toMatch(/Index Cond: \(.*ROW\(created_at, id\) < ROW\(/)
})

test('going on from cursor to cursor shows what pages show, whatever is asked for', async () => {
  const [{ seriesId = '' } = {}] = (await client.get<{ seriesId: string }[]>('/api/v1/stories')).body.data
  for (const filter of ['', '&genre=detective&q=boa', `&seriesId=${seriesId}`, '&q=absent', '&q=%3F']) {
    const ids = async (path: string) => {
      const { body } = await client.get<{ id: string }[]>(`/api/v1/stories?${path}${filter}`)
      return { ids: body.data.map((story) => story.id), next: body.meta?.nextCursor, total: body.meta?.total }
    }
    const whole = await ids('pageSize=100')
    expect(whole.total).toBe(whole.ids.length)
    const walked: string[] = []
    let page = await ids('pageSize=6')
    for (walked.push(...page.ids); page.next; walked.push(...page.ids))
      page = await ids(`pageSize=6&cursor=${String(page.next)}`)
    expect(walked, filter).toEqual(whole.ids)
    expect((await ids('pageSize=6&page=3')).ids, filter).toEqual(whole.ids.slice(12, 18))
  }
})
