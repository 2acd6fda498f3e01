import { and, desc, eq, ilike, lt, or, sql } from 'drizzle-orm'
import PostalMime, { type Email } from 'postal-mime'
import type { Actor, Ctx } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { inWorkspace } from '../../platform/db/in-workspace.ts'
import { transaction } from '../../platform/db/transaction.ts'
import { AppError } from '../../platform/errors.ts'
import { listed, windowOf } from '../../platform/http/lists.ts'
import { MailboxItem, MailboxMessage, type MailboxQuery } from './schemas.ts'
import { delivery, mailboxMessage } from './tables.ts'

/**
 * Whose mail an actor reads: members that of their workspace; the operator, who looks after the installation, all of it, through the
 * read-only role, and every such use is written to the log.
 */
function inMailbox<T>(
  ctx: Ctx,
  actor: Actor,
  read: (tx: Tx, workspaceId: string | null) => Promise<T>,
): Promise<T> {
  if (actor.kind === 'user' && actor.isOperator) {
    ctx.log.info(
      { operator: actor.userId, use: 'mailbox' },
      'the operator reads the mailbox of the installation',
    )
    return transaction(ctx.db.operator, 'begin read only', (tx) => read(tx, null))
  }
  return inWorkspace(ctx, actor, (tx) => read(tx, actor.workspaceId))
}

const columns = {
  id: mailboxMessage.id,
  toSealed: mailboxMessage.toSealed,
  subject: mailboxMessage.subject,
  preview: mailboxMessage.preview,
  sentAt: mailboxMessage.sentAt,
  bytes: mailboxMessage.bytes,
  deliveryId: mailboxMessage.deliveryId,
  storyId: delivery.subjectId,
  storageKey: mailboxMessage.storageKey,
}

/** Messages in the local mailbox, newest first. */
export function listMailbox(ctx: Ctx, actor: Actor, query: MailboxQuery) {
  return inMailbox(ctx, actor, async (tx, workspaceId) => {
    const window = windowOf(query)
    const like = query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null
    const wanted = and(
      workspaceId ? eq(mailboxMessage.workspaceId, workspaceId) : undefined,
      like ? or(ilike(mailboxMessage.subject, like), ilike(mailboxMessage.preview, like)) : undefined,
    )
    const after = window.kind === 'cursor' && window.after
    const older = after
      ? or(
          lt(mailboxMessage.sentAt, after.at),
          and(eq(mailboxMessage.sentAt, after.at), lt(mailboxMessage.id, after.id)),
        )
      : undefined
    const rows = await tx
      .select(columns)
      .from(mailboxMessage)
      .innerJoin(
        delivery,
        and(eq(delivery.workspaceId, mailboxMessage.workspaceId), eq(delivery.id, mailboxMessage.deliveryId)),
      )
      .where(and(wanted, older))
      .orderBy(desc(mailboxMessage.sentAt), desc(mailboxMessage.id))
      .limit(window.limit + 1)
      .offset(window.kind === 'page' ? window.offset : 0)
    const total = window.kind === 'page' ? await tx.$count(mailboxMessage, wanted ?? sql`true`) : null
    return listed(
      window,
      rows,
      total,
      (row) => ({ at: row.sentAt, id: row.id }),
      (row) => itemOf(ctx, row),
    )
  })
}

type Row = { id: string; toSealed: Uint8Array; sentAt: Date; storageKey: string } & Record<string, unknown>

function itemOf(ctx: Ctx, row: Row): MailboxItem {
  const to = ctx.keys.open(`mailbox_message.to/${row.id}`, row.toSealed)
  return MailboxItem.parse({ ...row, to, sentAt: row.sentAt.toISOString() })
}

/** One message as it was sent, with its source. Errors: not_found, also when its file is gone. */
export async function readMessage(
  ctx: Ctx,
  actor: Actor,
  id: string,
): Promise<{ view: MailboxMessage; email: Email; source: Uint8Array }> {
  const row = await inMailbox(ctx, actor, async (tx, workspaceId) => {
    const [found] = await tx
      .select(columns)
      .from(mailboxMessage)
      .innerJoin(
        delivery,
        and(eq(delivery.workspaceId, mailboxMessage.workspaceId), eq(delivery.id, mailboxMessage.deliveryId)),
      )
      .where(
        and(workspaceId ? eq(mailboxMessage.workspaceId, workspaceId) : undefined, eq(mailboxMessage.id, id)),
      )
    return found
  })
  const source = row ? await ctx.providers.mail.read?.(row.storageKey) : null
  if (!row || !source) throw new AppError('not_found')
  const email = await PostalMime.parse(source, { attachmentEncoding: 'base64' })
  const from = email.from?.address ? `${email.from.name ?? ''} <${email.from.address}>`.trim() : ''
  const view = MailboxMessage.parse({
    ...itemOf(ctx, row),
    from,
    bytes: source.length,
    headers: email.headers.map(({ key, value }) => ({ name: key, value })),
    text: email.text ?? '',
    htmlUrl: `/api/v1/mailbox/${id}/html?workspace=${actor.workspaceId}`,
    sourceUrl: `/api/v1/mailbox/${id}/source?workspace=${actor.workspaceId}`,
  })
  return { view, email, source }
}

/** The HTML part with its inline pictures put in place, for a frame that may load nothing. */
export function framedHtml(email: Email): string {
  return (email.attachments ?? []).reduce((html, part) => {
    const cid = part.contentId?.replace(/^<|>$/g, '')
    if (!cid || !/^image\/(png|jpeg|webp|gif)$/.test(part.mimeType)) return html
    return html.replaceAll(`cid:${cid}`, `data:${part.mimeType};base64,${String(part.content)}`)
  }, email.html ?? '')
}
