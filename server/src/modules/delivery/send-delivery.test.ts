import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { startDue } from '../../platform/due/start-due.ts'
import { systemOf, testCtx, type TestCtx } from '../../platform/test/ctx.ts'
import { testDatabase } from '../../platform/test/database.ts'
import { createFakeMail } from '../../providers/mail/fake.ts'
import type { MailProvider } from '../../providers/mail/port.ts'
import type { Composers, Letter } from './compose.ts'
import { deliveryKind, scheduleDeliveries } from './schedule-deliveries.ts'
import { sendDelivery } from './send-delivery.ts'

const { db, asOwner } = await testDatabase()
const ids = testCtx({ db, seed: 'deliveries' }).random
const start = new Date('2026-03-02T09:00:00.000Z')
const minutes = (count: number) => count * 60_000

const letter: Letter = {
  subject: 'Your Story: The Eleventh Lamp',
  preview: 'The eleventh lamp',
  html: '<p>The eleventh lamp</p>',
  text: 'The eleventh lamp',
  inline: [],
}
const composers: Composers = { story: async () => letter }

interface Given {
  ctx: TestCtx
  fake: ReturnType<typeof createFakeMail>
  workspaceId: string
  deliveryId: string
  /** Try once, as the due loop would. */
  send(options?: { composers?: Composers; ctx?: Ctx }): Promise<void>
}

async function givenDelivery(
  options: { canFind?: boolean; mail?: MailProvider; seed?: string } = {},
): Promise<Given> {
  const fake = createFakeMail({ canFind: options.canFind ?? true })
  const workspaceId = ids.id()
  const ctx = testCtx({ db, now: start, seed: workspaceId, providers: { mail: options.mail ?? fake.mail } })
  await inWorkspace(ctx, systemOf(workspaceId), (tx, inner) =>
    scheduleDeliveries(inner, tx, {
      workspaceId,
      subject: { kind: 'story', id: ids.id(), title: 'The Eleventh Lamp' },
      recipients: [{ id: ids.id(), address: 'ada@example.com' }],
      deliverAt: start,
    }),
  )
  const [row] = await asOwner<{ id: string }>('select id from delivery where workspace_id = $1', [
    workspaceId,
  ])
  const deliveryId = row?.id ?? ''
  const work = { id: deliveryId, workspaceId, claimedVersion: 0, signal: new AbortController().signal }
  const send: Given['send'] = (one = {}) => sendDelivery(one.ctx ?? ctx, work, one.composers ?? composers)
  return { ctx, fake, workspaceId, deliveryId, send }
}

interface Shown {
  state: string
  error_code: string | null
  next_attempt_at: Date | null
  sent_at: Date | null
  provider_id: string | null
}

async function show({ deliveryId }: Given) {
  const [row] = await asOwner<Shown>('select * from delivery where id = $1', [deliveryId])
  const attempts = await asOwner<{
    number: number
    outcome: string
    error_code: string | null
    started_at: Date
  }>('select * from delivery_attempt where delivery_id = $1 order by number', [deliveryId])
  const due = await asOwner<{ due_at: Date }>('select due_at from due where kind = $1 and id = $2', [
    deliveryKind,
    deliveryId,
  ])
  if (!row) throw new Error('the delivery is gone')
  return {
    state: row.state,
    code: row.error_code,
    next: row.next_attempt_at,
    due: due[0]?.due_at ?? null,
    sentAt: row.sent_at,
    attempts: attempts.map((one) => one.outcome),
    startedAt: attempts.map((one) => one.started_at),
  }
}

test('a message is sent once, and the ledger says so', async () => {
  const given = await givenDelivery()
  await given.send()
  await given.send()
  expect(given.fake.taken).toHaveLength(1)
  expect(given.fake.taken[0]).toMatchObject({
    ...letter,
    to: { name: null, address: 'ada@example.com' },
    messageId: expect.stringMatching(new RegExp(`^${given.deliveryId}@.+`)),
    headers: { 'X-Atelier-Delivery': given.deliveryId },
  })
  expect(await show(given)).toMatchObject({
    state: 'sent',
    code: null,
    next: null,
    sentAt: start,
    attempts: ['sent'],
  })
})

test('a carrier that is away is tried at 0, 1, 6, 21, 81 and 141 minutes, and then no more', async () => {
  const given = await givenDelivery()
  const at = [0, 1, 6, 21, 81, 141].map((count) => new Date(start.getTime() + minutes(count)))
  for (const [index, time] of at.entries()) {
    given.ctx.clock.set(time)
    given.fake.failNext({ kind: 'unavailable', code: 'mail_unavailable' })
    await given.send()
    const next = at[index + 1] ?? null
    const shown = await show(given)
    expect(shown).toMatchObject({ state: next ? 'pending' : 'failed', code: 'mail_unavailable', next })
    if (next) expect(shown.due).toEqual(next)
  }
  expect((await show(given)).startedAt).toEqual(at)
  expect((await show(given)).attempts).toEqual(Array.from({ length: 6 }, () => 'unavailable'))
  await given.send()
  expect(given.fake.taken).toEqual([])
  expect((await show(given)).attempts).toHaveLength(6)
})

test('a carrier that comes back gets the message on the next try', async () => {
  const given = await givenDelivery()
  given.fake.failNext({ kind: 'unavailable', code: 'mail_unavailable' })
  await given.send()
  given.ctx.clock.advance(minutes(1))
  await given.send()
  expect(given.fake.taken).toHaveLength(1)
  expect(await show(given)).toMatchObject({ state: 'sent', code: null, attempts: ['unavailable', 'sent'] })
})

test('a refusal ends it at once', async () => {
  const given = await givenDelivery()
  given.fake.failNext({ kind: 'refused', code: 'mail_refused' })
  await given.send()
  await given.send()
  expect(given.fake.taken).toEqual([])
  expect(await show(given)).toMatchObject({
    state: 'failed',
    code: 'mail_refused',
    next: null,
    attempts: ['refused'],
  })
})

test('a message that was taken although the try failed is found, and none is sent again', async () => {
  const given = await givenDelivery()
  given.fake.failNext({ kind: 'unknown', code: 'mail_unavailable', taken: true })
  await given.send()
  await given.send()
  expect(given.fake.taken).toHaveLength(1)
  expect(await show(given)).toMatchObject({ state: 'sent', attempts: ['found'] })
})

test('a try that nobody can tell about, with a carrier that knows it has nothing, is made again later', async () => {
  const given = await givenDelivery()
  given.fake.failNext({ kind: 'unknown', code: 'mail_unavailable' })
  await given.send()
  expect(await show(given)).toMatchObject({ state: 'pending', attempts: ['unavailable'] })
  given.ctx.clock.advance(minutes(1))
  await given.send()
  expect(given.fake.taken).toHaveLength(1)
  expect(await show(given)).toMatchObject({ state: 'sent' })
})

test('with a carrier that cannot tell, an unknown outcome is uncertain and is never repeated', async () => {
  const given = await givenDelivery({ canFind: false })
  given.fake.failNext({ kind: 'unknown', code: 'mail_unavailable', taken: true })
  await given.send()
  given.ctx.clock.advance(minutes(600))
  await given.send()
  expect(given.fake.taken).toHaveLength(1)
  expect(await show(given)).toMatchObject({
    state: 'uncertain',
    code: 'outcome_unknown',
    next: null,
    attempts: ['unknown'],
  })
})

test('an error that is none of the carrier’s own is an unknown outcome, not a failure', async () => {
  const broken: MailProvider = {
    name: 'torn',
    local: false,
    send: () => Promise.reject(new Error('socket hang up')),
  }
  const given = await givenDelivery({ mail: broken })
  await given.send()
  expect(await show(given)).toMatchObject({ state: 'uncertain', attempts: ['unknown'] })
})

/** The process dies between handing the message over and writing that down: the write never reaches the database. */
async function dieAfterSending(given: Given, taken: boolean): Promise<void> {
  const { ctx, fake } = given
  const mail: MailProvider = {
    name: 'fake',
    local: false,
    async send(message, signal) {
      if (taken) await fake.mail.send(message, signal)
      throw new Died()
    },
    find: () => Promise.reject(new Died()),
  }
  const dying = { ...ctx, providers: { ...ctx.providers, mail } }
  // The ledger stays as the begun try left it.
  await given.send({ ctx: dying }).catch(() => undefined)
  await asOwner("update delivery set state = 'sending', error_code = null where id = $1", [given.deliveryId])
  await asOwner("update delivery_attempt set outcome = 'started', ended_at = null where delivery_id = $1", [
    given.deliveryId,
  ])
}
class Died extends Error {}

test('after a death that the message survived, it is found: one message, one try', async () => {
  const given = await givenDelivery()
  await dieAfterSending(given, true)
  given.ctx.clock.advance(minutes(1))
  await given.send()
  expect(given.fake.taken).toHaveLength(1)
  expect(await show(given)).toMatchObject({ state: 'sent', attempts: ['found'] })
})

test('after a death before the message, it is sent', async () => {
  const given = await givenDelivery()
  await dieAfterSending(given, false)
  given.ctx.clock.advance(minutes(1))
  await given.send()
  expect(given.fake.taken).toHaveLength(1)
  expect(await show(given)).toMatchObject({ state: 'sent', attempts: ['sent'] })
})

test('after a death with a carrier that cannot tell, it is uncertain and left alone', async () => {
  const given = await givenDelivery({ canFind: false })
  await dieAfterSending(given, true)
  given.ctx.clock.advance(minutes(1))
  await given.send()
  given.ctx.clock.advance(minutes(60))
  await given.send()
  expect(given.fake.taken).toHaveLength(1)
  expect(await show(given)).toMatchObject({ state: 'uncertain' })
})

test('two at once hand it over once, also when the first has lost its claim and is still at it', async () => {
  const given = await givenDelivery()
  let handOver = () => {}
  const slow = new Promise<void>((resolve) => (handOver = resolve))
  const { fake, ctx } = given
  const mail: MailProvider = {
    ...fake.mail,
    async send(message, signal) {
      await slow
      return fake.mail.send(message, signal)
    },
  }
  const stalled = given.send({ ctx: { ...ctx, providers: { ...ctx.providers, mail } } })
  for (let tries = 0; (await show(given)).state !== 'sending'; tries++) expect(tries).toBeLessThan(500)
  await given.send()
  expect(fake.taken).toEqual([])
  // Whoever looks in too early comes back once the first must have given up.
  expect((await show(given)).due).toEqual(new Date(start.getTime() + 35_000))
  handOver()
  await stalled
  ctx.clock.advance(35_000)
  await given.send()
  expect(fake.taken).toHaveLength(1)
  expect(await show(given)).toMatchObject({ state: 'sent', attempts: ['sent'] })
})

test('two processes that look for due work send every message once', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => givenDelivery()))
  const fake = createFakeMail({ canFind: true })
  const ctx = testCtx({ db, now: start, providers: { mail: fake.mail } })
  const handler = (inner: Ctx, work: Parameters<typeof sendDelivery>[1]) =>
    sendDelivery(inner, work, composers)
  const processes = await Promise.all(
    [1, 2].map(() => startDue(ctx, { [deliveryKind]: handler }, { pollMs: 50, concurrency: 3 })),
  )
  const mine = () =>
    fake.taken.filter((one) => all.some((given) => one.messageId.startsWith(given.deliveryId)))
  for (let tries = 0; mine().length < 6; tries++) {
    if (tries > 500) throw new Error('they were not sent')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await Promise.all(processes.map((one) => one.stop(2_000)))
  expect(new Set(mine().map((one) => one.messageId)).size).toBe(6)
  expect(mine()).toHaveLength(6)
})

test('a letter that cannot be written now is written later; a carrier that cannot tell is not blamed', async () => {
  const given = await givenDelivery({ canFind: false })
  const full: Composers = {
    story: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  }
  await given.send({ composers: full })
  expect(await show(given)).toMatchObject({
    state: 'pending',
    code: 'storage_unavailable',
    next: new Date(start.getTime() + minutes(1)),
  })
  given.ctx.clock.advance(minutes(1))
  await given.send()
  expect(given.fake.taken).toHaveLength(1)
  expect(await show(given)).toMatchObject({ state: 'sent' })
})

test('a delivery whose subject is gone ends as not found', async () => {
  const given = await givenDelivery()
  await given.send({ composers: { story: async () => null } })
  expect(await show(given)).toMatchObject({ state: 'failed', code: 'not_found' })
  expect(given.fake.taken).toEqual([])
})

test('who is asked twice for the same story gets one delivery', async () => {
  const workspaceId = ids.id()
  const ctx = testCtx({ db, now: start, seed: workspaceId })
  const subject = { kind: 'story' as const, id: ids.id(), title: 'Once' }
  const recipient = { id: ids.id(), address: 'ada@example.com' }
  const schedule = () =>
    inWorkspace(ctx, systemOf(workspaceId), (tx, inner) =>
      scheduleDeliveries(inner, tx, {
        workspaceId,
        subject,
        recipients: [recipient, recipient],
        deliverAt: start,
      }),
    )
  await schedule()
  await schedule()
  expect(await asOwner('select 1 from delivery where workspace_id = $1', [workspaceId])).toHaveLength(1)
  expect(
    await asOwner('select 1 from due where workspace_id = $1 and kind = $2', [workspaceId, deliveryKind]),
  ).toHaveLength(1)
})

test('addresses stand in no row of the ledger', async () => {
  const { workspaceId } = await givenDelivery()
  const rows = await asOwner<{ row: string }>(
    'select row_to_json(d)::text as row from delivery d where workspace_id = $1',
    [workspaceId],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.row).not.toContain(Buffer.from('ada@example.com').toString('hex'))
})
