import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'
import { appPolicy } from './security-headers.ts'

const unhashed = new Set(['sw.js', 'manifest.webmanifest', 'index.html'])

/**
 * The built web app. Hashed files are immutable; the page itself is never cached, because it carries the nonce
 * of its own policy. Every address that is no file is the page, whose router knows the rest.
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
      const immutable = name.startsWith('assets/') && !unhashed.has(name)
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
      if (name === 'sw.js')
        reply.header('content-security-policy', appPolicy(randomBytes(16).toString('base64')))
    },
  })
  const sendPage = (reply: import('fastify').FastifyReply) => {
    const nonce = randomBytes(16).toString('base64')
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': appPolicy(nonce) })
      .send(page.replaceAll('__CSP_NONCE__', nonce))
  }
  app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply))
  app.get('/index.html', { schema: { hide: true } }, (_request, reply) => sendPage(reply))
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !/\.[a-z0-9]{2,12}(\?|$)/.test(request.url)
    if (!wantsPage) throw new AppError('not_found')
    return sendPage(reply.code(200))
  })
}
