import { pino } from 'pino'
import { systemClock } from '../../clock.ts'
import { openDatabase } from '../../db/open-database.ts'
import { startQueue } from '../../queue/boss.ts'
import { makeRandom } from '../../random.ts'
import { testCtx } from '../../test/ctx.ts'
import { startWorkers } from '../workers.ts'
import { doomedPipeline, type DoomedOrder } from './doomed-pipeline.ts'

/**
 * A worker process that is started only to be killed. Its one argument says where to work and at which point
 * to stand still; it prints `at POINT` there.
 */
const order = JSON.parse(process.argv[2] ?? '') as DoomedOrder

const say = (line: string) => process.stdout.write(`${line}\n`)

const db = openDatabase(order.access, { app: 6, auth: 1, worker: 3 })
const base = {
  ...testCtx({ db }),
  clock: systemClock,
  random: makeRandom(systemClock),
  log: pino({ level: 'warn' }, pino.destination(2)),
}
const { queue } = await startQueue(base)
const pipeline = doomedPipeline(order, async (point) => {
  if (point !== order.stopAt) return
  say(`at ${point}`)
  await new Promise(() => undefined)
})
await startWorkers({ ...base, queue }, [pipeline], { intervals: order.intervals, concurrency: 2 })
say('ready')
