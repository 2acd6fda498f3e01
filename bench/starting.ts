import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startAtelier, startBare } from './processes.ts'
import { cost, median, type BenchRow } from './row.ts'

const rounds = 5
const settleMs = 4_000

/** From the start of a process to its first answer, and what it holds once nothing happens. */
export async function benchStarting(): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-bench-'))
  try {
    // The first start makes the database and the keys; it is not what is measured.
    await (await startAtelier(dataDir)).stop()
    const ours: number[] = []
    const limit: number[] = []
    for (let index = 0; index < rounds; index += 1) {
      for (const [into, start] of [
        [ours, () => startAtelier(dataDir)],
        [limit, () => startBare()],
      ] as const) {
        const started = await start()
        into.push(started.ms)
        await started.stop()
      }
    }
    const how = `to the first 200, data folder in place, median of ${rounds} in turn; limit: bare Fastify`
    return [cost('cold start', median(ours), median(limit), 'ms', how), ...(await memory(dataDir))]
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function memory(dataDir: string): Promise<BenchRow[]> {
  const atelier = await startAtelier(dataDir)
  const bare = await startBare()
  try {
    await wait(settleMs)
    const database = await databasePids(dataDir)
    const own = await proportionalMb([atelier.pid])
    const limit = await proportionalMb([bare.pid])
    const together = own + (await proportionalMb(database))
    const how = 'proportional set size, idle; limit: bare Fastify'
    return [
      cost('memory of the server', own, limit, 'MB', how),
      cost('the same with its database', together, limit, 'MB', `${how}, which has no database`),
    ]
  } finally {
    await bare.stop()
    await atelier.stop()
  }
}

/** The embedded server and the processes of its connections. */
async function databasePids(dataDir: string): Promise<number[]> {
  const [first = ''] = (await readFile(join(dataDir, 'pg18', 'postmaster.pid'), 'utf8')).split('\n')
  const postmaster = Number(first)
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = await Promise.all(pids.map(parentOf))
  return [postmaster, ...pids.filter((_, index) => parents[index] === postmaster)]
}

/** Null for a process that has ended meanwhile. */
async function parentOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1]
  return parent === undefined ? null : Number(parent)
}

/** Memory with what is shared divided among those who share it. Linux only. */
async function proportionalMb(pids: readonly number[]): Promise<number> {
  const rollups = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/smaps_rollup`, 'utf8')))
  const kilobytes = rollups.map((text) => Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0))
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

if (import.meta.main) console.table(await benchStarting())
