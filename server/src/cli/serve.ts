import { startApp } from '../app.ts'
import { readConfig, type Config } from '../config.ts'
import { assertSafeToServe } from '../platform/db/guard.ts'
import { openDatabase } from '../platform/db/open-database.ts'
import { reachDatabase } from '../platform/db/reach-database.ts'
import { StartFault } from '../platform/start-fault.ts'
import { welcome } from './banner.ts'
import type { Environment } from './environment.ts'
import { makeLog, type Output } from './log.ts'
import { prepareData, prepareSchema } from './prepare.ts'

export interface Serving {
  /** Finish or hand back what is under way, at most as long as configured; then the database. Repeat: the same end. */
  stop(): Promise<void>
}

/** Start everything, in the order in which it stops backwards. Errors: `ConfigFault`, `StartFault`. */
export async function serve(env: Environment, output: Output): Promise<Serving> {
  const { config: given, warnings } = readConfig(env)
  const log = makeLog(given.log, output)
  for (const warning of warnings) log.warn(warning)
  const config = await prepareData(given)
  const reached = await reachDatabase(config, { attach: false, tell: (event) => log.warn(event) })
  const undo = [() => reached.stop()]
  try {
    await prepareSchema(reached.access, config.database.migrate)
    const database = openDatabase(reached.access, config.database.pools, (error, role) =>
      log.warn({ err: error, role }, 'a database connection broke; the next use makes a new one'),
    )
    undo.unshift(() => database.close())
    await assertSafeToServe(database)
    const app = await startApp({ config, database, log }).catch((error: unknown) => {
      throw listenFault(error, config) ?? error
    })
    output.write(welcome(config, app.address, reached.moved))
    if (app.notice) output.write(`${app.notice}\n\n`)
    let stopping: Promise<void> | undefined
    return {
      stop: () =>
        (stopping ??= (async () => {
          await reached.announceStop().catch(() => undefined)
          log.info('stopping: no new work is taken, what is under way may finish')
          if (!(await within(app.close(), config.shutdownSeconds * 1000)))
            log.warn('work under way was left for the next start')
          await within(database.close(), 2_000)
          await reached.stop()
          log.info('stopped')
        })()),
    }
  } catch (error) {
    for (const step of undo) await step().catch(() => undefined)
    throw error
  }
}

function listenFault(error: unknown, config: Config): StartFault | null {
  const { code } = error as NodeJS.ErrnoException
  const { host, port } = config.listen
  if (code === 'EADDRINUSE') {
    return new StartFault(
      `Port ${port} is taken by another program (lsof -i :${port} names it). Stop that one, or choose another port: PORT=${port + 1} npm start`,
      { cause: error },
    )
  }
  if (code === 'EACCES')
    return new StartFault(`Port ${port} is reserved for administrators. Choose one from 1024 on with PORT.`, {
      cause: error,
    })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartFault(`HOST=${host} is no address of this machine. Use 127.0.0.1 or 0.0.0.0.`, {
      cause: error,
    })
  return null
}

/** True when it ended in time. A failure counts as ended: there is nothing left to wait for. */
async function within(work: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)))
  const done = await Promise.race([
    work.then(
      () => true,
      () => true,
    ),
    late,
  ])
  clearTimeout(timer)
  return done
}
