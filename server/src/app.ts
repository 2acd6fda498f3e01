import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import packageFile from '../package.json' with { type: 'json' }
import type { ReadyConfig } from './cli/prepare.ts'
import { healthParts } from './health-parts.ts'
import { mayRun } from './may-run.ts'
import { deliveryModule } from './modules/delivery/module.ts'
import { firstAccountNotice, mayStay, requireKeys } from './modules/identity/index.ts'
import { cookieAuthenticator, identityModule } from './modules/identity/module.ts'
import type { IdentityOptions } from './modules/identity/routes.ts'
import { mediaModule } from './modules/media/module.ts'
import type { EventStreamOptions } from './modules/runs/event-stream.ts'
import { runsModule } from './modules/runs/module.ts'
import { storiesModule } from './modules/stories/module.ts'
import { prepareRetry, storyComposer, storySubjects } from './modules/stories/index.ts'
import { systemClock } from './platform/clock.ts'
import type { Ctx, Providers } from './platform/context.ts'
import type { Database } from './platform/db/database.ts'
import { startDue } from './platform/due/start-due.ts'
import { startEventListener } from './platform/events/event-listener.ts'
import { eventDueHandlers } from './platform/events/sweep-events.ts'
import type { Permissions } from './platform/http/access.ts'
import { idempotencyDueHandlers } from './platform/http/idempotency.ts'
import { sweepLimits } from './platform/http/limits.ts'
import type { Module } from './platform/http/module.ts'
import { buildServer } from './platform/http/server.ts'
import { makeMetrics } from './platform/metrics.ts'
import { startWorkers } from './platform/pipeline/workers.ts'
import { startQueue } from './platform/queue/boss.ts'
import { makeRandom } from './platform/random.ts'
import { makeKeys } from './platform/security/keys.ts'
import { defaultProviders } from './providers/default-providers.ts'
import { measured } from './providers/measured.ts'

export interface AppInput {
  config: ReadyConfig
  database: Database
  log: Logger
  /** Instead of the default makers and carriers, for tests. */
  providers?: Partial<Providers>
  /** Between two signs of life on a stream of events; 15 s. */
  streamHeartbeatMs?: number
}

export interface RunningApp {
  readonly address: string
  /** What only who started it should read, e.g. the code for the first account; null for nothing. */
  readonly notice: string | null
  /** Take nothing new, let what is under way finish or hand it back; then the ports and pools of this app. */
  close(): Promise<void>
}

/** The composition root: resources, modules, HTTP and workers. Errors: faults of listening, as they come. */
export async function startApp({
  config,
  database,
  log,
  providers,
  streamHeartbeatMs = 15_000,
}: AppInput): Promise<RunningApp> {
  const version = packageFile.version
  const random = makeRandom(systemClock)
  const keys = makeKeys(config.keys, random)
  await requireKeys({ db: database, keys })
  const makers = defaultProviders(config, providers)
  const metrics = makeMetrics()
  const queue = await startQueue({ db: database, log })
  const ctx: Ctx = {
    db: database,
    clock: systemClock,
    random,
    queue: queue.queue,
    providers: measured(makers.providers, metrics),
    keys,
    log,
    config,
  }

  let publicUrl = new URL(config.listen.publicUrl ?? `http://localhost:${config.listen.port || 3000}`)
  const readPublicUrl = () => publicUrl
  const closing = new AbortController()
  const listener = await startEventListener(ctx)
  const modules = listModules({
    publicUrl: readPublicUrl,
    isLoopback: config.listen.isLoopback,
    registration: config.registration,
    version,
    streams: {
      listener: () => listener,
      metrics,
      perDevice: 6,
      heartbeatMs: streamHeartbeatMs,
      mayStay,
      closing: closing.signal,
    },
  })
  const permissions = permissionsOf(modules)

  const work = config.role === 'web' ? null : await startWork(ctx, modules)
  const server =
    config.role === 'worker'
      ? null
      : await buildServer(ctx, {
          publicUrl: readPublicUrl,
          version,
          bodyLimitBytes: config.limits.bodyBytes,
          requestTimeoutMs: 30_000,
          trustedProxies: config.listen.trustedProxies,
          limits: {
            generalPerMinute: config.limits.requestsPerMinute,
            makePerMinute: config.limits.makingPerMinute,
          },
          metricsToken: config.metricsToken,
          webRoot: webRoot(),
          routes: modules.flatMap((module) => module.routes ?? []),
          permissions,
          authenticator: cookieAuthenticator(ctx, readPublicUrl),
          metrics,
          health: healthParts({ makers: makers.describe }),
        })

  async function close(): Promise<void> {
    closing.abort()
    const graceMs = Math.max(1_000, (config.shutdownSeconds - 4) * 1000)
    await Promise.all([server?.close(), work?.stop(graceMs)])
    await listener.close()
    await queue.close()
    await makers.close()
  }

  try {
    if (server) {
      await server.listen({ host: config.listen.host, port: config.listen.port })
      const { port } = server.server.address() as AddressInfo
      if (!config.listen.publicUrl) publicUrl = new URL(`http://localhost:${port}`)
    }
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
  return {
    address: server ? publicUrl.href.replace(/\/$/, '') : 'no address: this process only works on runs',
    notice: server ? await firstAccountNotice(ctx) : null,
    close,
  }
}

export interface ModuleOptions extends Omit<IdentityOptions, 'permissions'> {
  streams: EventStreamOptions
}

/** Everything the product does. */
export function listModules(options: ModuleOptions): Module[] {
  const permissions: Record<string, Permissions[string]> = {}
  const modules = [
    identityModule({ ...options, permissions }),
    mediaModule,
    storiesModule,
    deliveryModule({ story: storyComposer(options.publicUrl) }),
    runsModule(
      { pipelines: storiesModule.pipelines ?? [], subjects: storySubjects, prepareRetry },
      options.streams,
    ),
  ]
  // Identity tells people what they may do in all modules, so the table is filled once they are known.
  Object.assign(permissions, permissionsOf(modules))
  return modules
}

export function permissionsOf(modules: readonly Module[]): Permissions {
  return Object.assign({}, ...modules.map((module) => module.permissions ?? {}))
}

async function startWork(ctx: Ctx, modules: readonly Module[]) {
  const { concurrency, leaseMs, heartbeatMs, sweepMs, dueMs } = ctx.config.worker
  const workers = await startWorkers(
    ctx,
    modules.flatMap((module) => module.pipelines ?? []),
    { concurrency, intervals: { leaseMs, heartbeatMs, sweepMs }, mayRun },
  )
  const handlers = Object.assign(
    {},
    eventDueHandlers,
    idempotencyDueHandlers,
    ...modules.map((module) => module.due ?? {}),
  )
  const due = await startDue(ctx, handlers, { pollMs: dueMs })
  const stopSweep = sweepLimits(ctx)
  return {
    async stop(graceMs: number) {
      stopSweep()
      await Promise.all([workers.stop(graceMs), due.stop(graceMs)])
    },
  }
}

/** The built web app, where it was built. */
function webRoot(): string | null {
  const root = fileURLToPath(new URL('../../web/dist', import.meta.url))
  return existsSync(join(root, 'index.html')) ? root : null
}
