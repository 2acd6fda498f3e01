import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from './platform/db/embedded/start-embedded.ts'

const children: ChildProcess[] = []
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'atelier-main-'))
})

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
})

afterAll(async () => {
  await (await startEmbedded({ dataDir })).stop()
  await rm(dataDir, { recursive: true })
})

interface Started {
  child: ChildProcess
  /** What it has written so far. */
  said: { out: string; err: string }
  exit: Promise<number | null>
}

function start(env: Record<string, string> = {}, args: string[] = [], ipc = false): Started {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', LOG_FORMAT: 'json', ...env },
    stdio: ['ignore', 'pipe', 'pipe', ipc ? 'ipc' : 'ignore'],
  })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  // Node sends no `close` after a channel was cut, and only `close` waits for the last words.
  const exit = once(child, ipc ? 'exit' : 'close').then(([code]) => code as number | null)
  return { child, said, exit }
}

async function startReady(env?: Record<string, string>, ipc = false): Promise<Started & { address: string }> {
  const started = start(env, [], ipc)
  for (;;) {
    const address = /ready at (\S+)/.exec(started.said.out)?.[1]
    if (address) return { ...started, address }
    const ended = await Promise.race([
      once(started.child.stdout!, 'data').then(() => false),
      started.exit.then(() => true),
    ])
    if (ended) throw new Error(`it did not start: ${started.said.err}`)
  }
}

/** How a start that must fail ended: its code, and the lines it gave as the reason. */
async function startFailing(
  env: Record<string, string>,
  args: string[] = [],
): Promise<{ code: number | null; lines: string[] }> {
  const { said, exit } = start(env, args)
  const code = await exit
  return {
    code,
    lines: said.err
      .trim()
      .split('\n')
      .filter((line) => !/Deprecation|trace-warnings/.test(line)),
  }
}

test('it starts from nothing, answers at the printed address, and SIGTERM ends it orderly', async () => {
  const { child, exit, said, address } = await startReady()
  expect((await fetch(`${address}/api/health/live`)).status).toBe(200)
  const [first, ...rest] = said.out.slice(said.out.indexOf('Atelier is ready')).trim().split('\n')
  expect(first).toBe(`Atelier is ready at ${address}`)
  expect(rest.slice(0, 3).map((line) => line.trim().split(':')[0])).toEqual(['Embedded', 'Making', 'Connect'])
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
})

test('a second start is ready too, and SIGINT ends it as well', async () => {
  const { child, exit } = await startReady()
  child.kill('SIGINT')
  expect(await exit).toBe(0)
})

test('it ends orderly when the process that started it is gone', async () => {
  const { child, exit } = await startReady({}, true)
  child.disconnect()
  expect(await exit).toBe(0)
})

test('a second signal ends it at once, and the next start goes on with what was left', async () => {
  const { child, exit } = await startReady()
  child.kill('SIGTERM')
  child.kill('SIGINT')
  expect(await exit).toBe(1)
  const next = await startReady()
  next.child.kill('SIGTERM')
  expect(await next.exit).toBe(0)
})

test('a signal during the start ends it after the start', async () => {
  const { child, exit } = start()
  // Its lock is the first thing a start leaves.
  while (!(await readFile(join(dataDir, 'database.lock'), 'utf8').catch(() => '')))
    await new Promise(setImmediate)
  child.kill('SIGTERM')
  expect(await exit).toBe(0)
})

test('a folder in use is one sentence that names the process', async () => {
  const { child } = await startReady()
  const { code, lines } = await startFailing({})
  expect(code).toBe(1)
  expect(lines).toEqual([expect.stringContaining(`in use by another running Atelier (process ${child.pid})`)])
})

test('a start that comes while the last one is stopping waits for it', async () => {
  const first = await startReady()
  first.child.kill('SIGTERM')
  while (!first.said.out.includes('stopping')) await once(first.child.stdout!, 'data')
  const next = await startReady()
  expect(await first.exit).toBe(0)
  next.child.kill('SIGTERM')
  expect(await next.exit).toBe(0)
})

test('a busy port is one sentence that says how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  try {
    const { code, lines } = await startFailing({ PORT: String(port) })
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^Port ${port} is taken .*PORT=${port + 1} npm start$`)),
    ])
  } finally {
    other.close()
  }
})

test('all faults of the configuration, a line each', async () => {
  const { code, lines } = await startFailing({ PORT: 'x', ROLE: 'king' })
  expect(code).toBe(1)
  expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT=x', 'ROLE=king'])
})

test('a data folder that cannot be written, and a command that does not exist', async () => {
  const file = join(dataDir, 'a-file')
  await writeFile(file, '')
  expect(await startFailing({ DATA_DIR: join(file, 'data') })).toEqual({
    code: 1,
    lines: [expect.stringContaining('cannot be written')],
  })
  expect(await startFailing({}, ['sing'])).toEqual({
    code: 1,
    lines: ['There is no command sing. Use serve, migrate, or db.'],
  })
})

test('MIGRATE=manual refuses and names what is pending; migrate then applies it', async () => {
  expect((await startFailing({}, ['db', 'down', '99'])).code).toBe(1)
  expect((await startFailing({}, ['db', 'down', '1'])).code).toBe(0)
  const { code, lines } = await startFailing({ MIGRATE: 'manual' })
  expect(code).toBe(1)
  expect(lines).toEqual([expect.stringMatching(/waits for the migrations 0001_init.*npm run db -- up$/)])
  const { exit, said } = start({}, ['migrate'])
  expect(await exit).toBe(0)
  expect(said.out).toContain('applied 0001_init')
  const { child } = await startReady({ MIGRATE: 'manual' })
  child.kill('SIGTERM')
})

test('a database of a newer program is one sentence', async () => {
  const server = await startEmbedded({ dataDir })
  const client = new pg.Client({ connectionString: server.access.urls.owner })
  await client.connect()
  await client.query("insert into schema_migration (number, name, checksum) values (9999, 'future', 'x')")
  const first = startFailing({ DATABASE_URL: server.access.urls.owner })
  try {
    const { code, lines } = await first
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(/made by a newer Atelier: it has the migration 9999_future/),
    ])
  } finally {
    await client.query('delete from schema_migration where number = 9999')
    await client.end()
    await server.stop()
  }
})
