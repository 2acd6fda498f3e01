import { ProviderFailure } from '../failure.ts'
import type { MailMessage, MailProvider } from './port.ts'

/** A transport for tests: remembers what it took and fails the way it is told, once a call. */
export function createFakeMail(options: { canFind?: boolean; local?: boolean } = {}) {
  const taken: MailMessage[] = []
  const failures: { kind: ProviderFailure['kind']; code: string; taken?: boolean }[] = []
  const mail: MailProvider = {
    name: 'fake',
    local: options.local ?? false,
    async send(message) {
      const failure = failures.shift()
      if (!failure || failure.taken) taken.push(message)
      if (failure) throw new ProviderFailure(failure.kind, failure.code, 'told to fail')
      return { providerId: message.messageId }
    },
    ...(options.canFind
      ? {
          async find(messageId: string) {
            return taken.some((message) => message.messageId === messageId) ? { providerId: messageId } : null
          },
        }
      : {}),
  }
  return { mail, taken, failNext: (failure: (typeof failures)[number]) => failures.push(failure) }
}
