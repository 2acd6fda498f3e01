import { describe, expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { startDue } from '../../platform/due/start-due.ts'
import { systemOf, testCtx, type TestCtx } from '../../platform/test/ctx.ts'
import { testDatabase } from '../../platform/test/database.ts'
import { createOfflineText } from '../../providers/text/offline.ts'
import { beginSlot } from './begin-slot.ts'
import { createSeries } from './create-series.ts'
import { deleteSeries } from './delete-series.ts'
import { seriesSlotKind } from './schedule-series.ts'
import { CreateSeries, type UpdateSeries } from './schemas.ts'
import { updateSeries } from './update-series.ts'

const { db, asOwner } = await testDatabase()
const ids = testCtx({ db, seed: 'slots' }).random
// 08:00 in Istanbul is 05:00 UTC.
const firstSlot = new Date('2026-03-03T05:00:00.000Z')
const at = (minutes: number) => new Date(firstSlot.getTime() + minutes * 60_000)
const nextDay = at(24 * 60)

async function given(changes: Partial<CreateSeries> = {}) {
  const workspaceId = ids.id()
  const providers = { text: createOfflineText() }
  const ctx = testCtx({ db, now: '2026-03-02T09:00:00.000Z', seed: workspaceId, providers })
  const actor = systemOf(workspaceId)
  const input = CreateSeries.parse({
    title: 'Sable Quay',
    genre: 'detective',
    setting: 'A harbour town.',
    schedule: { time: '08:00', timeZone: 'Europe/Istanbul', frequency: 'daily' },
    ...changes,
  })
  const { id } = await createSeries(ctx, actor, input)
  const work = { id, workspaceId, claimedVersion: 0, signal: new AbortController().signal }
  const begin = (time: Date, inner: TestCtx = ctx) => {
    inner.clock.set(time)
    return beginSlot(inner, work)
  }
  return { ctx, actor, id, workspaceId, begin }
}

type Given = Awaited<ReturnType<typeof given>>

async function show({ id, workspaceId }: Given) {
  const stories = await asOwner<{ slot_date: string; number: number }>(
    'select slot_date, number from story where series_id = $1 order by number',
    [id],
  )
  const runs = await asOwner<{ deliver_at: string }>(
    "select input->>'deliverAt' as deliver_at from run where workspace_id = $1 order by created_at",
    [workspaceId],
  )
  const [due] = await asOwner<{ due_at: Date }>('select due_at from due where kind = $1 and id = $2', [
    seriesSlotKind,
    id,
  ])
  const [row] = await asOwner<{ next_at: Date | null }>('select next_at from series where id = $1', [id])
  return {
    dates: stories.map((one) => one.slot_date),
    deliverAt: runs.map((one) => one.deliver_at),
    due: due?.due_at ?? null,
    next: row?.next_at ?? null,
  }
}

test('a slot is due half an hour before its hour', async () => {
  const one = await given()
  expect(await show(one)).toEqual({ dates: [], deliverAt: [], due: at(-30), next: firstSlot })
})

describe('the window of a slot', () => {
  test.each([-30, -1, 0, 29])(
    '%i minutes from its hour its story is begun, to be sent at the hour',
    async (minutes) => {
      const one = await given()
      await one.begin(at(minutes))
      expect(await show(one)).toEqual({
        dates: ['2026-03-03'],
        deliverAt: [firstSlot.toISOString()],
        due: new Date(nextDay.getTime() - 30 * 60_000),
        next: nextDay,
      })
    },
  )

  test('before it nothing is begun, and it stays due', async () => {
    const one = await given()
    await one.begin(at(-31))
    expect(await show(one)).toEqual({ dates: [], deliverAt: [], due: at(-30), next: firstSlot })
  })

  test.each([30, 31, 60 * 23])(
    '%i minutes past its hour it is missed, and the next day comes',
    async (minutes) => {
      const one = await given()
      await one.begin(at(minutes))
      expect(await show(one)).toMatchObject({ dates: [], next: nextDay })
    },
  )

  test('a week without a server misses its days, not the day it is back', async () => {
    const one = await given()
    await one.begin(at(7 * 24 * 60 - 100))
    expect(await show(one)).toMatchObject({ dates: [], next: at(7 * 24 * 60) })
    await one.begin(at(7 * 24 * 60))
    expect(await show(one)).toMatchObject({ dates: ['2026-03-10'] })
  })
})

test('three days make three stories, one a local date', async () => {
  const one = await given()
  for (const day of [0, 1, 2]) {
    await one.begin(at(day * 24 * 60 - 30))
    await one.begin(at(day * 24 * 60))
  }
  expect((await show(one)).dates).toEqual(['2026-03-03', '2026-03-04', '2026-03-05'])
})

test('a date that has its story gets no second one when the hour is moved later that day', async () => {
  const one = await given()
  await one.begin(firstSlot)
  const schedule = { time: '18:00', timeZone: 'Europe/Istanbul', frequency: 'daily' as const }
  await updateSeries(one.ctx, one.actor, { id: one.id, version: null, changes: { schedule } as UpdateSeries })
  expect(await show(one)).toMatchObject({ dates: ['2026-03-03'], next: new Date('2026-03-04T15:00:00.000Z') })
})

test('a paused, deleted or unscheduled series begins nothing', async () => {
  const paused = await given()
  await updateSeries(paused.ctx, paused.actor, { id: paused.id, version: null, changes: { paused: true } })
  await paused.begin(firstSlot)
  const unscheduled = await given()
  await updateSeries(unscheduled.ctx, unscheduled.actor, {
    id: unscheduled.id,
    version: null,
    changes: { schedule: null },
  })
  await unscheduled.begin(firstSlot)
  const deleted = await given()
  await deleteSeries(deleted.ctx, deleted.actor, deleted.id)
  await deleted.begin(firstSlot)
  for (const one of [paused, unscheduled, deleted]) {
    expect(await show(one)).toEqual({ dates: [], deliverAt: [], due: null, next: null })
  }
})

describe('when two processes begin the same slot', () => {
  test('called at once, one story is begun and the next day is planned', async () => {
    const one = await given()
    one.ctx.clock.set(firstSlot)
    const twin = testCtx({ db, now: firstSlot, seed: 'twin', providers: { text: createOfflineText() } })
    await Promise.all([one.begin(firstSlot), one.begin(firstSlot, twin), one.begin(firstSlot, twin)])
    expect(await show(one)).toMatchObject({
      dates: ['2026-03-03'],
      next: nextDay,
      due: new Date(nextDay.getTime() - 30 * 60_000),
    })
  })

  test('found by both as due work, all series get one story each and stay on their schedule', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => given()))
    const loops = await Promise.all(
      ['first', 'second'].map((seed) => {
        const ctx = testCtx({ db, now: firstSlot, seed, providers: { text: createOfflineText() } })
        return startDue(ctx, { [seriesSlotKind]: beginSlot }, { pollMs: 30, concurrency: 2 })
      }),
    )
    for (let tries = 0; ; tries++) {
      const shown = await Promise.all(all.map(show))
      if (shown.every((one) => one.dates.length > 0 && one.next?.getTime() === nextDay.getTime())) break
      if (tries > 300) throw new Error(`not begun: ${JSON.stringify(shown)}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await Promise.all(loops.map((loop) => loop.stop(2_000)))
    for (const one of all) {
      expect(await show(one)).toMatchObject({
        dates: ['2026-03-03'],
        due: new Date(nextDay.getTime() - 30 * 60_000),
      })
    }
  })
})

test('a slot whose story cannot be begun is left as it was, to be tried again', async () => {
  const one = await given()
  await inWorkspace(one.ctx, one.actor, (tx) =>
    tx.execute(sql`update series set length = 'long', language = 'tr' where id = ${one.id}`),
  )
  await expect(one.begin(firstSlot)).rejects.toMatchObject({ code: expect.stringMatching(/^offline_/) })
  expect(await show(one)).toMatchObject({ dates: [], next: firstSlot, due: at(-30) })
})
