import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureWebBuilt } from './build-web.mjs'
import { ensureInstalled, node24, root } from './install.mjs'

ensureInstalled()
ensureWebBuilt()

// A process group of its own, so that Ctrl-C reaches the server through us and not a second time by itself.
// The channel tells it when we are gone, however we went.
const server = spawn(node24, [join(root, 'server', 'src', 'main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  detached: process.platform !== 'win32',
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})

// npm repeats what the terminal already sent to everyone; within this time it is the same key press.
const sameSignalMs = 400
let lastSignalAt = -Infinity

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const now = performance.now()
    if (now - lastSignalAt > sameSignalMs) server.kill(signal)
    lastSignalAt = now
  })
}

// A killed npm cannot say so. Started by hand we have no npm, and then a closed shell is no reason to stop.
if (process.env.npm_lifecycle_event) {
  const npm = process.ppid
  setInterval(() => process.ppid !== npm && server.connected && server.disconnect(), 500).unref()
}

server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
server.on('error', (error) => {
  process.stderr.write(`Atelier could not be started: ${error.message}\n`)
  process.exit(1)
})
