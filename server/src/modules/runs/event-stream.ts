import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Actor, Ctx } from '../../platform/context.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { AppError } from '../../platform/errors.ts'
import type { EventListener } from '../../platform/events/event-listener.ts'
import { eventSpan, readEvents } from '../../platform/events/read-events.ts'
import { rawRoute, type Route } from '../../platform/http/route.ts'
import type { Metrics } from '../../platform/metrics.ts'

export interface EventStreamOptions {
  listener: () => EventListener
  metrics: Metrics
  perDevice: number
  /** Between two looks whether the person may still read, and two signs of life. */
  heartbeatMs: number
  mayStay: (ctx: Ctx, actor: Actor) => Promise<boolean>
  /** Aborted when the server stops; browsers come back to another process by themselves. */
  closing: AbortSignal
}

const batch = 200

/**
 * What changes in a workspace, as it changes. `Last-Event-ID` goes on where a stream broke off; who was away too long is told
 * `reset` and reads everything anew. Errors: too_many_requests for more streams than one device may hold.
 */
export function eventRoute(options: EventStreamOptions): Route {
  const open = new Map<string, number>()
  return rawRoute({
    method: 'GET',
    path: '/api/v1/events',
    summary: 'Server-sent events of the workspace; Last-Event-ID goes on where a stream broke off',
    tag: 'runs',
    access: { kind: 'member', permission: 'events.read' },
    query: z.object({
      workspace: z.uuid().optional(),
      lastEventId: z.coerce.number().int().min(0).optional(),
    }),
    handle: async (ctx, { actor, person }, { request, query, reply }) => {
      if (!actor || !person) throw new AppError('not_signed_in')
      if (request.method === 'HEAD') return reply.headers(streamHeaders).send()
      const leave = enter(open, person.deviceId, options.perDevice)
      try {
        const start = await startOf(ctx, actor, lastSeen(request.headers['last-event-id'], query.lastEventId))
        reply.hijack()
        options.metrics.streams.inc()
        try {
          await stream(ctx, actor, reply, start, options)
        } finally {
          options.metrics.streams.dec()
        }
      } finally {
        leave()
      }
      return reply
    },
  })
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** Takes one of a device's places at once, so that several requests at once cannot share it; call the result to give it back. */
function enter(open: Map<string, number>, deviceId: string, most: number): () => void {
  const held = open.get(deviceId) ?? 0
  if (held >= most) throw new AppError('too_many_requests', { details: { seconds: 5 }, retryAfterSeconds: 5 })
  open.set(deviceId, held + 1)
  return () => {
    const left = (open.get(deviceId) ?? 1) - 1
    if (left > 0) open.set(deviceId, left)
    else open.delete(deviceId)
  }
}

async function stream(
  ctx: Ctx,
  actor: Actor,
  reply: FastifyReply,
  start: { position: number; reset: boolean },
  options: EventStreamOptions,
): Promise<void> {
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  reply.raw.writeHead(200, streamHeaders)
  try {
    await pump(ctx, actor, reply.raw, start, options)
  } catch (error) {
    ctx.log.warn({ err: error }, 'an event stream broke; the browser comes back')
  } finally {
    reply.raw.end()
  }
}

function lastSeen(header: string | string[] | undefined, query: number | undefined): number | null {
  if (typeof header === 'string' && /^\d{1,15}$/.test(header)) return Number(header)
  return query ?? null
}

/** Where to begin: after what was seen last, or at the present end; `reset` when what was missed is gone. */
function startOf(ctx: Ctx, actor: Actor, seen: number | null): Promise<{ position: number; reset: boolean }> {
  return inWorkspace(ctx, actor, async (tx) => {
    const { head, oldest } = await eventSpan(tx)
    if (seen === null) return { position: head, reset: false }
    const missed = seen > head || seen < (oldest === null ? head : oldest - 1)
    return missed ? { position: head, reset: true } : { position: seen, reset: false }
  })
}

async function pump(
  ctx: Ctx,
  actor: Actor,
  out: ServerResponse,
  start: { position: number; reset: boolean },
  options: EventStreamOptions,
): Promise<void> {
  const gone = new AbortController()
  out.once('close', () => gone.abort())
  const end = AbortSignal.any([gone.signal, options.closing])
  let { position } = start
  let news = true
  let lookedAt = performance.now()
  let wakeUp: (() => void) | null = null
  const wake = () => {
    news = true
    wakeUp?.()
  }
  const off = options.listener().subscribe(actor.workspaceId, wake)
  end.addEventListener('abort', () => wakeUp?.(), { once: true })
  try {
    await write(
      out,
      `retry: 2000\nid: ${position}\nevent: ${start.reset ? 'reset' : 'ready'}\ndata: {}\n\n`,
      end,
    )
    while (!end.aborted) {
      // A workspace where much happens never falls silent, so the look must not wait for silence.
      if (performance.now() - lookedAt >= options.heartbeatMs) {
        if (!(await options.mayStay(ctx, actor))) return
        lookedAt = performance.now()
      }
      if (news) {
        news = false
        const events = await inWorkspace(ctx, actor, (tx) => readEvents(tx, position, batch))
        for (const one of events) {
          await write(
            out,
            `id: ${one.position}\nevent: ${one.type}\ndata: ${JSON.stringify(one.data)}\n\n`,
            end,
          )
          position = one.position
        }
        if (events.length === batch) news = true
        continue
      }
      const woken = await sleep(options.heartbeatMs, (resolve) => (wakeUp = resolve))
      wakeUp = null
      if (woken || end.aborted) continue
      lookedAt = -Infinity
      await write(out, ': here\n\n', end)
    }
  } finally {
    off()
  }
}

/** Until `ms` have passed (false) or somebody calls what `hand` was given (true). */
function sleep(ms: number, hand: (resolve: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms)
    hand(() => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}

/** A reader that does not read is waited for, not buffered for; its leaving and the server's end are waited for no longer. */
async function write(out: ServerResponse, text: string, end: AbortSignal): Promise<void> {
  if (out.writableEnded || out.destroyed || out.write(text)) return
  await once(out, 'drain', { signal: end }).catch(() => undefined)
}
