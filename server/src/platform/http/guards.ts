import { isIP } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Refuses names that are not ours, which stops DNS rebinding: an address written as an IP cannot be rebound,
 * `localhost` is the machine itself, everything else must be the public address.
 */
export function guardHost(app: FastifyInstance, publicUrl: () => URL): void {
  app.addHook('onRequest', async (request) => {
    const name = hostName(request.headers.host)
    if (!name || !(name === 'localhost' || isIP(name) !== 0 || name === publicUrl().hostname))
      throw new AppError('foreign_host')
  })
}

function hostName(host: string | undefined): string | null {
  if (!host || !URL.canParse(`http://${host}`)) return null
  return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '')
}

/** Refuses unsafe requests that a browser sent for another site, and cookie requests that do not say where from. */
export function checkOrigin(request: FastifyRequest, hasCookie: boolean, publicUrl: URL): void {
  if (!unsafe.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  if (site !== undefined && site !== 'same-origin') throw new AppError('foreign_origin')
  if (origin !== undefined && !isOwnOrigin(origin, request, publicUrl)) throw new AppError('foreign_origin')
  if (hasCookie && site === undefined && origin === undefined) throw new AppError('foreign_origin')
}

function isOwnOrigin(origin: string, request: FastifyRequest, publicUrl: URL): boolean {
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  return (
    from.origin === publicUrl.origin ||
    (from.host === request.headers.host && from.protocol === `${request.protocol}:`)
  )
}
