import pg from 'pg'
import type { Ctx } from '../context.ts'
import type { Database } from '../db/database.ts'

/** One LISTEN connection, whatever number of channels. A notification is a hint; after a gap `onGap` says so. */
export interface Listener {
  on(channel: string, handler: ChannelHandler): Promise<() => void>
  close(): Promise<void>
}

export interface ChannelHandler {
  onPayload(payload: string): void
  /** Called after a reconnect, when notifications may have been missed. */
  onGap(): void
}

const checkEveryMs = 10_000
const checkTimeoutMs = 5_000
const reconnectMaxMs = 5_000

/** Connect at the direct address, because a pooler in transaction mode loses LISTEN. */
export async function openListener(ctx: Pick<Ctx, 'db' | 'log'>): Promise<Listener> {
  const channels = new Map<string, Set<ChannelHandler>>()
  let client: pg.Client | null = null
  let closed = false
  let reconnecting: NodeJS.Timeout | null = null
  let check: NodeJS.Timeout | null = null
  let asked: Promise<unknown> = Promise.resolve()

  /** One statement at a time on the connection. */
  function ask(which: pg.Client, text: string): Promise<unknown> {
    const answer = asked.then(() => which.query(text))
    asked = answer.catch(() => undefined)
    return answer
  }

  async function connect(): Promise<void> {
    const made = new pg.Client({
      connectionString: ctx.db.listen.connectionString,
      options: ctx.db.listen.options,
      keepAlive: true,
      application_name: 'atelier listen',
      connectionTimeoutMillis: checkTimeoutMs,
      query_timeout: checkTimeoutMs,
    })
    made.on('notification', (message) => {
      for (const handler of channels.get(message.channel) ?? []) handler.onPayload(message.payload ?? '')
    })
    made.on('error', () => lost(made))
    made.on('end', () => lost(made))
    try {
      await made.connect()
      for (const channel of channels.keys()) await ask(made, `listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      await made.end().catch(() => undefined)
      throw error
    }
    if (closed) return void (await made.end())
    client = made
    // A connection that died without a word is only noticed by asking it.
    check = setInterval(() => ask(made, 'select 1').catch(() => lost(made)), checkEveryMs)
    check.unref()
  }

  function lost(which: pg.Client): void {
    if (client !== which) return
    client = null
    if (check) clearInterval(check)
    which.end().catch(() => undefined)
    if (closed) return
    ctx.log.warn('the listening connection was lost; reconnecting')
    reconnect(50)
  }

  function reconnect(waitMs: number): void {
    reconnecting = setTimeout(() => {
      connect().then(
        () => {
          for (const handlers of channels.values()) for (const handler of handlers) handler.onGap()
        },
        () => {
          if (!closed) reconnect(Math.min(waitMs * 2, reconnectMaxMs))
        },
      )
    }, waitMs)
  }

  await connect()
  return {
    async on(channel, handler) {
      const handlers = channels.get(channel) ?? new Set()
      const isNew = handlers.size === 0
      handlers.add(handler)
      channels.set(channel, handlers)
      // While the connection is away the reconnect subscribes to every channel it finds here.
      if (isNew && client) await ask(client, `listen ${pg.escapeIdentifier(channel)}`)
      return () => {
        handlers.delete(handler)
        if (handlers.size > 0 || channels.get(channel) !== handlers) return
        channels.delete(channel)
        if (client) ask(client, `unlisten ${pg.escapeIdentifier(channel)}`).catch(() => undefined)
      }
    },
    async close() {
      closed = true
      if (reconnecting) clearTimeout(reconnecting)
      if (check) clearInterval(check)
      const open = client
      client = null
      await open?.end()
    },
  }
}

const shared = new WeakMap<Database, { listener: Promise<Listener>; users: number }>()

/** The process's one listening connection to a database; it ends with its last user's `close`. */
export async function sharedListener(ctx: Pick<Ctx, 'db' | 'log'>): Promise<Listener> {
  const entry = shared.get(ctx.db) ?? { listener: openListener(ctx), users: 0 }
  shared.set(ctx.db, entry)
  entry.users += 1
  let released = false
  async function release(): Promise<void> {
    if (released) return
    released = true
    entry.users -= 1
    if (entry.users > 0) return
    if (shared.get(ctx.db) === entry) shared.delete(ctx.db)
    await (await entry.listener.catch(() => null))?.close()
  }
  try {
    const listener = await entry.listener
    return { on: (channel, handler) => listener.on(channel, handler), close: release }
  } catch (error) {
    await release()
    throw error
  }
}
