import { and, eq, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { insist } from './insist.ts'
import { inRun, writeRun, type Lease } from './lease.ts'
import { storableJson } from './storable-json.ts'
import { runCall } from './tables.ts'

export interface CallRow {
  state: 'intended' | 'submitted' | 'done' | 'failed' | 'unknown'
  vendorJobId: string | null
  output: unknown
  mayHaveBeenBilledTwice: boolean
  generation: number
}

/** Where the calls of one step are written down, each entry in a transaction of its own under the lease. */
export interface CallRecord {
  read(key: string): Promise<CallRow | null>
  /** Before anything goes outside. A `repeat` follows an unknown outcome and says so for ever. */
  intend(key: string, repeat: boolean, canBeFound: boolean): Promise<CallRow>
  submitted(key: string, vendorJobId: string): Promise<void>
  done(key: string, output: unknown): Promise<void>
  failed(key: string, errorCode: string): Promise<void>
  unknown(key: string): Promise<void>
}

const columns = {
  state: runCall.state,
  vendorJobId: runCall.vendorJobId,
  output: runCall.output,
  mayHaveBeenBilledTwice: runCall.mayHaveBeenBilledTwice,
  generation: runCall.generation,
}

export function makeCallRecord(ctx: Ctx, lease: Lease, step: string): CallRecord {
  const here = (key: string) =>
    and(
      eq(runCall.workspaceId, lease.workspaceId),
      eq(runCall.runId, lease.runId),
      eq(runCall.step, step),
      eq(runCall.key, key),
    )
  function fenced<T>(work: (tx: Tx, now: Date) => Promise<T>): Promise<T> {
    return inRun(ctx, lease, async (tx) => {
      const now = ctx.clock.now()
      await writeRun(tx, now, lease)
      return work(tx, now)
    })
  }
  async function change(key: string, values: PgUpdateSetSource<typeof runCall>): Promise<void> {
    await insist(() =>
      fenced(async (tx, now) => {
        await tx
          .update(runCall)
          .set({ ...values, updatedAt: now })
          .where(here(key))
      }),
    )
  }
  return {
    async read(key) {
      const [row] = await inRun(ctx, lease, (tx) => tx.select(columns).from(runCall).where(here(key)))
      return (row as CallRow | undefined) ?? null
    },
    // Nothing has gone outside yet, so that writing this again after a broken connection is safe.
    intend: (key, repeat, canBeFound) =>
      insist(() =>
        fenced(async (tx, now) => {
          const [row] = await tx
            .insert(runCall)
            .values({
              workspaceId: lease.workspaceId,
              runId: lease.runId,
              step,
              key,
              state: 'intended',
              submissions: 1,
              canBeFound,
              mayHaveBeenBilledTwice: repeat,
              createdAt: now,
              updatedAt: now,
            })
            .onConflictDoUpdate({
              target: [runCall.workspaceId, runCall.runId, runCall.step, runCall.key],
              set: {
                state: 'intended',
                canBeFound,
                vendorJobId: null,
                errorCode: null,
                submissions: sql`${runCall.submissions} + 1`,
                mayHaveBeenBilledTwice: sql`${runCall.mayHaveBeenBilledTwice} or ${repeat}`,
                updatedAt: now,
              },
            })
            .returning(columns)
          if (!row) throw new Error('a call could not be written down')
          return row as CallRow
        }),
      ),
    submitted: (key, vendorJobId) => change(key, { state: 'submitted', vendorJobId }),
    done: (key, output) =>
      change(key, { state: 'done', output: sql`${storableJson(output)}::jsonb`, errorCode: null }),
    failed: (key, errorCode) =>
      change(key, { state: 'failed', errorCode, generation: sql`${runCall.generation} + 1` }),
    unknown: (key) => change(key, { state: 'unknown', errorCode: 'outcome_unknown' }),
  }
}
