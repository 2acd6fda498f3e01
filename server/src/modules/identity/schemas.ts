import { z } from 'zod'
import { normaliseAddress } from './rules/address.ts'

export const Address = z
  .string()
  .max(400)
  .transform((text, ctx) => {
    const address = normaliseAddress(text)
    if (address) return address
    ctx.addIssue({ code: 'custom', message: 'This is not an e-mail address.' })
    return z.NEVER
  })
  .meta({
    description: 'An e-mail address; trimmed, NFC-normalised and lower-cased.',
    examples: ['ada@example.com'],
  })

const Name = z.string().trim().max(100).meta({ description: 'An optional display name.' })

export const Register = z.strictObject({
  email: Address,
  password: z.string().min(1).max(200),
  name: Name.optional(),
  setupCode: z.string().max(40).optional().meta({
    description: 'Printed at start where the server is reached from outside and has no account yet.',
  }),
})
export type Register = z.output<typeof Register>

export const SignIn = z.strictObject({ email: Address, password: z.string().min(1).max(200) })
export type SignIn = z.output<typeof SignIn>

export const Language = z.enum(['en', 'tr', 'es'])
export const Theme = z.enum(['system', 'light', 'dark'])
export const RoleName = z.enum(['owner', 'admin', 'editor', 'reviewer', 'viewer'])

const timeZone = z
  .string()
  .min(1)
  .max(60)
  .refine((zone) => isTimeZone(zone), 'This is not a time zone, e.g. Europe/Istanbul.')

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

export const UpdateMe = z.strictObject({
  name: Name.nullable().optional(),
  language: Language.optional(),
  theme: Theme.optional(),
  timeZone: timeZone.optional(),
})
export type UpdateMe = z.output<typeof UpdateMe>

export const UserView = z
  .object({
    id: z.uuid(),
    name: z.string().nullable(),
    email: z.string(),
    language: Language,
    theme: Theme,
    timeZone: z.string(),
    isOperator: z.boolean(),
  })
  .meta({ id: 'User' })
export type UserView = z.output<typeof UserView>

export const WorkspaceView = z
  .object({ id: z.uuid(), name: z.string(), role: RoleName })
  .meta({ id: 'Workspace' })
export type WorkspaceView = z.output<typeof WorkspaceView>

export const SignedIn = z.object({ user: UserView, workspace: WorkspaceView }).meta({ id: 'SignedIn' })
export type SignedIn = z.output<typeof SignedIn>

export const CheckMail = z.object({ next: z.literal('check_mail') }).meta({ id: 'CheckMail' })

export const Me = z
  .object({
    user: UserView,
    workspace: WorkspaceView,
    memberships: z.array(WorkspaceView),
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Me' })
export type Me = z.output<typeof Me>

export const Setup = z
  .object({
    registration: z.enum(['open', 'invitation']),
    mailTransport: z.boolean(),
    hasUsers: z.boolean(),
    needsSetupCode: z.boolean(),
    version: z.string(),
  })
  .meta({ id: 'Setup' })
