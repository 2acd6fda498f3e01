import type { Ctx } from '../context.ts'

export interface Claimed {
  kind: string
  id: string
  workspaceId: string
  version: number
  /** Exactly as PostgreSQL wrote it; it is the proof that the claim is still ours. */
  claimedUntil: string
}

const columns = 'kind, id, workspace_id as "workspaceId", version, claimed_until::text as "claimedUntil"'

/**
 * Claims are measured by the database's clock, which all processes share; due times are business time and
 * come from `ctx.clock`.
 */
export async function claimDue(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  kinds: readonly string[],
  options: { limit: number; claimMs: number },
): Promise<Claimed[]> {
  const { rows } = await ctx.db.worker.query<Claimed>({
    name: 'due-claim',
    text: `update due set claimed_until = clock_timestamp() + $4 * interval '1 millisecond'
      where (kind, id) in (
        select kind, id from due
        where kind = any($1) and due_at <= $2 and (claimed_until is null or claimed_until < clock_timestamp())
        order by due_at limit $3
        for update skip locked
      )
      returning ${columns}`,
    values: [kinds, ctx.clock.now(), options.limit, options.claimMs],
  })
  return rows
}

/**
 * Hold a claim longer; null when somebody else has it. `dueSet` frees the row, so a claim whose work was set
 * anew meanwhile is taken back before another process runs the same thing beside it.
 */
export async function renewDue(
  ctx: Pick<Ctx, 'db'>,
  claim: Claimed,
  claimMs: number,
): Promise<Claimed | null> {
  const { rows } = await ctx.db.worker.query<Claimed>({
    name: 'due-renew',
    text: `update due set claimed_until = clock_timestamp() + $4 * interval '1 millisecond'
      where kind = $1 and id = $2
        and (claimed_until = $3::timestamptz or (claimed_until is null and version > $5))
      returning ${columns}`,
    values: [claim.kind, claim.id, claim.claimedUntil, claimMs, claim.version],
  })
  return rows[0] ? { ...rows[0], version: claim.version } : null
}

/** The work is done: the row goes, or, where `dueSet` came in between, only the claim does. */
export async function finishDue(ctx: Pick<Ctx, 'db'>, claim: Claimed): Promise<void> {
  const gone = await ctx.db.worker.query({
    name: 'due-delete',
    text: 'delete from due where kind = $1 and id = $2 and version = $3 and claimed_until = $4::timestamptz',
    values: [claim.kind, claim.id, claim.version, claim.claimedUntil],
  })
  if (gone.rowCount === 1) return
  await ctx.db.worker.query({
    name: 'due-release',
    text: 'update due set claimed_until = null where kind = $1 and id = $2 and claimed_until = $3::timestamptz',
    values: [claim.kind, claim.id, claim.claimedUntil],
  })
}

/** The earliest time among rows nobody has claimed, past or future. */
export async function nextDueAt(ctx: Pick<Ctx, 'db'>, kinds: readonly string[]): Promise<Date | null> {
  const { rows } = await ctx.db.worker.query<{ next: Date | null }>({
    name: 'due-next',
    // One index probe a kind, however much is planned for later.
    text: `select min(first.due_at) as next from unnest($1::text[]) as wanted (kind)
      cross join lateral (
        select due_at from due
        where due.kind = wanted.kind and (claimed_until is null or claimed_until < clock_timestamp())
        order by due_at limit 1
      ) as first`,
    values: [kinds],
  })
  return rows[0]?.next ?? null
}
