import type { Ctx, SystemActor } from '../../platform/context.ts'
import type { MailMessage } from '../../providers/mail/port.ts'

/** What a letter says; the ledger adds who it is from, who it is to and its identity. */
export type Letter = Pick<MailMessage, 'subject' | 'html' | 'text' | 'inline'> & { preview: string }

/** Makes the letter of one kind of subject; given by the module that owns it. Null when the subject is gone. */
export type Composer = (
  ctx: Ctx,
  actor: SystemActor,
  input: { subjectId: string; token: string },
) => Promise<Letter | null>

export type Composers = Readonly<Record<string, Composer>>
