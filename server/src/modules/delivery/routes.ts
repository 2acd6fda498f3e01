import { z } from 'zod'
import { AppError } from '../../platform/errors.ts'
import { languageOf } from '../../platform/http/language.ts'
import { memberRoute, rawRoute, type Route } from '../../platform/http/route.ts'
import { mailPolicy } from '../../platform/http/security-headers.ts'
import { framedHtml, listMailbox, readMessage } from './mailbox-queries.ts'
import { listDeliveries } from './queries.ts'
import { DeliveryQuery, DeliveryView, MailboxItem, MailboxMessage, MailboxQuery } from './schemas.ts'

const id = '01932c4e-0000-7000-8000-00000000000a'
const exampleItem = {
  id,
  to: 'ada@example.com',
  subject: 'Your Story: The Eleventh Lamp',
  preview: 'The eleventh lamp had not been lit in nine years …',
  sentAt: '2026-11-21T08:00:02.000Z',
  bytes: 41_200,
  deliveryId: id,
  storyId: id,
}
const permission = 'deliveries.read'
const One = z.object({ id: z.uuid() })
const InWorkspace = z.object({ workspace: z.uuid().optional() })

export const deliveryRoutes: Route[] = [
  memberRoute({
    method: 'GET',
    path: '/api/v1/deliveries',
    summary: 'The delivery ledger, newest first',
    tag: 'deliver',
    permission,
    query: DeliveryQuery,
    reply: z.array(DeliveryView),
    list: true,
    example: [
      {
        id,
        storyId: id,
        storyTitle: 'The Eleventh Lamp',
        to: 'ada@example.com',
        state: 'sent',
        deliverAt: '2026-11-21T08:00:00.000Z',
        nextAttemptAt: null,
        sentAt: '2026-11-21T08:00:02.000Z',
        provider: 'mailbox',
        attempts: [
          {
            number: 1,
            at: '2026-11-21T08:00:01.000Z',
            endedAt: '2026-11-21T08:00:02.000Z',
            outcome: 'sent',
            code: null,
            message: null,
          },
        ],
        error: null,
      },
    ],
    handle: (ctx, actor, { query, request }) =>
      listDeliveries(ctx, actor, query, languageOf(request.headers['accept-language'])),
  }),
  memberRoute({
    method: 'GET',
    path: '/api/v1/mailbox',
    summary: 'Messages kept by the local mailbox, newest first',
    tag: 'deliver',
    permission,
    query: MailboxQuery,
    reply: z.array(MailboxItem),
    list: true,
    example: [exampleItem],
    handle: (ctx, actor, { query }) => listMailbox(ctx, actor, query),
  }),
  memberRoute({
    method: 'GET',
    path: '/api/v1/mailbox/:id',
    summary: 'One message of the local mailbox',
    tag: 'deliver',
    permission,
    params: One,
    reply: MailboxMessage,
    example: {
      ...exampleItem,
      from: 'Atelier <stories@localhost>',
      headers: [{ name: 'subject', value: 'Your Story: The Eleventh Lamp' }],
      text: 'The Eleventh Lamp …',
      htmlUrl: `/api/v1/mailbox/${id}/html`,
      sourceUrl: `/api/v1/mailbox/${id}/source`,
    },
    handle: async (ctx, actor, { params }) => (await readMessage(ctx, actor, params.id)).view,
  }),
  rawRoute({
    method: 'GET',
    path: '/api/v1/mailbox/:id/html',
    summary: 'The HTML of a message, for a frame in which nothing runs',
    tag: 'deliver',
    access: { kind: 'member', permission },
    params: One,
    query: InWorkspace,
    handle: async (ctx, { actor }, { params, reply }) => {
      if (!actor) throw new AppError('not_signed_in')
      const { email } = await readMessage(ctx, actor, params.id)
      return reply
        .headers({ 'content-security-policy': mailPolicy, 'cache-control': 'private, no-cache' })
        .type('text/html; charset=utf-8')
        .send(framedHtml(email))
    },
  }),
  rawRoute({
    method: 'GET',
    path: '/api/v1/mailbox/:id/source',
    summary: 'The source of a message',
    tag: 'deliver',
    access: { kind: 'member', permission },
    params: One,
    query: InWorkspace,
    handle: async (ctx, { actor }, { params, reply }) => {
      if (!actor) throw new AppError('not_signed_in')
      const { source } = await readMessage(ctx, actor, params.id)
      return reply
        .headers({
          'content-disposition': `attachment; filename="${params.id}.eml"`,
          'cache-control': 'private, no-cache',
        })
        .type('message/rfc822')
        .send(Buffer.from(source))
    },
  }),
]
