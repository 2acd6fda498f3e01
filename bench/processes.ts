import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Bare } from './bare-server.ts'
import type { Load, Loaded } from './load.ts'

const main = fileURLToPath(new URL('../server/src/main.ts', import.meta.url))
const bareServer = fileURLToPath(new URL('bare-server.ts', import.meta.url))
const generator = fileURLToPath(new URL('load.ts', import.meta.url))

export interface Started {
  readonly base: string
  readonly pid: number
  /** From the start of the process to its first answer. */
  readonly ms: number
  stop(): Promise<void>
}

/** The whole program as it is started, on a port and a data folder of its own, with the limits out of the way. */
export async function startAtelier(dataDir: string): Promise<Started> {
  const port = await freePort()
  const since = performance.now()
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, REQUESTS_PER_MINUTE: '1000000' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const base = `http://localhost:${port}`
  return startedAt(child, base, `${base}/api/health/live`, since)
}

/** Bare Fastify; with `bare` it answers from the database, without it only that it is there. */
export async function startBare(bare?: Bare): Promise<Started> {
  const since = performance.now()
  const child = fork(bareServer, bare ? ['--answer'] : [])
  if (bare) child.send(bare)
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return startedAt(child, `http://localhost:${port}`, `http://127.0.0.1:${port}/`, since)
}

async function startedAt(child: ChildProcess, base: string, url: string, since: number): Promise<Started> {
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it answered`)
    if (performance.now() - since > 60_000) throw new Error('the server did not answer within a minute')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const ms = performance.now() - since
  return {
    base,
    pid: child.pid ?? 0,
    ms,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

const answers = (url: string) =>
  fetch(url).then(
    async (response) => (await response.text(), response.status === 200),
    () => false,
  )

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A process that asks; `measure` gives whole answers a second. Errors: throws at the first answer that is not 200. */
export function startGenerator() {
  const child = fork(generator)
  return {
    async measure(load: Load): Promise<{ perSecond: number; bytes: number }> {
      child.send(load)
      const [loaded] = (await once(child, 'message')) as [Loaded]
      if ('failed' in loaded) throw new Error(`${load.url}: ${loaded.failed}`)
      return loaded
    },
    stop: () => void child.disconnect(),
  }
}
