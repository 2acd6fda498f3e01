import { startEmbedded } from '../start-embedded.ts'

// For tests: owns a folder's server from a process that can be killed, and says how to reach it.
const server = await startEmbedded({ dataDir: process.argv[2] ?? '', durable: process.argv[3] === 'durable' })
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)))
process.stdout.write(`${JSON.stringify({ pid: server.pid, port: server.port })}\n`)
setInterval(() => undefined, 60_000)
