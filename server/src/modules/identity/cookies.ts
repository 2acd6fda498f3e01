import type { FastifyReply, FastifyRequest } from 'fastify'

const lifetimeSeconds = 60 * 60 * 24 * 60

/** Name of the session cookie. Ports share cookies, so a plain address carries its port in the name. */
export function cookieName(publicUrl: URL): string {
  if (publicUrl.protocol === 'https:') return '__Host-atelier'
  return `atelier_${publicUrl.port || '80'}`
}

export function setSession(reply: FastifyReply, publicUrl: URL, value: string): void {
  reply.setCookie(cookieName(publicUrl), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.protocol === 'https:',
    path: '/',
    maxAge: lifetimeSeconds,
  })
}

export function clearSession(reply: FastifyReply, publicUrl: URL): void {
  reply.clearCookie(cookieName(publicUrl), {
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.protocol === 'https:',
    path: '/',
  })
}

export function readSession(request: FastifyRequest, publicUrl: URL): string | null {
  return request.cookies[cookieName(publicUrl)] ?? null
}
