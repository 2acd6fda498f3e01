// The cost of checkpoints: `node bench/pipeline.ts`. Runs of steps that do nothing, against pg-boss alone moving
// as many empty jobs one at a time through the same database. A few seconds.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../server/src/platform/clock.ts'
import type { Ctx } from '../server/src/platform/context.ts'
import { startEmbedded } from '../server/src/platform/db/embedded/start-embedded.ts'
import { inWorkspace } from '../server/src/platform/db/in-workspace.ts'
import { migrateUp } from '../server/src/platform/db/migrations/migrate.ts'
import { openDatabase } from '../server/src/platform/db/open-database.ts'
import type { DatabaseAccess } from '../server/src/platform/db/role-names.ts'
import { definePipeline } from '../server/src/platform/pipeline/define.ts'
import { startRun } from '../server/src/platform/pipeline/start-run.ts'
import { startWorkers } from '../server/src/platform/pipeline/workers.ts'
import { makeBoss, poolDatabase, startQueue } from '../server/src/platform/queue/boss.ts'
import { migrateQueue } from '../server/src/platform/queue/migrate.ts'
import { makeRandom } from '../server/src/platform/random.ts'
import { testCtx } from '../server/src/platform/test/ctx.ts'

const runs = 500
const stepsPerRun = 4
const atOnce = 8
const sizes = { app: 12, auth: 1, worker: 10 }

export interface BenchRow {
  name: string
  /** Steps a second, from the first `startRun` to the last run's end. */
  ours: number
  /** Jobs a second of pg-boss alone: sent, fetched and completed one by one, as many at once. */
  limit: number
  ratio: number
  unit: string
}

/** Measured on a database of its own, made and removed here. */
export async function benchPipeline(): Promise<BenchRow> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-bench-'))
  const server = await startEmbedded({ dataDir })
  const db = openDatabase(server.access, sizes)
  try {
    await migrateUp(server.access)
    await migrateQueue(server.access.urls.owner, server.access.roles)
    const base: Ctx = { ...testCtx({ db }), clock: systemClock, random: makeRandom(systemClock) }
    const sender = await startQueue(base)
    const ctx: Ctx = { ...base, queue: sender.queue }
    // Measured in turns, because a machine that does other things changes its pace; the middle pair counts.
    const pairs: { ours: number; limit: number }[] = []
    for (let round = 0; round < 3; round += 1) {
      pairs.push({ limit: await rawJobs(ctx, server.access), ours: await emptySteps(ctx) })
    }
    await sender.close()
    const [, middle] = pairs.toSorted((a, b) => a.ours / a.limit - b.ours / b.limit)
    const { ours, limit } = middle ?? { ours: 0, limit: 1 }
    const ratio = Math.round((ours / limit) * 100) / 100
    return {
      name: 'pipeline steps',
      ours: Math.round(ours),
      limit: Math.round(limit),
      ratio,
      unit: 'a second',
    }
  } finally {
    await db.close()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function rawJobs(ctx: Ctx, access: DatabaseAccess): Promise<number> {
  const asOwner = openDatabase({ ...access, urls: { ...access.urls, worker: access.urls.owner } }, sizes)
  const owner = makeBoss(poolDatabase(asOwner.worker), ctx.log)
  await owner.start()
  if (!(await owner.getQueue('bench'))) await owner.createQueue('bench')
  await owner.stop({ graceful: false, close: false })
  await asOwner.close()
  const boss = makeBoss(poolDatabase(ctx.db.worker), ctx.log)
  await boss.start()
  const jobs = runs * stepsPerRun
  const since = performance.now()
  let done = 0
  const send = each(jobs, () => boss.send('bench', { n: 1 }))
  const work = Array.from({ length: atOnce }, async () => {
    while (done < jobs) {
      const [job] = await boss.fetch('bench')
      if (!job) continue
      await boss.complete('bench', job.id)
      done += 1
    }
  })
  await Promise.all([send, ...work])
  const seconds = (performance.now() - since) / 1000
  await boss.stop({ graceful: false, close: false })
  return jobs / seconds
}

async function emptySteps(ctx: Ctx): Promise<number> {
  let done = 0
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const names = Array.from({ length: stepsPerRun }, (_, index) => `step${index}`)
  const pipeline = definePipeline({
    kind: 'bench.empty',
    steps: names.map((name, index) => ({
      name,
      needs: names.slice(Math.max(0, index - 1), index),
      weight: 1,
      run: async () => ({ output: null }),
    })),
    async onSettled() {
      done += 1
      if (done === runs) finish()
    },
  })
  const workers = await startWorkers(ctx, [pipeline], { concurrency: atOnce })
  const actors = Array.from({ length: 20 }, () => ({ kind: 'system', workspaceId: ctx.random.id() }) as const)
  const since = performance.now()
  await each(runs, async (index) => {
    const actor = actors[index % actors.length] ?? actors[0]
    if (!actor) return
    await inWorkspace(ctx, actor, (_, inner) =>
      startRun(inner, { kind: 'bench.empty', subjectId: null, input: {}, requestedBy: actor }),
    )
  })
  await finished
  const seconds = (performance.now() - since) / 1000
  await workers.stop(5_000)
  return (runs * stepsPerRun) / seconds
}

async function each(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) await work(next++)
    }),
  )
}

if (import.meta.main) console.table([await benchPipeline()])
