import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Ctx } from '../context.ts'
import { AppError } from '../errors.ts'
import { readiness } from './health.ts'
import { countUnfinishedRuns } from '../pipeline/count-runs.ts'
import type { Metrics } from '../metrics.ts'
import type { HttpOptions } from './options.ts'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Health and metrics: outside the version, outside the envelope's tenancy. */
export function addSystemRoutes(app: FastifyInstance, ctx: Ctx, options: HttpOptions): void {
  app.get(
    '/api/health/live',
    { schema: { tags: ['system'], summary: 'Is the process alive?' } },
    async () => ({
      success: true,
      data: { state: 'ok', version: options.version },
    }),
  )

  app.get(
    '/api/health/ready',
    { schema: { tags: ['system'], summary: 'Can it serve? Each part with its own state.' } },
    async (_request, reply) => {
      const report = await readiness(ctx, options.health)
      return reply
        .code(report.state === 'down' ? 503 : 200)
        .send({ success: report.state !== 'down', data: report })
    },
  )

  app.get(
    '/api/metrics',
    {
      schema: {
        tags: ['system'],
        summary: 'Measurements for Prometheus. From loopback, or with the metrics token.',
      },
    },
    async (request, reply) => {
      if (!mayReadMetrics(request, options.metricsToken)) throw new AppError('not_found')
      await countRuns(ctx, options.metrics)
      return reply.type(options.metrics.registry.contentType).send(await options.metrics.registry.metrics())
    },
  )
}

function mayReadMetrics(request: FastifyRequest, token: string | null): boolean {
  if (token === null) return loopback.has(request.ip)
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}

/** Gauges that the database knows best are read when somebody asks; without it the others still answer. */
async function countRuns(ctx: Ctx, metrics: Metrics): Promise<void> {
  try {
    const counts = await countUnfinishedRuns(ctx)
    for (const [state, count] of Object.entries(counts)) metrics.runs.set({ state }, count)
    metrics.queueDepth.set(counts.queued)
  } catch (error) {
    ctx.log.warn({ err: error }, 'runs could not be counted')
  }
}
