import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { birthOf } from '../db/embedded/processes.ts'
import { startEmbedded, type EmbeddedServer } from '../db/embedded/start-embedded.ts'
import { migrateUp } from '../db/migrations/migrate.ts'
import { migrateQueue } from '../queue/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Local port that answers with a `TestCluster` as JSON; asking starts the server. */
    testClusterPort: number
  }
}

const prefix = 'atelier-test-'

/** Offers one database server to all test files. It is started by the first that asks, and ended here. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<EmbeddedServer> | undefined
  // Two projects of one run share the process, not the server.
  const folder = join(tmpdir(), `${prefix}${process.pid}-${project.name}`)
  const door = createServer((socket) => {
    socket.on('error', () => undefined)
    cluster ??= startCluster(folder)
    cluster.then(
      ({ access, superuserUrl }) => socket.end(JSON.stringify({ access, superuserUrl })),
      (error: unknown) => socket.end(JSON.stringify({ failed: String(error) })),
    )
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  if (!address || typeof address === 'string') throw new Error('the test door has no port')
  project.provide('testClusterPort', address.port)
  return async () => {
    door.close()
    await (await cluster?.catch(() => undefined))?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function startCluster(dataDir: string): Promise<EmbeddedServer> {
  await removeLeftovers()
  const server = await startEmbedded({ dataDir, durable: false })
  await migrateUp(server.access)
  await migrateQueue(server.access.urls.owner, server.access.roles)
  return server
}

/** A test run that was killed leaves its server behind; its folder is named after the process. */
async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix))
  for (const name of names) {
    const pid = Number.parseInt(name.slice(prefix.length), 10)
    if (!Number.isInteger(pid) || birthOf(pid) !== null) continue
    const folder = join(tmpdir(), name)
    await startEmbedded({ dataDir: folder, durable: false })
      .then((left) => left.stop())
      .catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}
