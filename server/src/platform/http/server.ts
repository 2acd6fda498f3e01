import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Ctx } from '../context.ts'
import { makeErrorHandler } from './error-handler.ts'
import { guardHost } from './guards.ts'
import { LocalLimit } from './limits.ts'
import { addOpenApi } from './openapi.ts'
import type { HttpOptions } from './options.ts'
import { addRoute } from './add-route.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { addSystemRoutes } from './system-routes.ts'
import { addWebApp, handleMissing } from './web-app.ts'

/** The HTTP side of the program, not yet listening. */
export async function buildServer(ctx: Ctx, options: HttpOptions): Promise<FastifyInstance> {
  const handleError = makeErrorHandler(options.metrics)
  const app: FastifyInstance = fastify({
    loggerInstance: ctx.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomBytes(9).toString('base64url'),
    requestIdHeader: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: options.bodyLimitBytes,
    requestTimeout: options.requestTimeoutMs,
    connectionTimeout: options.requestTimeoutMs,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    frameworkErrors: handleError,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(handleError)
  app.setNotFoundHandler(handleMissing(app))

  watch(app, options)
  addSecurityHeaders(app, () => options.publicUrl().protocol === 'https:')
  guardHost(app, options.publicUrl)
  await app.register(cookie)
  await addOpenApi(app, options.version)

  const general = new LocalLimit(ctx.clock, options.limits.generalPerMinute)
  for (const route of options.routes) addRoute(app, ctx, options, general, route)
  addSystemRoutes(app, ctx, options)
  if (options.webRoot) await addWebApp(app, options.webRoot)
  return app
}

function watch(app: FastifyInstance, { metrics }: HttpOptions): void {
  app.server.on('connection', (socket) => {
    metrics.connections.inc()
    socket.once('close', () => metrics.connections.dec())
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const seconds = reply.elapsedTime / 1000
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, seconds)
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })
}
