// `npm run bench [-- PART ...]`: what the program reaches of what the parts it stands on reach alone, measured in turn
// in the same minutes, as one table. Without a name: read, pipeline, start, letters. Apart: stories, covers, the tables
// of the offline makers. Uses data folders of its own, listens on loopback only, and is done within four minutes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { BenchRow } from './row.ts'

const parts: Record<string, () => Promise<BenchRow[]>> = {
  read: async () => (await import('./reading.ts')).benchReading(),
  pipeline: async () => {
    const row = await (await import('./pipeline.ts')).benchPipeline()
    return [{ ...row, how: 'runs of steps that do nothing; limit: pg-boss alone, as many jobs one by one' }]
  },
  start: async () => (await import('./starting.ts')).benchStarting(),
  letters: async () => [await (await import('./letters.ts')).benchLetters()],
}
const tables: Record<string, string> = { stories: 'offline-stories.ts', covers: 'offline-covers.ts' }

const names = process.argv.slice(2)
const unknown = names.find((name) => !(name in parts) && !(name in tables))
if (unknown) {
  process.stderr.write(
    `There is no part ${unknown}. Choose from: ${[...Object.keys(parts), ...Object.keys(tables)].join(', ')}\n`,
  )
  process.exit(1)
}

const rows: BenchRow[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (names.length > 0 && !names.includes(name)) continue
  process.stderr.write(`measuring: ${name}\n`)
  rows.push(...(await measure()))
}
if (rows.length > 0) print(rows)
for (const [name, script] of Object.entries(tables)) if (names.includes(name)) await runScript(script)

/** Ratio 1 is the limit itself; of rates and costs alike more is better. */
function print(measured: readonly BenchRow[]): void {
  const cells = measured.map(({ name, ours, limit, ratio, unit, how }) => [
    name,
    String(ours),
    String(limit),
    ratio.toFixed(2),
    unit,
    how,
  ])
  const table = [['what', 'ours', 'limit', 'ratio', 'unit', 'how measured'], ...cells]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  const isNumber = (column: number) => column > 0 && column < 4
  for (const row of table) {
    const padded = row.map((cell, column) =>
      isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    )
    process.stdout.write(`${padded.join('  ').trimEnd()}\n`)
  }
}

async function runScript(script: string): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], {
    stdio: 'inherit',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) process.exitCode = 1
}
