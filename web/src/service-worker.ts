/// <reference lib="webworker" />
import { keptHeader, personalCacheName } from './lib/offline-store.ts'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[]
}

const files = self.__WB_MANIFEST.map((entry) =>
  typeof entry === 'string' ? { url: entry, revision: null } : entry,
)
const shellCacheName = `atelier-shell-${hash(files.map((file) => `${file.url} ${file.revision ?? ''}`).join('\n'))}`
const shellAddress = '/index.html'

/** Reads that make an opened story readable without a network; everything else is asked anew. */
const keptReads = [/^\/api\/v1\/me$/, /^\/api\/v1\/stories(\/[^/]+)?$/, /^\/api\/v1\/series(\/[^/]+)?$/]

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(shellCacheName).then((cache) =>
      Promise.all(
        files.map(async (file) => {
          const response = await fetch(file.url, { cache: file.revision === null ? 'default' : 'reload' })
          if (response.ok) await cache.put(`/${file.url.replace(/^\//, '')}`, response)
        }),
      ),
    ),
  )
})

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('atelier-shell-') && name !== shellCacheName) await caches.delete(name)
    }
    await self.clients.claim()
  }
  event.waitUntil(tidy())
})

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (!url.pathname.startsWith('/api/')) event.respondWith(navigation(request))
    return
  }
  if (url.pathname === '/api/v1/events') return
  if (url.pathname.startsWith('/api/')) {
    event.respondWith(reading(event, url))
    return
  }
  event.respondWith(shellFile(request))
})

/** The newest page when the server answers, else the kept one; its nonce was kept with its policy. */
async function navigation(request: Request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(shellAddress, { cacheName: shellCacheName })
    if (kept !== undefined) return kept
    throw error
  }
}

async function shellFile(request: Request) {
  const kept = await caches.match(request, { cacheName: shellCacheName, ignoreVary: true })
  return kept ?? fetch(request)
}

async function reading(event: FetchEvent, url: URL) {
  const { request } = event
  try {
    const response = await fetch(request)
    const keep = response.status === 200 && keptReads.some((pattern) => pattern.test(url.pathname))
    // A cursor or a search is asked once and never opened again.
    if (keep && !url.searchParams.has('cursor') && !url.searchParams.has('q')) {
      const copy = response.clone()
      event.waitUntil(caches.open(personalCacheName).then((cache) => cache.put(request, copy)))
    }
    return response
  } catch (error) {
    const isMedia = request.headers.get('accept')?.includes('application/json') !== true
    const kept = await caches.match(request.url, {
      cacheName: personalCacheName,
      ignoreVary: true,
      ignoreSearch: isMedia,
    })
    if (kept === undefined) throw error
    const range = request.headers.get('range')
    return range === null ? asKept(kept) : partOf(kept, range)
  }
}

function asKept(response: Response) {
  const headers = new Headers(response.headers)
  headers.set(keptHeader, '1')
  return new Response(response.body, { status: response.status, headers })
}

/** Players ask for pieces; a kept file is whole, so the piece is cut here. */
async function partOf(response: Response, range: string) {
  const [, first = '', last = ''] = /bytes=(\d*)-(\d*)/.exec(range) ?? []
  const whole = await response.blob()
  const from = first === '' ? Math.max(0, whole.size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? whole.size - 1 : Math.min(Number(last), whole.size - 1)
  const piece = whole.slice(from, to + 1, whole.type)
  return new Response(piece, {
    status: 206,
    headers: {
      'content-type': response.headers.get('content-type') ?? 'application/octet-stream',
      'content-length': String(piece.size),
      'content-range': `bytes ${from}-${to}/${whole.size}`,
      'accept-ranges': 'bytes',
    },
  })
}

function hash(text: string) {
  let value = 5381
  for (let index = 0; index < text.length; index++) value = (value * 33) ^ text.charCodeAt(index)
  return (value >>> 0).toString(36)
}
