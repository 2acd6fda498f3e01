import type { FastifyInstance } from 'fastify'

const common = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'x-permitted-cross-domain-policies': 'none',
}

/** What an answer of the API may do in a browser: nothing. */
export const apiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** What the web app may do: its own parts only, and the styles that carry this answer's nonce. */
export function appPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** A mail shown in a frame: its own styles and the pictures it brought, no script, no form, no request out. */
export const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox"

/** The page that shows the API's description. */
export const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'"

/** What every answer of the API carries. */
export function apiHeaders(https: boolean): Record<string, string> {
  return {
    ...common,
    'content-security-policy': apiPolicy,
    ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** Set at once and not at sending, so that streams and refusals carry them too; pages put their own policy over it. */
export function addSecurityHeaders(app: FastifyInstance, https: () => boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(apiHeaders(https()))
    if (request.url.startsWith('/api/docs')) reply.header('content-security-policy', docsPolicy)
  })
}
