import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor, Ctx } from '../context.ts'
import type { ErrorCode } from '../error-table.ts'
import type { Person } from './person.ts'

export type Shape = z.ZodType
type Out<S extends Shape | undefined> = S extends Shape ? z.output<S> : undefined

export interface RouteInput<P, Q, B> {
  params: P
  query: Q
  body: B
  request: FastifyRequest
  reply: FastifyReply
}

interface RouteCommon<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined> {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Fastify path, e.g. `/api/v1/series/:id`. */
  path: string
  summary: string
  tag: string
  params?: P
  query?: Q
  body?: B
  /** Codes of the error table that this operation answers besides the common ones. */
  errors?: readonly ErrorCode[]
  /** Which counter it falls under besides the general one. */
  limit?: LimitName
}

export type LimitName = 'signIn' | 'make'

/** Shape of `data`, an example of it, and whether `meta` of a list comes along. Absent for files and streams. */
interface JsonReply<R extends Shape> {
  status?: 200 | 201 | 202
  reply: R
  example: z.input<R>
  list?: boolean
  /** Shapes of `data` under another success status, which the handler sets on the reply. */
  otherwise?: Readonly<Record<number, Shape>>
}

export interface Route {
  method: RouteCommon<undefined, undefined, undefined>['method']
  path: string
  summary: string
  tag: string
  access: RouteAccess
  params?: Shape
  query?: Shape
  body?: Shape
  errors: readonly ErrorCode[]
  limit?: LimitName
  idempotent: boolean
  status: number
  reply: Shape | null
  otherwise: Readonly<Record<number, Shape>>
  example: unknown
  list: boolean
  run(ctx: Ctx, who: Who, input: RouteInput<unknown, unknown, unknown>): Promise<unknown>
}

/** `public`: anybody. `person`: signed in, no workspace needed. `member`: in a workspace, with a permission. */
export type RouteAccess = { kind: 'public' } | { kind: 'person' } | { kind: 'member'; permission: string }

export interface Who {
  person: Person | null
  actor: Actor | null
}

/** A page of a list: what the envelope shows as `data` and `meta`. */
export class Listed<T> {
  readonly data: readonly T[]
  readonly meta: Record<string, unknown>
  constructor(data: readonly T[], meta: Record<string, unknown>) {
    this.data = data
    this.meta = meta
  }
}

type Answer<R extends Shape> = z.input<R> | Listed<unknown>

type JsonRoute<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
  R extends Shape,
  W,
> = RouteCommon<P, Q, B> &
  JsonReply<R> & {
    handle(ctx: Ctx, who: W, input: RouteInput<Out<P>, Out<Q>, Out<B>>): Promise<Answer<R>>
  }

export function publicRoute<
  R extends Shape,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(route: JsonRoute<P, Q, B, R, null>): Route {
  return finish(route, { kind: 'public' }, (ctx, _who, input) => route.handle(ctx, null, input as never))
}

export function personRoute<
  R extends Shape,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(route: JsonRoute<P, Q, B, R, Person>): Route {
  return finish(route, { kind: 'person' }, (ctx, who, input) =>
    route.handle(ctx, who.person as Person, input as never),
  )
}

export function memberRoute<
  R extends Shape,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
>(route: JsonRoute<P, Q, B, R, Actor> & { permission: string; idempotent?: boolean }): Route {
  const made = finish(route, { kind: 'member', permission: route.permission }, (ctx, who, input) =>
    route.handle(ctx, who.actor as Actor, input as never),
  )
  return { ...made, idempotent: route.idempotent ?? false }
}

/** A route that answers bytes, a stream or nothing: its handler replies itself. */
export function rawRoute<P extends Shape | undefined = undefined, Q extends Shape | undefined = undefined>(
  route: RouteCommon<P, Q, undefined> & {
    access: RouteAccess
    handle(ctx: Ctx, who: Who, input: RouteInput<Out<P>, Out<Q>, undefined>): Promise<FastifyReply>
  },
): Route {
  return {
    ...common(route),
    access: route.access,
    idempotent: false,
    status: 200,
    reply: null,
    otherwise: {},
    example: null,
    list: false,
    run: (ctx, who, input) => route.handle(ctx, who, input as never),
  }
}

function common(route: RouteCommon<Shape | undefined, Shape | undefined, Shape | undefined>) {
  const { method, path, summary, tag, params, query, body, errors, limit } = route
  return { method, path, summary, tag, params, query, body, errors: errors ?? [], limit }
}

function finish<R extends Shape>(
  route: RouteCommon<Shape | undefined, Shape | undefined, Shape | undefined> & JsonReply<R>,
  access: RouteAccess,
  run: Route['run'],
): Route {
  return {
    ...common(route),
    access,
    idempotent: false,
    status: route.status ?? 200,
    reply: route.reply,
    otherwise: route.otherwise ?? {},
    example: route.example,
    list: route.list ?? false,
    run,
  }
}
