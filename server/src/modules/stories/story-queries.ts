import { and, count, desc, eq, sql } from 'drizzle-orm'
import type { Actor, Ctx } from '../../platform/context.ts'
import { hotRead, readInWorkspace } from '../../platform/db/read-in-workspace.ts'
import { AppError } from '../../platform/errors.ts'
import { listed, windowOf } from '../../platform/http/lists.ts'
import { asset, signAddress } from '../media/index.ts'
import { readingMinutes } from './rules/genres.ts'
import { hitIn, withoutBreaks } from './rules/search-hit.ts'
import { StoryView, type StoryQuery } from './schemas.ts'
import { series, story } from './tables.ts'

/** Stories of the workspace, newest first; with `q` those in which every word occurs, the last one as typed so far. */
export async function listStories(ctx: Ctx, actor: Actor, query: StoryQuery) {
  const window = windowOf(query)
  const { genre, seriesId } = query
  const after = window.kind === 'cursor' ? window.after : null
  const offset = window.kind === 'page' ? window.offset : 0
  const limit = window.limit + 1
  const words = query.q ? wordsOf(query.q) : undefined
  const reads = libraryReads({
    genre: genre !== undefined,
    series: seriesId !== undefined,
    words: words !== undefined,
    after: after !== null,
    offset: offset > 0,
    limit: window.limit === usualSize ? limit : null,
  })
  const { workspaceId } = actor
  const values = { workspaceId, genre, seriesId, words, at: after?.at, id: after?.id, limit, offset }
  const [rows, counted] =
    window.kind === 'page'
      ? await readInWorkspace(ctx, actor, reads.page(values), reads.count(values))
      : await readInWorkspace(ctx, actor, reads.page(values))
  return listed(
    window,
    rows,
    counted?.[0]?.total ?? null,
    (row) => ({ at: row.createdAt, id: row.id }),
    // Shaped and checked by the route's reply: twice a row would cost more than reading it.
    ({ text, coverAssetId, thumbHash, ...row }) => ({
      ...row,
      ...coverOf(ctx, actor, { coverAssetId, thumbHash }, 'small'),
      minutes: row.wordCount === null ? null : readingMinutes(row.wordCount),
      excerpt: excerptOf(text),
      hit: query.q && text ? hitIn(withoutBreaks(text), query.q) : null,
      createdAt: row.createdAt.toISOString(),
    }),
  )
}

const usualSize = 20

interface LibraryShape {
  genre: boolean
  series: boolean
  words: boolean
  after: boolean
  offset: boolean
  /** Written into the statement where it is the usual one, so that one plan serves all; else a parameter. */
  limit: number | null
}

/** The statements of one shape of the library, made once. */
const libraryReads = memoized((shape: LibraryShape, name: string) => {
  const at = sql.placeholder('at')
  const wanted = and(
    eq(story.workspaceId, sql.placeholder('workspaceId')),
    shape.genre ? eq(story.genre, sql.placeholder('genre')) : undefined,
    shape.series ? eq(story.seriesId, sql.placeholder('seriesId')) : undefined,
    shape.words ? sql`${story.search} @@ to_tsquery('simple', ${sql.placeholder('words')})` : undefined,
  )
  // Compared as a row, so that the index begins where the cursor stands; an OR would read all that is newer.
  const older = shape.after
    ? sql`(${story.createdAt}, ${story.id}) < (${sql.param(at, story.createdAt)}, ${sql.placeholder('id')})`
    : undefined
  return {
    page: hotRead((tx) => {
      const page = tx
        .select({
          ...summaryColumns,
          text: shape.words ? story.narrative : sql<string | null>`left(${story.narrative}, 400)`,
        })
        .from(story)
        .innerJoin(series, and(eq(series.workspaceId, story.workspaceId), eq(series.id, story.seriesId)))
        .leftJoin(asset, and(eq(asset.workspaceId, story.workspaceId), eq(asset.id, story.coverAssetId)))
        .where(and(wanted, older))
        .orderBy(desc(story.createdAt), desc(story.id))
        .limit(shape.limit ?? sql.placeholder('limit'))
        .$dynamic()
      return (shape.offset ? page.offset(sql.placeholder('offset')) : page).prepare(`library_${name}`)
    }),
    count: hotRead((tx) =>
      tx.select({ total: count() }).from(story).where(wanted).prepare(`library_count_${name}`),
    ),
  }
})

function memoized<Shape extends object, Made>(make: (shape: Shape, name: string) => Made) {
  const made = new Map<string, Made>()
  return (shape: Shape): Made => {
    const name = Object.entries(shape)
      .filter(([, value]) => value)
      .map(([key, value]) => (value === true ? key : `${key}${value}`))
      .join('_')
    const known = made.get(name) ?? make(shape, name)
    made.set(name, known)
    return known
  }
}

const summaryColumns = {
  id: story.id,
  title: story.title,
  wordCount: story.wordCount,
  genre: story.genre,
  state: story.state,
  number: story.number,
  seriesId: story.seriesId,
  seriesTitle: series.title,
  coverAssetId: story.coverAssetId,
  coverAlt: sql<string>`coalesce(${asset.alt}, '')`,
  thumbHash: asset.thumbHash,
  audioSeconds: story.audioSeconds,
  runId: story.runId,
  createdAt: story.createdAt,
}

/** What to look for as PostgreSQL takes it; null, which nothing matches, where there is no word. */
function wordsOf(q: string): string | null {
  const words = q.match(/[\p{L}\p{Nd}]+/gu)?.slice(0, 12) ?? []
  if (words.length === 0) return null
  return words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ')
}

function excerptOf(text: string | null): string {
  const flat = withoutBreaks(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return flat.length > 160 ? `${flat.slice(0, 160).replace(/\s\S*$/, '')} …` : flat
}

function coverOf(
  ctx: Ctx,
  actor: Actor,
  row: { coverAssetId: string | null; thumbHash: Uint8Array | null },
  variant: 'small' | 'full',
) {
  const { workspaceId } = actor
  const assetId = row.coverAssetId
  return {
    coverUrl: assetId ? signAddress(ctx.keys, { workspaceId, assetId, variant }, ctx.clock.now()) : null,
    coverThumbHash: row.thumbHash ? Buffer.from(row.thumbHash).toString('base64') : null,
  }
}

const storyById = hotRead((tx) => {
  const neighbour = (way: 'previous' | 'next') => sql<string | null>`(
    select n.id from ${story} n where n.workspace_id = ${story.workspaceId} and n.series_id = ${story.seriesId}
      and n.state in ('done', 'partial') and ${way === 'previous' ? sql`n.number < ${story.number}` : sql`n.number > ${story.number}`}
    order by ${way === 'previous' ? sql`n.number desc` : sql`n.number`} limit 1)`
  return tx
    .select({
      ...summaryColumns,
      narrative: story.narrative,
      language: story.language,
      premise: story.premise,
      structure: story.structure,
      pacing: story.pacing,
      plan: story.plan,
      quality: story.quality,
      provenance: story.provenance,
      audioAssetId: story.audioAssetId,
      timings: story.timings,
      finishedAt: story.finishedAt,
      previousId: neighbour('previous'),
      nextId: neighbour('next'),
    })
    .from(story)
    .innerJoin(series, and(eq(series.workspaceId, story.workspaceId), eq(series.id, story.seriesId)))
    .leftJoin(asset, and(eq(asset.workspaceId, story.workspaceId), eq(asset.id, story.coverAssetId)))
    .where(and(eq(story.workspaceId, sql.placeholder('workspaceId')), eq(story.id, sql.placeholder('id'))))
    .prepare('story_by_id')
})

/** One story with its text, its neighbours in the series and where every part came from. Errors: not_found. */
export async function readStory(ctx: Ctx, actor: Actor, id: string): Promise<StoryView> {
  const { workspaceId } = actor
  const [[row]] = await readInWorkspace(ctx, actor, storyById({ workspaceId, id }))
  if (!row) throw new AppError('not_found')
  const audio = row.audioAssetId
  return StoryView.parse({
    ...row,
    ...coverOf(ctx, actor, row, 'full'),
    minutes: row.wordCount === null ? null : readingMinutes(row.wordCount),
    audioUrl: audio
      ? signAddress(ctx.keys, { workspaceId, assetId: audio, variant: 'full' }, ctx.clock.now())
      : null,
    timings: row.timings ?? [],
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  })
}
