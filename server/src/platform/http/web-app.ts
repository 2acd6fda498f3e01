import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'
import { appPolicy } from './security-headers.ts'

const serviceWorker = 'service-worker.js'

/**
 * The built web app. Hashed files are immutable; the page itself is never cached, because it carries the nonce
 * of its own policy.
 */
export async function addWebApp(app: FastifyInstance, root: string): Promise<void> {
  const page = await readFile(join(root, 'index.html'), 'utf8')
  await app.register(staticFiles, {
    root,
    index: false,
    wildcard: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const name = path.slice(root.length + 1)
      reply.header(
        'cache-control',
        name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
      if (name === serviceWorker) reply.header('content-security-policy', appPolicy(makeNonce()))
    },
  })
  app.decorate('sendPage', (reply: FastifyReply) => {
    const nonce = makeNonce()
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': appPolicy(nonce) })
      .send(page.replaceAll('__CSP_NONCE__', nonce))
  })
  app.get('/', { schema: { hide: true } }, (_request, reply) => app.sendPage?.(reply))
  app.get('/index.html', { schema: { hide: true } }, (_request, reply) => app.sendPage?.(reply))
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers the web app's page; absent where it is not served. */
    sendPage?: (reply: FastifyReply) => FastifyReply
  }
}

const makeNonce = () => randomBytes(16).toString('base64')

/** Every address that is no file and no part of the API is the page, whose router knows the rest. */
export function handleMissing(app: FastifyInstance) {
  return (request: FastifyRequest, reply: FastifyReply) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/api(?:[/?]|$)/.test(request.url) &&
      !/\.[a-z0-9]{2,12}(\?|$)/.test(request.url)
    if (!isPage || !app.sendPage) throw new AppError('not_found')
    return app.sendPage(reply)
  }
}
