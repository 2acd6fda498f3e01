import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../context.ts'
import { AppError } from '../errors.ts'
import { actorFor } from './access.ts'
import { Failure, success } from './envelope.ts'
import { checkOrigin } from './guards.ts'
import { once } from './idempotency.ts'
import { limitHeaders, takeStrict, type Allowance, type LocalLimit } from './limits.ts'
import { describe, errorCodesOf } from './openapi.ts'
import type { HttpOptions } from './options.ts'
import { requireStorable } from './storable-text.ts'
import { Listed, type Route, type RouteInput, type Who } from './route.ts'
import { errorTable } from '../error-table.ts'

/** Registers one route of a module behind its door: origin, person, limits, workspace, permission, key. */
export function addRoute(
  app: FastifyInstance,
  ctx: Ctx,
  options: HttpOptions,
  general: LocalLimit,
  route: Route,
): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    // Before the body is read: a stranger's megabyte is not worth parsing.
    onRequest: async (request, reply) => {
      const cookies = request.headers.cookie !== undefined
      checkOrigin(request, cookies, options.publicUrl())
      const person =
        route.access.kind === 'public' ? null : await options.authenticator.authenticate(request, reply)
      announce(reply, general.take(person ? `device:${person.deviceId}` : `address:${request.ip}`))
      if (route.access.kind !== 'public' && !person) throw new AppError('not_signed_in')
      const actor =
        person && route.access.kind === 'member'
          ? actorFor(person, workspaceNamed(request), route.access, options.permissions)
          : null
      request.who = { person, actor }
      if (route.limit === 'make' && actor) {
        announce(reply, await takeStrict(ctx, `make:${actor.workspaceId}`, options.limits.makePerMinute))
      }
    },
    preValidation: async (request) => {
      requireStorable([request.params, request.query, request.body])
      if (!route.body) requireNoBody(request.body)
    },
    handler: (request, reply) => answer(ctx, route, request, reply),
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    who: Who
  }
}

/** Fields that nobody reads are refused, also where no field is known. */
function requireNoBody(body: unknown): void {
  if (body === undefined || body === null) return
  if (typeof body === 'object' && !Array.isArray(body) && Object.keys(body).length === 0) return
  throw new AppError('invalid', { fields: { body: ['This takes no body.'] } })
}

async function answer(
  ctx: Ctx,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const input: RouteInput<unknown, unknown, unknown> = {
    params: request.params,
    query: request.query,
    body: request.body,
    request,
    reply,
  }
  if (!route.reply) return route.run(ctx, request.who, input)
  const key = request.headers['idempotency-key']
  if (route.idempotent && typeof key === 'string' && request.who.actor) {
    const keyed = { key, method: request.method, path: request.url.split('?')[0] ?? '', body: request.body }
    const result = await once(ctx, request.who.actor, keyed, async (inner) => ({
      status: route.status,
      body: envelope(await route.run(inner, request.who, input)),
    }))
    if (result.replayed) reply.header('idempotent-replay', 'true')
    return reply.code(result.status).send(result.body)
  }
  const data = await route.run(ctx, request.who, input)
  if (route.access.kind !== 'public') reply.header('cache-control', 'private, no-cache')
  const status = reply.statusCode in route.otherwise ? reply.statusCode : route.status
  return reply.code(status).send(envelope(data))
}

function envelope(data: unknown) {
  return data instanceof Listed
    ? { success: true, data: data.data, meta: data.meta }
    : { success: true, data }
}

function announce(reply: FastifyReply, allowance: Allowance): void {
  reply.headers(limitHeaders(allowance))
}

function workspaceNamed(request: FastifyRequest): string | null {
  const header = request.headers['x-workspace-id']
  if (typeof header === 'string') return header
  const { workspace } = (request.query ?? {}) as { workspace?: unknown }
  return request.method === 'GET' && typeof workspace === 'string' ? workspace : null
}

function exampleOf(route: Route) {
  return route.list
    ? {
        success: true,
        data: route.example,
        meta: { page: 1, pageSize: 20, total: 1, pages: 1, nextCursor: null },
      }
    : { success: true, data: route.example }
}

function schemaOf(route: Route) {
  const { params, query, body } = route
  const statuses = new Set(errorCodesOf(route).map((code) => errorTable[code].status))
  const failures = Object.fromEntries([...statuses].sort().map((status) => [status, Failure]))
  const reply = route.reply
    ? { [route.status]: success(route.reply, route.list).meta({ examples: [exampleOf(route)] }) }
    : {}
  const others = Object.fromEntries(
    Object.entries(route.otherwise).map(([status, data]) => [status, success(data, false)]),
  )
  return {
    tags: [route.tag],
    summary: route.summary,
    description: describe(route),
    ...(route.access.kind === 'public' ? {} : { security: [{ session: [] }] }),
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    ...(route.reply ? { response: { ...reply, ...others, ...failures } } : {}),
  }
}
