import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Role } from '../context.ts'
import type { Language } from '../error-table.ts'

/** Who is signed in on this request. */
export interface Person {
  userId: string
  deviceId: string
  isOperator: boolean
  language: Language
  memberships: readonly { workspaceId: string; role: Role }[]
}

/** Given by the identity module; the platform knows no sign-in tables. */
export interface Authenticator {
  /** Null for nobody, including wrong, old and revoked cookies. May renew the cookie on the reply. */
  authenticate(request: FastifyRequest, reply: FastifyReply): Promise<Person | null>
}
