// The limit of a read: Fastify and pg with nothing of ours between, answering the same statements, prepared, one
// after the other. Started without a message it listens only, for the cold start and for the memory.
import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import pg from 'pg'

export interface Bare {
  databaseUrl: string
  /** Path to the statements that answer it; the rows of the last but the first are the answer. */
  routes: Record<string, { text: string; values: unknown[] }[]>
}

const app = fastify()
app.get('/', async () => ({ ready: true }))

async function listen(): Promise<void> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  process.send?.({ port: (app.server.address() as AddressInfo).port })
}

function answer({ databaseUrl, routes }: Bare): void {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  pool.on('error', () => undefined)
  for (const [path, statements] of Object.entries(routes)) {
    const named = statements.map((statement, index) => ({ name: `${path}${index}`, ...statement }))
    app.get(path, async () => {
      const rows: unknown[] = []
      for (const statement of named) rows.push((await pool.query(statement)).rows)
      return { success: true, data: rows.slice(1) }
    })
  }
}

if (process.argv.includes('--answer')) {
  process.once('message', (bare: Bare) => {
    answer(bare)
    void listen()
  })
} else {
  await listen()
}
process.on('disconnect', () => process.exit(0))
