import { withEnvFile } from './cli/environment.ts'
import { ConfigFault } from './config.ts'
import { StartFault } from './platform/start-fault.ts'

const [command = 'serve', ...rest] = process.argv.slice(2)

try {
  const env = withEnvFile(process.env)
  if (command === 'serve') await serveUntilStopped(env)
  else if (command === 'migrate') await printed(['up'], env)
  else if (command === 'db') await printed(rest, env)
  else throw new StartFault(`There is no command ${command}. Use serve, migrate, or db.`)
} catch (error) {
  fail(error)
}

async function serveUntilStopped(env: ReturnType<typeof withEnvFile>): Promise<void> {
  const { serve } = await import('./cli/serve.ts')
  const starting = serve(env, process.stdout)
  let asked = false
  const stop = () => {
    if (asked) process.exit(1)
    asked = true
    // A start that hangs cannot be stopped in order; it is ended when a stop would have had to be done.
    const late = setTimeout(() => process.exit(1), 40_000)
    void starting.then(
      () => clearTimeout(late),
      () => clearTimeout(late),
    )
    // Asked while still starting, it finishes starting first: half a start has nothing to stop.
    starting.then(
      (serving) => serving.stop().then(() => process.exit(0), fail),
      () => undefined,
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  // Whoever started us through tools/start.mjs is gone.
  process.once('disconnect', stop)
  await starting
}

async function printed(args: string[], env: ReturnType<typeof withEnvFile>): Promise<void> {
  const { runDb } = await import('./cli/db.ts')
  const { text, code } = await runDb(args, env)
  ;(code === 0 ? process.stdout : process.stderr).write(text.endsWith('\n') ? text : `${text}\n`)
  process.exitCode = code
}

/** What a person can act on is one line a fault; anything else is a bug and keeps its stack. */
function fail(error: unknown): never {
  const isKnown = error instanceof StartFault || error instanceof ConfigFault
  process.stderr.write(`${isKnown ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}
