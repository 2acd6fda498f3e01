import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readConfig } from '../server/src/config.ts'
import { readDevice } from '../server/src/modules/identity/sessions.ts'
import { listStories, readStory } from '../server/src/modules/stories/story-queries.ts'
import { StoryQuery } from '../server/src/modules/stories/schemas.ts'
import { systemClock } from '../server/src/platform/clock.ts'
import type { Ctx } from '../server/src/platform/context.ts'
import { openDatabase } from '../server/src/platform/db/open-database.ts'
import { reachDatabase } from '../server/src/platform/db/reach-database.ts'
import { testCtx, userOf } from '../server/src/platform/test/ctx.ts'
import { startAtelier, startBare, startGenerator, type Started } from './processes.ts'
import { median, round, type BenchRow } from './row.ts'

const rounds = 25
const roundMs = 400
const warmUps = 5
const concurrency = 8
const stories = 200

/** Reading one story, and the library, through the whole server beside bare Fastify with the same statements. */
export async function benchReading(): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-bench-'))
  const undo: (() => unknown)[] = [() => rm(dataDir, { recursive: true, force: true })]
  try {
    const atelier = await startAtelier(dataDir)
    undo.unshift(atelier.stop)
    const reader = await register(atelier.base)
    const { config } = readConfig({ DATA_DIR: dataDir })
    const { access } = await reachDatabase(config, { attach: true })
    const storyId = await fill(access.urls.owner, reader.workspaceId)

    const db = openDatabase(access, { app: 1, auth: 1, worker: 1 })
    const ctx = { ...testCtx({ db }), clock: systemClock }
    const actor = userOf(reader)
    const session = await statementsOf(() => readDevice(ctx, reader.session))
    const routes = {
      '/story': [...session, ...(await statementsOf(() => readStory(ctx, actor, storyId)))],
      '/library': [...session, ...(await statementsOf(() => library(ctx, actor)))],
    }
    await db.close()
    const bare = await startBare({ databaseUrl: access.urls.owner, routes })
    undo.unshift(bare.stop)
    const generator = startGenerator()
    undo.unshift(generator.stop)

    const compare = async (path: string, barePath: string) => {
      const load = { headers: { cookie: reader.cookie }, concurrency, ms: roundMs }
      const ours: number[] = []
      const limit: number[] = []
      const measureOurs = async (into: number[]) =>
        into.push((await generator.measure({ ...load, url: atelier.base + path })).perSecond)
      const measureBare = async (into: number[]) =>
        into.push((await generator.measure({ ...load, url: bare.base + barePath })).perSecond)
      // Compilers and plans settle first.
      for (let index = 0; index < warmUps; index += 1) {
        await measureOurs([])
        await measureBare([])
      }
      for (let index = 0; index < rounds; index += 1) {
        // Whoever comes second in a round does so in every other one.
        if (index % 2) await measureBare(limit)
        await measureOurs(ours)
        if (index % 2 === 0) await measureBare(limit)
      }
      // Of rounds, not of medians: what else the machine does slows both sides of a round alike.
      const ratio = median(ours.map((perSecond, index) => perSecond / (limit[index] ?? Infinity)))
      return { ours: round(median(ours), 0), limit: round(median(limit), 0), ratio: round(ratio) }
    }
    const how = `${concurrency} at once, median of ${rounds} rounds in turn; limit: bare Fastify and pg, same SQL`
    const one = await compare(`/api/v1/stories/${storyId}`, '/story')
    const list = await compare('/api/v1/stories', '/library')
    return [
      { name: 'read a story', ...one, unit: 'answers a second', how },
      { name: 'library of 20', ...list, unit: 'answers a second', how },
    ]
  } finally {
    for (const step of undo) await step()
  }
}

const library = (ctx: Ctx, actor: ReturnType<typeof userOf>) => listStories(ctx, actor, StoryQuery.parse({}))

async function register(base: Started['base']) {
  const answer = await fetch(`${base}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ email: 'bench@example.com', password: 'Correct-Horse-9-battery' }),
  })
  if (answer.status !== 201) throw new Error(`registering answered ${answer.status}: ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const me = await fetch(`${base}/api/v1/me`, { headers: { cookie } })
  const { data } = (await me.json()) as { data: { user: { id: string }; workspace: { id: string } } }
  const session = cookie.slice(cookie.indexOf('=') + 1)
  return { cookie, session, userId: data.user.id, workspaceId: data.workspace.id }
}

/** Stories of about 1,800 words in one series; answers the id of one in the middle. */
async function fill(ownerUrl: string, workspaceId: string): Promise<string> {
  const sentence =
    'The lamplighter went down to the quay, counted the boats and wrote the number on his cuff. '
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const seriesId = crypto.randomUUID()
    await client.query(
      `insert into series (id, workspace_id, title, genre, setting, characters, intensity, length, voice, language, created_at, updated_at)
       values ($1, $2, 'The Lamplighters', 'detective', 'A quay', '[]', 3, 'short', 'nova', 'en', now(), now())`,
      [seriesId, workspaceId],
    )
    const { rows } = await client.query<{ id: string }>(
      `insert into story (id, workspace_id, series_id, number, state, title, premise, narrative, word_count, genre, language, created_at, updated_at)
       select gen_random_uuid(), $1, $2, n, 'done', 'The number on the cuff', 'A boat too many', $3, 1800, 'detective', 'en', now() + n * interval '1 second', now()
         from generate_series(1, $4::int) n returning id`,
      [workspaceId, seriesId, sentence.repeat(106), stories],
    )
    await client.query('analyze story; analyze series')
    return rows[stories / 2]?.id ?? ''
  } finally {
    await client.end()
  }
}

/** What a read of ours asks the database, without the opening and closing of its transaction. */
async function statementsOf(read: () => Promise<unknown>) {
  const seen: { text: string; values: unknown[] }[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args
    const text = typeof first === 'string' ? first : (first as { text: string }).text
    const given = (values ?? (first as { values?: unknown[] }).values ?? []) as unknown[]
    if (/^\s*(select|with)\b/i.test(text)) seen.push({ text, values: given.map(plain) })
    return Reflect.apply(original, this, args)
  } as typeof original
  try {
    await read()
  } finally {
    pg.Client.prototype.query = original
  }
  if (seen.length === 0) throw new Error('a read asked the database nothing')
  return seen
}

/** Values travel to the bare server as JSON. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  return value instanceof Date ? value.toISOString() : value
}

if (import.meta.main) console.table(await benchReading())
