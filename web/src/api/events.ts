import { address } from './client.ts'
import type { ServerEvent } from './types.ts'

const names: ServerEvent['type'][] = ['run.changed', 'story.changed', 'series.changed', 'delivery.changed']
type Message = { kind: 'event'; event: ServerEvent } | { kind: 'state'; open: boolean }
type Listener = {
  onEvent: (event: ServerEvent) => void
  onOpen: () => void
  onState?: (open: boolean) => void
}

/**
 * Follow the workspace's events. One tab of the browser holds the stream (a Web Lock names it) and tells the
 * others, because browsers allow only six connections to one host.
 * `onOpen` runs whenever a stream begins anew: what was missed in between must be read again.
 */
export function followEvents(workspace: string, listener: Listener) {
  const name = `atelier-events-${workspace}`
  const channel = new BroadcastChannel(name)
  const stopped = new AbortController()
  let source: EventSource | null = null

  const hear = (message: Message) => {
    if (message.kind === 'event') return listener.onEvent(message.event)
    listener.onState?.(message.open)
    if (message.open) listener.onOpen()
  }
  const tell = (message: Message) => {
    hear(message)
    if (window.isSecureContext) channel.postMessage(message)
  }
  channel.onmessage = (event: MessageEvent<Message>) => hear(event.data)

  const lead = () =>
    new Promise<void>((done) => {
      if (stopped.signal.aborted) return done()
      source = open(workspace, tell, stopped.signal, (next) => (source = next))
      stopped.signal.addEventListener('abort', () => done())
    })

  // By plain http from another machine browsers offer no locks; then each tab has a stream of its own.
  if (!window.isSecureContext) void lead()
  else {
    navigator.locks.request(name, { signal: stopped.signal }, lead).catch((error: unknown) => {
      if (!stopped.signal.aborted) throw error
    })
  }
  return () => {
    stopped.abort()
    source?.close()
    channel.close()
  }
}

function open(
  workspace: string,
  tell: (message: Message) => void,
  stop: AbortSignal,
  replace: (next: EventSource) => void,
): EventSource {
  const source = new EventSource(address('/events', { workspace }))
  source.onopen = () => tell({ kind: 'state', open: true })
  source.onerror = () => {
    if (stop.aborted) return
    tell({ kind: 'state', open: false })
    // The browser itself reconnects after a dropped line, but gives up for good after a refusal.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => {
        if (!stop.aborted) replace(open(workspace, tell, stop, replace))
      }, 5000)
    }
  }
  // What was missed is no longer kept: everything on screen is read anew.
  source.addEventListener('reset', () => tell({ kind: 'state', open: true }))
  for (const type of names) {
    source.addEventListener(type, (event: MessageEvent<string>) => {
      tell({ kind: 'event', event: { type, data: JSON.parse(event.data) } as ServerEvent })
    })
  }
  return source
}
