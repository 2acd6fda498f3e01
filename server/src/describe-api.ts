import { pino } from 'pino'
import { listModules, permissionsOf } from './app.ts'
import { readConfig } from './config.ts'
import { systemClock } from './platform/clock.ts'
import type { Ctx } from './platform/context.ts'
import { buildServer } from './platform/http/server.ts'
import type { HttpOptions } from './platform/http/options.ts'
import { makeMetrics } from './platform/metrics.ts'
import { makeRandom } from './platform/random.ts'

/** The OpenAPI document of this program; nothing is started and no database is asked. */
export async function describeApi(): Promise<object> {
  const nothing = new Proxy(
    {},
    {
      get(_target, name) {
        throw new Error(`describing the API needs no ${String(name)}`)
      },
    },
  )
  const ctx: Ctx = {
    db: nothing as Ctx['db'],
    queue: nothing as Ctx['queue'],
    providers: nothing as Ctx['providers'],
    keys: nothing as Ctx['keys'],
    clock: systemClock,
    random: makeRandom(systemClock),
    log: pino({ level: 'silent' }),
    config: readConfig({}).config,
  }
  const metrics = makeMetrics()
  const publicUrl = () => new URL('http://localhost:3000')
  const modules = listModules({
    publicUrl,
    isLoopback: true,
    registration: 'open',
    version: '1',
    streams: {
      listener: () => ({ subscribe: () => () => undefined, close: () => Promise.resolve() }),
      metrics,
      perDevice: 1,
      heartbeatMs: 1000,
      mayStay: () => Promise.resolve(true),
      closing: new AbortController().signal,
    },
  })
  const options: HttpOptions = {
    publicUrl,
    version: '1',
    bodyLimitBytes: 1024,
    requestTimeoutMs: 1000,
    trustedProxies: [],
    limits: { generalPerMinute: 1, makePerMinute: 1 },
    metricsToken: null,
    webRoot: null,
    routes: modules.flatMap((module) => module.routes ?? []),
    permissions: permissionsOf(modules),
    authenticator: { authenticate: () => Promise.resolve(null) },
    metrics,
    health: {},
  }
  const server = await buildServer(ctx, options)
  await server.ready()
  const document = server.swagger()
  await server.close()
  return document
}
