import { and, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Actor, Ctx } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { AppError } from '../../platform/errors.ts'
import { listed, windowOf, type ListQuery } from '../../platform/http/lists.ts'
import { asset, signAddress } from '../media/index.ts'
import { SeriesView } from './schemas.ts'
import { recipient, series, story } from './tables.ts'

export const addressPlace = (recipientId: string) => `recipient.address/${recipientId}`

export type SeriesRow = typeof series.$inferSelect

/** A series of the workspace that is not deleted. Errors: not_found. */
export async function requireSeries(tx: Tx, workspaceId: string, id: string): Promise<SeriesRow> {
  const [row] = await tx
    .select()
    .from(series)
    .where(and(eq(series.workspaceId, workspaceId), eq(series.id, id), isNull(series.deletedAt)))
  if (!row) throw new AppError('not_found')
  return row
}

export function readSeries(ctx: Ctx, actor: Actor, id: string): Promise<SeriesView> {
  return inWorkspace(ctx, actor, async (tx) => {
    const row = await requireSeries(tx, actor.workspaceId, id)
    const [view] = await viewsOf(ctx, tx, actor, [row])
    if (!view) throw new AppError('not_found')
    return view
  })
}

/** Series of the workspace, newest first. */
export function listSeries(ctx: Ctx, actor: Actor, query: ListQuery) {
  return inWorkspace(ctx, actor, async (tx) => {
    const window = windowOf(query)
    const mine = and(eq(series.workspaceId, actor.workspaceId), isNull(series.deletedAt))
    const after = window.kind === 'cursor' && window.after
    const rows = await tx
      .select()
      .from(series)
      .where(and(mine, after ? olderThan(after) : undefined))
      .orderBy(desc(series.createdAt), desc(series.id))
      .limit(window.limit + 1)
      .offset(window.kind === 'page' ? window.offset : 0)
    const total = window.kind === 'page' ? await tx.$count(series, mine) : null
    const views = new Map((await viewsOf(ctx, tx, actor, rows)).map((view) => [view.id, view]))
    return listed(
      window,
      rows,
      total,
      (row) => ({ at: row.createdAt, id: row.id }),
      (row) => views.get(row.id) as SeriesView,
    )
  })
}

function olderThan(place: { at: Date; id: string }) {
  return or(lt(series.createdAt, place.at), and(eq(series.createdAt, place.at), lt(series.id, place.id)))
}

/** Rows to what people see, with recipients and the latest story: two statements however many rows. */
export async function viewsOf(
  ctx: Ctx,
  tx: Tx,
  actor: Actor,
  rows: readonly SeriesRow[],
): Promise<SeriesView[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const recipients = await tx
    .select()
    .from(recipient)
    .where(and(eq(recipient.workspaceId, actor.workspaceId), inArray(recipient.seriesId, ids)))
    .orderBy(desc(recipient.isSelf), recipient.createdAt, recipient.id)
  const latest = await latestStories(tx, actor.workspaceId, ids)
  return rows.map((row) =>
    SeriesView.parse({
      ...row,
      deleted: row.deletedAt !== null,
      nextAt: row.nextAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      recipients: recipients
        .filter((r) => r.seriesId === row.id)
        .map((r) => ({
          id: r.id,
          isSelf: r.isSelf,
          address: ctx.keys.open(addressPlace(r.id), r.addressSealed),
        })),
      latestStory: latestOf(ctx, actor.workspaceId, latest.get(row.id)),
      can: seriesCan(actor, row),
    }),
  )
}

function seriesCan(actor: Actor, row: SeriesRow) {
  const writes = ['owner', 'admin', 'editor'].includes('role' in actor ? actor.role : 'owner')
  return { edit: writes, delete: writes, make: writes && row.deletedAt === null }
}

interface Latest extends Record<string, unknown> {
  series_id: string
  id: string
  title: string | null
  created_at: string
  cover_asset_id: string | null
  thumb_hash: Buffer | null
}

async function latestStories(
  tx: Tx,
  workspaceId: string,
  seriesIds: readonly string[],
): Promise<Map<string, Latest>> {
  const found = await tx.execute<Latest>(sql`
    select s.id as series_id, t.id, t.title, t.created_at, t.cover_asset_id, a.thumb_hash
    from unnest(array[${sql.join(
      seriesIds.map((id) => sql`${id}::uuid`),
      sql`, `,
    )}]) as s(id)
    cross join lateral (
      select * from ${story} where workspace_id = ${workspaceId} and series_id = s.id and state in ('done', 'partial')
      order by number desc limit 1) t
    left join ${asset} a on a.workspace_id = t.workspace_id and a.id = t.cover_asset_id`)
  return new Map(found.rows.map((row) => [row.series_id, row]))
}

function latestOf(ctx: Ctx, workspaceId: string, row: Latest | undefined) {
  if (!row) return null
  const assetId = row.cover_asset_id
  return {
    id: row.id,
    title: row.title,
    createdAt: new Date(row.created_at).toISOString(),
    coverUrl: assetId
      ? signAddress(ctx.keys, { workspaceId, assetId, variant: 'small' }, ctx.clock.now())
      : null,
    coverThumbHash: row.thumb_hash?.toString('base64') ?? null,
  }
}
