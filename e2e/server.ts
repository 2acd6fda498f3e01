import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const startMs = 60_000

export interface TestServer {
  base: string
  /** Ask it to stop as an operator does; the exit code it ended with. Its data are gone afterwards. */
  stop(): Promise<number | null>
}

/** The server as it is shipped, with the offline makers and data of its own. */
export async function startServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-e2e-'))
  const port = await freePort()
  const base = `http://localhost:${port}`
  const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const server = spawn(node24, [join(root, 'server', 'src', 'main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      DUE_MS: '250',
      // Nobody waits for another test's story.
      WORKER_CONCURRENCY: '4',
      // A whole suite comes from one address within a few minutes.
      SIGN_IN_PER_MINUTE: '1000',
      SIGN_IN_OVERALL_PER_MINUTE: '1000',
      REQUESTS_PER_MINUTE: '100000',
      MAKING_PER_MINUTE: '1000',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = once(server, 'exit') as Promise<[number | null]>
  const stop = async () => {
    if (server.exitCode === null) server.kill('SIGTERM')
    const [code] = await gone
    await rm(dataDir, { recursive: true, force: true })
    return code
  }
  const end = performance.now() + startMs
  while (!(await isReady(base))) {
    if (server.exitCode !== null || performance.now() > end) {
      await stop()
      throw new Error('The server did not start; what it said is above.')
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { base, stop }
}

async function isReady(base: string): Promise<boolean> {
  return fetch(`${base}/api/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  )
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}
