import { and, desc, eq, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Actor, Ctx } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { AppError } from '../../platform/errors.ts'
import { listed, windowOf } from '../../platform/http/lists.ts'
import { asset, signAddress } from '../media/index.ts'
import { readingMinutes } from './rules/genres.ts'
import { hitIn } from './rules/search-hit.ts'
import { StorySummary, StoryView, type StoryQuery } from './schemas.ts'
import { series, story } from './tables.ts'

/** Stories of the workspace, newest first; with `q` those in which every word occurs, the last one as typed so far. */
export function listStories(ctx: Ctx, actor: Actor, query: StoryQuery) {
  return inWorkspace(ctx, actor, async (tx) => {
    const window = windowOf(query)
    const wanted = and(
      eq(story.workspaceId, actor.workspaceId),
      query.genre ? eq(story.genre, query.genre) : undefined,
      query.seriesId ? eq(story.seriesId, query.seriesId) : undefined,
      query.q ? matches(query.q) : undefined,
    )
    const after = window.kind === 'cursor' && window.after
    const older = after
      ? or(lt(story.createdAt, after.at), and(eq(story.createdAt, after.at), lt(story.id, after.id)))
      : undefined
    const rows = await tx
      .select({
        ...summaryColumns,
        text: query.q ? story.narrative : sql<string | null>`left(${story.narrative}, 400)`,
      })
      .from(story)
      .innerJoin(series, and(eq(series.workspaceId, story.workspaceId), eq(series.id, story.seriesId)))
      .leftJoin(asset, and(eq(asset.workspaceId, story.workspaceId), eq(asset.id, story.coverAssetId)))
      .where(and(wanted, older))
      .orderBy(desc(story.createdAt), desc(story.id))
      .limit(window.limit + 1)
      .offset(window.kind === 'page' ? window.offset : 0)
    const total = window.kind === 'page' ? await tx.$count(story, wanted) : null
    return listed(
      window,
      rows,
      total,
      (row) => ({ at: row.createdAt, id: row.id }),
      ({ text, ...row }) =>
        StorySummary.parse({
          ...row,
          ...coverOf(ctx, actor, row, 'small'),
          minutes: row.wordCount === null ? null : readingMinutes(row.wordCount),
          excerpt: excerptOf(text),
          hit: query.q && text ? hitIn(text, query.q) : null,
          createdAt: row.createdAt.toISOString(),
        }),
    )
  })
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

function matches(q: string): SQL | undefined {
  const words = q.match(/[\p{L}\p{Nd}]+/gu)?.slice(0, 12)
  if (!words || words.length === 0) return sql`false`
  const terms = words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ')
  return sql`${story.search} @@ to_tsquery('simple', ${terms})`
}

function excerptOf(text: string | null): string {
  const flat = (text ?? '').replace(/\s+/g, ' ').trim()
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

/** One story with its text, its neighbours in the series and where every part came from. Errors: not_found. */
export function readStory(ctx: Ctx, actor: Actor, id: string): Promise<StoryView> {
  return inWorkspace(ctx, actor, async (tx) => {
    const neighbour = (way: 'previous' | 'next') => sql<string | null>`(
      select n.id from ${story} n where n.workspace_id = ${story.workspaceId} and n.series_id = ${story.seriesId}
        and n.state in ('done', 'partial') and ${way === 'previous' ? sql`n.number < ${story.number}` : sql`n.number > ${story.number}`}
      order by ${way === 'previous' ? sql`n.number desc` : sql`n.number`} limit 1)`
    const [row] = await tx
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
      .where(and(eq(story.workspaceId, actor.workspaceId), eq(story.id, id)))
    if (!row) throw new AppError('not_found')
    const audio = row.audioAssetId
    return StoryView.parse({
      ...row,
      ...coverOf(ctx, actor, row, 'full'),
      minutes: row.wordCount === null ? null : readingMinutes(row.wordCount),
      audioUrl: audio
        ? signAddress(
            ctx.keys,
            { workspaceId: actor.workspaceId, assetId: audio, variant: 'full' },
            ctx.clock.now(),
          )
        : null,
      timings: row.timings ?? [],
      createdAt: row.createdAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
    })
  })
}
