import { vi } from 'vitest'
import type { Client } from './client.ts'

export interface Seen {
  id: number | null
  event: string
  data: Record<string, unknown>
}

/** A stream of events being read; `all` grows as they come. */
export interface EventReader {
  readonly status: number
  readonly headers: Headers
  readonly all: Seen[]
  /** Signs of life so far. */
  readonly comments: string[]
  /** Settles when the server ends the stream. */
  readonly ended: Promise<void>
  until(holds: (all: readonly Seen[]) => boolean, ms?: number): Promise<void>
  leave(): void
}

export async function readEventStream(
  client: Client,
  headers: Record<string, string> = {},
  query = '',
): Promise<EventReader> {
  const gone = new AbortController()
  const response = await fetch(`${client.base}/api/v1/events${query}`, {
    headers: { cookie: client.cookie, ...headers },
    signal: gone.signal,
  })
  const all: Seen[] = []
  const comments: string[] = []
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const ended = isStream ? pump(response, all, comments) : Promise.resolve()
  return {
    status: response.status,
    headers: response.headers,
    all,
    comments,
    ended,
    until: (holds, ms = 10_000) =>
      vi.waitFor(
        () => {
          if (!holds(all)) throw new Error(`not among ${JSON.stringify(all).slice(0, 2_000)}`)
        },
        { timeout: ms, interval: 10 },
      ),
    leave: () => gone.abort(),
  }
}

async function pump(response: Response, all: Seen[], comments: string[]): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        if (block.startsWith(':')) comments.push(block.slice(1).trim())
        else all.push(parse(block))
      }
    }
  } catch {
    // We left, or the connection broke: either way the stream is over.
  }
}

function parse(block: string): Seen {
  const fields = new Map(
    block
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const id = fields.get('id')
  return {
    id: id === undefined ? null : Number(id),
    event: fields.get('event') ?? 'message',
    data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown>,
  }
}
