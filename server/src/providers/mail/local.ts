import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { ProviderFailure } from '../failure.ts'
import type { MailMessage, MailProvider } from './port.ts'

/**
 * The mailbox of this machine: a real MIME message a file, nothing leaves. A message is taken when its file has its
 * name, which comes from the message's id; taking it again changes nothing.
 */
export function createLocalMail(root: string): MailProvider {
  const nameOf = (messageId: string) =>
    `${createHash('sha256').update(messageId).digest('hex').slice(0, 40)}.eml`
  const pathOf = (name: string) => {
    if (!/^[0-9a-f]{40}\.eml$/.test(name)) throw new Error('a message is kept under forty hex digits')
    return join(root, name)
  }

  return {
    name: 'mailbox',
    local: true,
    async send(message) {
      const name = nameOf(message.messageId)
      const body = await build(message)
      const temporary = join(root, `.${randomBytes(12).toString('hex')}`)
      try {
        await mkdir(root, { recursive: true, mode: 0o750 })
        const file = await open(temporary, 'w', 0o640)
        try {
          await file.writeFile(body)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(temporary, pathOf(name))
      } catch (cause) {
        // Where nothing can be written, nothing may be removable either; the first fault is the one to tell.
        await rm(temporary, { force: true }).catch(() => undefined)
        throw new ProviderFailure('unavailable', 'mail_unavailable', 'the mailbox could not be written', {
          cause,
        })
      }
      return { providerId: message.messageId, storedAs: name }
    },
    async find(messageId) {
      const name = nameOf(messageId)
      return (await exists(pathOf(name))) ? { providerId: messageId, storedAs: name } : null
    },
    async read(storedAs) {
      return (await exists(pathOf(storedAs))) ? readFile(pathOf(storedAs)) : null
    },
  }
}

/** RFC 5322 with both bodies and the inline pictures; the date is the transport's. */
export async function build(message: MailMessage): Promise<Buffer> {
  const composer = new MailComposer({
    messageId: `<${message.messageId}>`,
    from: message.from,
    to: message.to.name ? { name: message.to.name, address: message.to.address } : message.to.address,
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: { ...message.headers },
    attachments: message.inline.map(({ cid, filename, contentType, bytes }) => ({
      cid,
      filename,
      contentType,
      contentDisposition: 'inline' as const,
      content: Buffer.from(bytes),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return false
    throw error
  }
}
