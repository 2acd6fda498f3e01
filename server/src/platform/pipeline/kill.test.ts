import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { inWorkspace } from '../db/in-workspace.ts'
import { readEvents } from '../events/read-events.ts'
import { cancelRun } from './cancel-run.ts'
import { getRun } from './queries.ts'
import { blindStep, places, stepNames, type DoomedOrder } from './test/doomed-pipeline.ts'
import { eventually, gate, testEngine } from './test/engine.ts'
import { startVendor, type Vendor } from './test/vendor.ts'

const engine = await testEngine()
const { ctx, database } = engine
await database.asOwner(
  `create table made (workspace_id uuid, run_id uuid, step text); grant insert on made to ${database.roles.app}`,
)

interface Doomed {
  readonly child: ChildProcess
  readonly ready: Promise<void>
  /** Resolves at the point where it stands still. */
  readonly stands: Promise<void>
  kill(): Promise<void>
}

const living: Doomed[] = []
const vendors: Vendor[] = []
afterEach(async () => {
  await Promise.all(living.splice(0).map((each) => each.kill()))
  await Promise.all(vendors.splice(0).map((each) => each.close()))
})

const intervals = { heartbeatMs: 250, leaseMs: 800, sweepMs: 500, pollMs: 1_000, lostLeaseRestMs: 20 }

function spawnWorker(
  vendor: Vendor,
  stopAt: string | null,
  timing: DoomedOrder['intervals'] = intervals,
): Doomed {
  const order: DoomedOrder = { access: database.access, vendorUrl: vendor.url, intervals: timing, stopAt }
  const script = fileURLToPath(import.meta.resolve('./test/doomed-worker.ts'))
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [isReady, stands] = [gate(), gate()]
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') isReady.open()
    if (line === `at ${stopAt}`) stands.open()
  })
  const exited = once(child, 'exit')
  const doomed: Doomed = {
    child,
    ready: isReady.pass(),
    stands: stands.pass(),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
  living.push(doomed)
  return doomed
}

async function newVendor(): Promise<Vendor> {
  const vendor = await startVendor()
  vendors.push(vendor)
  return vendor
}

const points = [
  ...stepNames.flatMap((step) => places.map((place) => `${step} ${place}`)),
  'run settling',
].filter((point) => point !== `${blindStep} ordered`)

/** Holds the answers to a step's orders; `arrived` is the first of them. */
function holdOrders(vendor: Vendor, step: string): { arrived: Promise<void> } {
  const arrived = gate()
  vendor.onOrder = async (order) => {
    if (!order.idempotencyKey.includes(`/${step}/`)) return
    arrived.open()
    // Never answered: the process dies with its order accepted and nothing written down about it.
    await new Promise(() => undefined)
  }
  return { arrived: arrived.pass() }
}

test(
  `killed at each of ${points.length} points, a run still does every step and every order once`,
  { timeout: 300_000 },
  async () => {
    const actor = engine.newActor()
    const vendor = await newVendor()
    const runId = await engine.start(actor, 'test.doomed')
    for (const point of points) {
      const [step, place] = point.split(' ')
      const orders = place === 'ordered' ? holdOrders(vendor, step ?? '') : null
      const worker = spawnWorker(vendor, point)
      await (orders ? orders.arrived : worker.stands)
      await worker.kill()
      vendor.onOrder = async () => undefined
      expect((await getRun(ctx, actor, { runId })).state).toBe('running')
    }
    spawnWorker(vendor, null)
    const run = await engine.until(actor, runId, 'succeeded')

    expect(run).toMatchObject({ progress: 1, error: null, attempt: 1 })
    expect(run.steps.map((step) => step.state)).toEqual(['done', 'done', 'done', 'done'])
    const made = await database.asOwner<{ step: string }>('select step from made where run_id = $1', [runId])
    expect(made.map((row) => row.step)).toEqual([...stepNames, 'succeeded'])
    expect(vendor.orders.map((order) => order.idempotencyKey)).toEqual(
      stepNames.map((step) => `${runId}/${step}/order/1`),
    )
    const [film] = await database.asOwner('select output from run_step where run_id = $1 and name = $2', [
      runId,
      'film',
    ])
    expect(film).toEqual({ output: 'made by job-1, made by job-2, made by job-3, made by job-4' })
    const events = await inWorkspace(ctx, actor, (tx) => readEvents(tx, 0, 1_000))
    expect(events.map((event) => event.position)).toEqual(events.map((_, index) => index + 1))
    const states = events.map((event) => (event.data as { state: string }).state)
    expect([states[0], states.at(-1), states.filter((state) => state === 'succeeded').length]).toEqual([
      'queued',
      'succeeded',
      1,
    ])
    const told = events.map((event) => (event.data as { progress: number }).progress)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  },
)

test(
  'killed with an order out that nobody can look up, a run waits for somebody',
  { timeout: 60_000 },
  async () => {
    const actor = engine.newActor()
    const vendor = await newVendor()
    const { arrived } = holdOrders(vendor, blindStep)
    const worker = spawnWorker(vendor, null)
    const runId = await engine.start(actor, 'test.doomed')
    await arrived
    await worker.kill()
    spawnWorker(vendor, null)
    const run = await engine.until(actor, runId, 'waiting')
    expect(run.waiting).toEqual({ reason: 'outcome_unknown' })
    expect(run.can.retryMayBeBilledTwice).toBe(true)
    expect(vendor.orders.filter((order) => order.idempotencyKey.includes(`/${blindStep}/`))).toHaveLength(1)
  },
)

test(
  'with intervals of a second a killed worker is replaced in about three',
  { timeout: 30_000 },
  async () => {
    const actor = engine.newActor()
    const vendor = await newVendor()
    const seconds = { heartbeatMs: 1_000, leaseMs: 2_500, sweepMs: 1_000, pollMs: 1_000 }
    const first = spawnWorker(vendor, 'cover before', seconds)
    const runId = await engine.start(actor, 'test.doomed')
    await first.stands
    const second = spawnWorker(vendor, null, seconds)
    await second.ready
    const since = performance.now()
    await first.kill()
    await engine.until(actor, runId, 'succeeded')
    expect(performance.now() - since).toBeLessThan(4_000)
  },
)

test(
  'with the default intervals a killed worker is replaced within ten seconds',
  { timeout: 30_000 },
  async () => {
    const actor = engine.newActor()
    const vendor = await newVendor()
    const first = spawnWorker(vendor, 'cover before', {})
    const runId = await engine.start(actor, 'test.doomed')
    await first.stands
    const second = spawnWorker(vendor, null, {})
    await second.ready
    const since = performance.now()
    await first.kill()
    await engine.until(actor, runId, 'succeeded')
    expect(performance.now() - since).toBeLessThan(10_000)
  },
)

test('two processes that both want runs work each of them once', { timeout: 60_000 }, async () => {
  const actor = engine.newActor()
  const vendor = await newVendor()
  const workers = [spawnWorker(vendor, null), spawnWorker(vendor, null)]
  await Promise.all(workers.map((worker) => worker.ready))
  const ids = await Promise.all(Array.from({ length: 10 }, () => engine.start(actor, 'test.doomed')))
  await Promise.all(ids.map((runId) => engine.until(actor, runId, 'succeeded')))
  expect(vendor.orders).toHaveLength(ids.length * stepNames.length)
  const made = await database.asOwner('select run_id, step from made where run_id = any($1)', [ids])
  expect(made).toHaveLength(ids.length * (stepNames.length + 1))
})

test(
  'a cancel from this process reaches a step in another within a second',
  { timeout: 30_000 },
  async () => {
    const actor = engine.newActor()
    const vendor = await newVendor()
    const worker = spawnWorker(vendor, 'voice paid', { heartbeatMs: 20_000, leaseMs: 60_000 })
    const runId = await engine.start(actor, 'test.doomed')
    await worker.stands
    const since = performance.now()
    await cancelRun(ctx, actor, { runId })
    const run = await eventually(async () => {
      const answer = await getRun(ctx, actor, { runId })
      if (answer.state !== 'cancelled') throw new Error(`the run is ${answer.state}`)
      return answer
    })
    expect(performance.now() - since).toBeLessThan(1_000)
    expect(run.steps.map((step) => step.state)).toEqual(['done', 'done', 'pending', 'pending'])
    const made = await database.asOwner('select step from made where run_id = $1', [runId])
    expect(made).toEqual([{ step: 'plan' }, { step: 'cover' }, { step: 'cancelled' }])
  },
)
