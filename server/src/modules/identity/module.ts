import type { Ctx } from '../../platform/context.ts'
import type { Module } from '../../platform/http/module.ts'
import type { Authenticator } from '../../platform/http/person.ts'
import { readSession, setSession } from './cookies.ts'
import { identityRoutes, type IdentityOptions } from './routes.ts'
import { readDevice } from './sessions.ts'

/** People, their devices and the workspaces they belong to. */
export function identityModule(options: IdentityOptions): Module {
  return { name: 'identity', routes: identityRoutes(options) }
}

/** Reads the session cookie of a request, and renews it where its secret is due to change. */
export function cookieAuthenticator(ctx: Ctx, publicUrl: () => URL): Authenticator {
  return {
    async authenticate(request, reply) {
      const value = readSession(request, publicUrl())
      const session = value ? await readDevice(ctx, value) : null
      if (session?.renewed) setSession(reply, publicUrl(), session.renewed)
      return session?.person ?? null
    },
  }
}
