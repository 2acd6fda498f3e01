import { z } from 'zod'
import type { Ctx } from '../../platform/context.ts'
import { AppError } from '../../platform/errors.ts'
import { mayDo, type Permissions } from '../../platform/http/access.ts'
import type { Person } from '../../platform/http/person.ts'
import { personRoute, publicRoute, rawRoute, type Route } from '../../platform/http/route.ts'
import { clearSession, readSession, setSession } from './cookies.ts'
import { hasUsers, readAccount } from './queries.ts'
import { register } from './register.ts'
import { CheckMail, Me, Register, Setup, SignedIn, SignIn, UpdateMe } from './schemas.ts'
import { closeDevice, readDevice } from './sessions.ts'
import { signIn, takeSignIn } from './sign-in.ts'
import { updateMe } from './update-me.ts'

/** What the module must know of the installation. */
export interface IdentityOptions {
  publicUrl: () => URL
  isLoopback: boolean
  registration: 'open' | 'invitation'
  permissions: Permissions
  version: string
}

const exampleUser = {
  id: '01932c4e-0000-7000-8000-000000000001',
  name: 'Ada',
  email: 'ada@example.com',
  language: 'en' as const,
  theme: 'system' as const,
  timeZone: 'Europe/Istanbul',
  isOperator: true,
}
const exampleWorkspace = { id: '01932c4e-0000-7000-8000-000000000002', name: 'Ada', role: 'owner' as const }

export function identityRoutes(options: IdentityOptions): Route[] {
  return [
    publicRoute({
      method: 'GET',
      path: '/api/v1/public/setup',
      summary: 'What a visitor must know before signing in',
      tag: 'people',
      reply: Setup,
      example: {
        registration: 'open',
        mailTransport: false,
        hasUsers: true,
        needsSetupCode: false,
        version: '0.1.0',
      },
      handle: async (ctx) => {
        const some = await hasUsers(ctx)
        return {
          registration: options.registration,
          mailTransport: !ctx.providers.mail.local,
          hasUsers: some,
          needsSetupCode: !some && !options.isLoopback,
          version: options.version,
        }
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/api/v1/auth/register',
      summary: 'Make an account with a workspace of its own',
      tag: 'people',
      body: Register,
      status: 201,
      reply: SignedIn,
      otherwise: { 202: CheckMail },
      example: { user: exampleUser, workspace: exampleWorkspace },
      errors: ['email_taken', 'password_weak', 'registration_closed', 'foreign_origin'],
      handle: async (ctx, _who, { body, request, reply }) => {
        await takeSignIn(ctx, request.ip, body.email)
        const result = await register(ctx, body, {
          open: options.registration === 'open',
          mayTell: options.isLoopback && ctx.providers.mail.local,
          needsSetupCode: !options.isLoopback,
          userAgent: request.headers['user-agent'] ?? null,
        })
        if ('next' in result) {
          reply.code(202)
          return result as never
        }
        setSession(reply, options.publicUrl(), result.session)
        return result.signedIn
      },
    }),
    publicRoute({
      method: 'POST',
      path: '/api/v1/auth/login',
      summary: 'Sign in with address and password',
      tag: 'people',
      body: SignIn,
      reply: SignedIn,
      example: { user: exampleUser, workspace: exampleWorkspace },
      errors: ['wrong_credentials', 'foreign_origin'],
      handle: async (ctx, _who, { body, request, reply }) => {
        const from = { address: request.ip, userAgent: request.headers['user-agent'] ?? null }
        const { signedIn, session } = await signIn(ctx, body, from)
        setSession(reply, options.publicUrl(), session)
        return signedIn
      },
    }),
    rawRoute({
      method: 'POST',
      path: '/api/v1/auth/logout',
      summary: 'Sign this device out',
      tag: 'people',
      access: { kind: 'public' },
      errors: ['foreign_origin'],
      handle: async (ctx, _who, { request, reply }) => {
        const value = readSession(request, options.publicUrl())
        const session = value ? await readDevice(ctx, value) : null
        if (session) await closeDevice(ctx, session.person.deviceId)
        clearSession(reply, options.publicUrl())
        return reply.code(204).header('clear-site-data', '"cache"').send()
      },
    }),
    personRoute({
      method: 'GET',
      path: '/api/v1/me',
      summary: 'Who is signed in, where, and what they may do',
      tag: 'people',
      query: z.object({ workspace: z.uuid().optional() }),
      reply: Me,
      example: {
        user: exampleUser,
        workspace: exampleWorkspace,
        memberships: [exampleWorkspace],
        can: { 'stories.make': true },
      },
      handle: (ctx, person, { request, query }) =>
        readMe(ctx, person, options, namedWorkspace(request.headers, query.workspace)),
    }),
    personRoute({
      method: 'PATCH',
      path: '/api/v1/me',
      summary: 'Change name, language, theme or time zone',
      tag: 'people',
      body: UpdateMe,
      reply: Me,
      example: {
        user: exampleUser,
        workspace: exampleWorkspace,
        memberships: [exampleWorkspace],
        can: { 'stories.make': true },
      },
      handle: async (ctx, person, { body, request }) => {
        await updateMe(ctx, person, body)
        return readMe(ctx, person, options, namedWorkspace(request.headers, undefined))
      },
    }),
  ]
}

function namedWorkspace(headers: Record<string, unknown>, query: string | undefined): string | undefined {
  const header = headers['x-workspace-id']
  return typeof header === 'string' ? header : query
}

async function readMe(
  ctx: Ctx,
  person: Person,
  { permissions }: IdentityOptions,
  named: string | undefined,
): Promise<Me> {
  const { user, memberships } = await readAccount(ctx, person.userId)
  const workspace = named ? memberships.find((m) => m.id === named) : memberships[0]
  if (!workspace) throw new AppError(named ? 'not_found' : 'not_signed_in')
  const can = Object.fromEntries(
    Object.keys(permissions).map((name) => [name, mayDo(permissions, workspace.role, name)]),
  )
  return { user, workspace, memberships, can }
}
