import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testCtx, systemOf } from '../test/ctx.ts'
import { testDatabase } from '../test/database.ts'
import { assertSafeToServe } from './guard.ts'
import { inWorkspace } from './in-workspace.ts'
import { sql } from 'drizzle-orm'

const { db, asOwner } = await testDatabase()
const ctx = testCtx({ db })

async function givenEvent(workspaceId: string): Promise<void> {
  await inWorkspace(ctx, systemOf(workspaceId), (tx) =>
    tx.execute(
      sql`insert into event (workspace_id, position, type, data, created_at) values (${workspaceId}, 1, 'test.made', '{}', now())`,
    ),
  )
}

describe('row security', () => {
  test('x', async () => {
    const a = randomUUID(),
      b = randomUUID()
    await givenEvent(a)
    await givenEvent(b)
    await inWorkspace(ctx, systemOf(a), async (tx) => {
      expect((await tx.execute(sql`select workspace_id from event`)).rows).toEqual([{ workspace_id: a }])
    })
    expect(await asOwner('select 1 from event')).toHaveLength(2)
    await assertSafeToServe(db)
  })
})
