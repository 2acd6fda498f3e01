import { describe, expect, test } from 'vitest'
import { ProviderFailure } from '../../providers/failure.ts'
import { cancelRun } from './cancel-run.ts'
import { definePipeline } from './define.ts'
import type { PaidCallSpec, Submitted } from './paid-call.ts'
import { getRun } from './queries.ts'
import { retryRun } from './retry-run.ts'
import { gate, testEngine } from './test/engine.ts'

const engine = await testEngine()
const { ctx, database } = engine

const callsOf = (runId: string) =>
  database.asOwner<{
    state: string
    vendor_job_id: string | null
    submissions: number
    may_have_been_billed_twice: boolean
  }>('select state, vendor_job_id, submissions, may_have_been_billed_twice from run_call where run_id = $1', [
    runId,
  ])

const unknown = () => new ProviderFailure('unknown', 'picture_unavailable', 'torn answer')
const unavailable = () => new ProviderFailure('unavailable', 'picture_unavailable', 'busy')

/** A pipeline of one paid step beside another that only has to ship. */
function paidPipeline(kind: string, spec: PaidCallSpec<string>, optional = false) {
  return definePipeline<unknown, { paid: string; free: string; ship: string }>({
    kind,
    steps: [
      {
        name: 'paid',
        needs: [],
        weight: 1,
        optional,
        run: async ({ call }) => ({ output: await call('it', spec) }),
      },
      { name: 'free', needs: [], weight: 1, run: async () => ({ output: 'text' }) },
      { name: 'ship', needs: ['paid', 'free'], weight: 1, run: async () => ({ output: 'shipped' }) },
    ],
  })
}

/** Answers and errors in turn, and how often they were asked for. */
function inTurn(...turns: (Submitted<string> | Error)[]) {
  const keys: string[] = []
  const submit: PaidCallSpec<string>['submit'] = async ({ idempotencyKey }) => {
    const turn = turns[keys.length]
    keys.push(idempotencyKey)
    if (!turn) throw new Error('submitted too often')
    if (turn instanceof Error) throw turn
    return turn
  }
  return { keys, submit }
}

test('a vendor job is submitted once, polled to its end, and its progress shown', async () => {
  const actor = engine.newActor()
  const vendor = inTurn({ jobId: 'job-1' })
  const polls: string[] = []
  const pipeline = paidPipeline('test.job', {
    submit: vendor.submit,
    repeatable: 'paid-once',
    pollMs: 5,
    poll: async (jobId) => {
      polls.push(jobId)
      if (polls.length < 3) return { state: 'running', fraction: polls.length / 4 }
      return { state: 'done', output: 'film' }
    },
  })
  await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.job')
  await engine.until(actor, runId, 'succeeded')
  expect(vendor.keys).toEqual([`${runId}/paid/it/1`])
  expect(polls).toEqual(['job-1', 'job-1', 'job-1'])
  expect(await callsOf(runId)).toEqual([
    { state: 'done', vendor_job_id: 'job-1', submissions: 1, may_have_been_billed_twice: false },
  ])
})

test('a refusal fails the step at once; retry asks anew', async () => {
  const actor = engine.newActor()
  const vendor = inTurn(new ProviderFailure('refused', 'picture_refused', 'no'), { output: 'picture' })
  await engine.work([paidPipeline('test.refused', { submit: vendor.submit, repeatable: 'paid-once' })])
  const runId = await engine.start(actor, 'test.refused')
  const run = await engine.until(actor, runId, 'failed')
  expect(run.error).toEqual({ code: 'picture_refused' })
  expect(run.can.retryMayBeBilledTwice).toBe(false)
  expect(vendor.keys).toHaveLength(1)
  await retryRun(ctx, actor, { runId })
  await engine.until(actor, runId, 'succeeded')
  // A new order, so a vendor that remembers keys must not answer with the old refusal.
  expect(vendor.keys).toEqual([`${runId}/paid/it/1`, `${runId}/paid/it/2`])
})

test('an unavailable vendor is asked again with growing waits, then the step fails', async () => {
  const actor = engine.newActor()
  const at: number[] = []
  const pipeline = paidPipeline('test.unavailable', {
    repeatable: 'paid-once',
    submit: async () => {
      at.push(performance.now())
      throw unavailable()
    },
  })
  await engine.work([pipeline], { intervals: { retryMs: 60 } })
  const runId = await engine.start(actor, 'test.unavailable')
  const run = await engine.until(actor, runId, 'failed')
  expect(run.error).toEqual({ code: 'picture_unavailable' })
  const waits = at.slice(1).map((time, index) => time - (at[index] ?? 0))
  expect(waits).toHaveLength(3)
  for (const [index, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(60 * 2 ** index - 5)
})

test('a vendor that names a time is given it, and the run rests meanwhile', async () => {
  const actor = engine.newActor()
  const later = new ProviderFailure('unavailable', 'picture_unavailable', 'slow down', {
    retryAfterMs: 1_200,
  })
  const vendor = inTurn(later, { output: 'picture' })
  await engine.work([paidPipeline('test.later', { submit: vendor.submit, repeatable: 'paid-once' })])
  const runId = await engine.start(actor, 'test.later')
  const since = performance.now()
  expect((await engine.until(actor, runId, 'waiting')).waiting).toEqual({ reason: 'picture_unavailable' })
  await engine.until(actor, runId, 'succeeded')
  expect(performance.now() - since).toBeGreaterThan(1_000)
})

test("a vendor's failed job is made again when its code allows, with a new key", async () => {
  const actor = engine.newActor()
  const vendor = inTurn({ jobId: 'one' }, { jobId: 'two' })
  const pipeline = paidPipeline('test.failed-job', {
    submit: vendor.submit,
    repeatable: 'paid-once',
    poll: async (jobId) =>
      jobId === 'one'
        ? { state: 'failed', code: 'picture_unavailable', retryable: true }
        : { state: 'done', output: 'film' },
  })
  await engine.work([pipeline])
  const runId = await engine.start(actor, 'test.failed-job')
  await engine.until(actor, runId, 'succeeded')
  expect(vendor.keys).toEqual([`${runId}/paid/it/1`, `${runId}/paid/it/2`])
})

test('a question about a job that goes unanswered leaves the job: it is never made again', async () => {
  const actor = engine.newActor()
  const vendor = inTurn({ jobId: 'job-1' })
  let asked = 0
  const pipeline = paidPipeline('test.poll-torn', {
    submit: vendor.submit,
    repeatable: 'paid-once',
    poll: async () => {
      asked += 1
      if (asked === 1) throw unknown()
      if (asked === 2) throw unavailable()
      return { state: 'done', output: 'film' }
    },
  })
  await engine.work([pipeline])
  await engine.until(actor, await engine.start(actor, 'test.poll-torn'), 'succeeded')
  expect([vendor.keys.length, asked]).toEqual([1, 3])
})

describe('an unknown outcome', () => {
  test('is looked up where that can be done: the order is there', async () => {
    const actor = engine.newActor()
    const vendor = inTurn(unknown())
    const pipeline = paidPipeline('test.found', {
      submit: vendor.submit,
      repeatable: 'paid-once',
      find: async ({ idempotencyKey }) => {
        expect(idempotencyKey).toBe(vendor.keys[0])
        return { jobId: 'found' }
      },
      poll: async (jobId) => ({ state: 'done', output: jobId }),
    })
    await engine.work([pipeline])
    const runId = await engine.start(actor, 'test.found')
    await engine.until(actor, runId, 'succeeded')
    expect(vendor.keys).toHaveLength(1)
    expect(await callsOf(runId)).toMatchObject([{ state: 'done', vendor_job_id: 'found', submissions: 1 }])
  })

  test('is looked up where that can be done: the order never arrived and is sent again under its key', async () => {
    const actor = engine.newActor()
    const vendor = inTurn(unknown(), { output: 'picture' })
    const pipeline = paidPipeline('test.not-found', {
      submit: vendor.submit,
      repeatable: 'paid-once',
      find: async () => null,
    })
    await engine.work([pipeline])
    const runId = await engine.start(actor, 'test.not-found')
    const run = await engine.until(actor, runId, 'succeeded')
    expect(vendor.keys).toEqual([`${runId}/paid/it/1`, `${runId}/paid/it/1`])
    expect(run.steps[0]?.note).toBeNull()
  })

  test('of a text is repeated once, and the step says it may have been billed twice', async () => {
    const actor = engine.newActor()
    const vendor = inTurn(new TypeError('fetch failed'), { output: 'story' })
    await engine.work([paidPipeline('test.text-again', { submit: vendor.submit, repeatable: 'text' })])
    const runId = await engine.start(actor, 'test.text-again')
    const run = await engine.until(actor, runId, 'succeeded')
    expect(run.steps[0]?.note).toEqual({ mayHaveBeenBilledTwice: true })
    expect(await callsOf(runId)).toMatchObject([
      { state: 'done', submissions: 2, may_have_been_billed_twice: true },
    ])
  })

  test('of a text that comes twice waits for a person', async () => {
    const actor = engine.newActor()
    const vendor = inTurn(unknown(), unknown())
    await engine.work([paidPipeline('test.text-twice', { submit: vendor.submit, repeatable: 'text' })])
    const run = await engine.until(actor, await engine.start(actor, 'test.text-twice'), 'waiting')
    expect(run.waiting).toEqual({ reason: 'outcome_unknown' })
    expect(vendor.keys).toHaveLength(2)
  })

  test('of a picture waits while the rest ships; retry warns, and then orders it once more', async () => {
    const actor = engine.newActor()
    const vendor = inTurn(unknown(), { output: 'picture' })
    await engine.work([
      paidPipeline('test.picture', { submit: vendor.submit, repeatable: 'paid-once' }, true),
    ])
    const runId = await engine.start(actor, 'test.picture')
    const run = await engine.until(actor, runId, 'waiting')
    expect(run.waiting).toEqual({ reason: 'outcome_unknown' })
    expect(run.steps.map((step) => step.state)).toEqual(['waiting', 'done', 'done'])
    expect(run.can).toEqual({ cancel: true, retry: true, retryMayBeBilledTwice: true })

    await expect(retryRun(ctx, actor, { runId })).rejects.toMatchObject({ code: 'outcome_unknown' })
    expect(vendor.keys).toHaveLength(1)
    await retryRun(ctx, actor, { runId, repeatUnknown: true })
    const whole = await engine.until(actor, runId, 'succeeded')
    expect(vendor.keys).toHaveLength(2)
    expect(whole.steps[0]?.note).toEqual({ mayHaveBeenBilledTwice: true })
  })

  test('of a needed picture holds back only what needs it', async () => {
    const actor = engine.newActor()
    const vendor = inTurn(unknown())
    await engine.work([paidPipeline('test.needed', { submit: vendor.submit, repeatable: 'paid-once' })])
    const run = await engine.until(actor, await engine.start(actor, 'test.needed'), 'waiting')
    expect(run.steps.map((step) => step.state)).toEqual(['waiting', 'done', 'pending'])
  })

  test('that nobody decides about counts as failed after its time, which settles the run', async () => {
    const actor = engine.newActor()
    const settled: string[] = []
    const vendor = inTurn(unknown())
    const needed = paidPipeline('test.lapsed', { submit: vendor.submit, repeatable: 'paid-once' })
    const pipeline = definePipeline({
      ...needed,
      onSettled: async (_tx, _inner, { outcome, errorCode }) => void settled.push(`${outcome} ${errorCode}`),
    })
    await engine.work([pipeline], { intervals: { unknownMs: 700 } })
    const runId = await engine.start(actor, 'test.lapsed')
    await engine.until(actor, runId, 'waiting')
    const run = await engine.until(actor, runId, 'failed')
    expect(run.error).toEqual({ code: 'outcome_unknown' })
    expect(settled).toEqual(['failed outcome_unknown'])
  })

  test('left by a cancel during the submission is not repeated without a word', async () => {
    const actor = engine.newActor()
    const sent = gate()
    let submissions = 0
    const pipeline = paidPipeline('test.cancel-sent', {
      repeatable: 'paid-once',
      submit: ({ signal }) => {
        submissions += 1
        if (submissions > 1) return Promise.resolve({ output: 'picture' })
        void sent.pass()
        return new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason as Error)),
        )
      },
    })
    await engine.work([pipeline])
    const runId = await engine.start(actor, 'test.cancel-sent')
    await sent.reached
    await cancelRun(ctx, actor, { runId })
    const run = await engine.until(actor, runId, 'cancelled')
    expect(run.can).toMatchObject({ retry: true, retryMayBeBilledTwice: true })
    await expect(retryRun(ctx, actor, { runId })).rejects.toMatchObject({ code: 'outcome_unknown' })
    expect((await getRun(ctx, actor, { runId })).state).toBe('cancelled')
    await retryRun(ctx, actor, { runId, repeatUnknown: true })
    await engine.until(actor, runId, 'succeeded')
  })
})

test('one key cannot be under way twice in a step', async () => {
  const actor = engine.newActor()
  let submissions = 0
  const pipeline = definePipeline({
    kind: 'test.same-key',
    steps: [
      {
        name: 'only',
        needs: [],
        weight: 1,
        run: async ({ call }) => {
          const spec: PaidCallSpec<string> = {
            repeatable: 'paid-once',
            submit: async () => {
              submissions += 1
              return { output: 'x' }
            },
          }
          return { output: await Promise.all([call('a', spec), call('a', spec)]) }
        },
      },
    ],
  })
  await engine.work([pipeline])
  await engine.until(actor, await engine.start(actor, 'test.same-key'), 'failed')
  expect(submissions).toBeLessThanOrEqual(1)
})
