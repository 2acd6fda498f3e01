import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Ctx } from '../context.ts'
import { ignoreExpectations, makeClientErrorHandler } from './client-error.ts'
import { makeErrorHandler } from './error-handler.ts'
import { guardHost } from './guards.ts'
import { LocalLimit } from './limits.ts'
import { addOpenApi } from './openapi.ts'
import type { HttpOptions } from './options.ts'
import { addRoute } from './add-route.ts'
import { addSecurityHeaders, apiHeaders } from './security-headers.ts'
import { addSystemRoutes } from './system-routes.ts'
import { addWebApp, handleMissing } from './web-app.ts'

/** The HTTP side of the program, not yet listening. */
export async function buildServer(ctx: Ctx, options: HttpOptions): Promise<FastifyInstance> {
  const handleError = makeErrorHandler(options.metrics)
  const makeRequestId = () => randomBytes(9).toString('base64url')
  const https = () => options.publicUrl().protocol === 'https:'
  const app: FastifyInstance = fastify({
    loggerInstance: ctx.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: makeRequestId,
    requestIdHeader: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: options.bodyLimitBytes,
    requestTimeout: options.requestTimeoutMs,
    // Longer than a request may take, so that a slow one is answered before it is cut off.
    connectionTimeout: options.requestTimeoutMs * 2,
    http: {
      // Who names no host is told so by the guard, in the envelope.
      requireHostHeader: false,
      headersTimeout: options.requestTimeoutMs,
      requestTimeout: options.requestTimeoutMs,
      connectionsCheckingInterval: Math.min(options.requestTimeoutMs / 4, 5_000),
    },
    clientErrorHandler: makeClientErrorHandler(makeRequestId, https),
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
    // Raised before any hook runs.
    frameworkErrors: (error, request, reply) => {
      reply.headers({ ...apiHeaders(https()), 'x-request-id': request.id })
      handleError(error, request, reply)
    },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(handleError)
  app.setNotFoundHandler(handleMissing(app))

  watch(app, options)
  ignoreExpectations(app.server)
  addSecurityHeaders(app, https)
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
