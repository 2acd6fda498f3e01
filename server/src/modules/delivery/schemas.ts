import { z } from 'zod'
import { ListQuery } from '../../platform/http/lists.ts'

const time = z.iso.datetime()
export const DeliveryState = z.enum(['pending', 'sending', 'sent', 'uncertain', 'failed', 'cancelled'])

export const DeliveryQuery = ListQuery.extend({
  storyId: z.uuid().optional(),
  state: DeliveryState.optional(),
})
export type DeliveryQuery = z.output<typeof DeliveryQuery>

export const DeliveryView = z
  .object({
    id: z.uuid(),
    storyId: z.uuid(),
    storyTitle: z.string(),
    to: z.string(),
    state: DeliveryState,
    deliverAt: time,
    nextAttemptAt: time.nullable(),
    sentAt: time.nullable(),
    provider: z.string().nullable(),
    attempts: z.array(
      z.object({
        number: z.number().int(),
        at: time,
        endedAt: time.nullable(),
        outcome: z.enum(['started', 'sent', 'refused', 'unavailable', 'unknown', 'found']),
        code: z.string().nullable(),
        message: z.string().nullable(),
      }),
    ),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: 'Delivery' })
export type DeliveryView = z.output<typeof DeliveryView>

export const MailboxQuery = ListQuery.extend({ q: z.string().trim().max(200).normalize('NFC').optional() })
export type MailboxQuery = z.output<typeof MailboxQuery>

export const MailboxItem = z
  .object({
    id: z.uuid(),
    to: z.string(),
    subject: z.string(),
    preview: z.string(),
    sentAt: time,
    bytes: z.number().int(),
    deliveryId: z.uuid(),
    storyId: z.uuid(),
  })
  .meta({ id: 'MailboxItem' })
export type MailboxItem = z.output<typeof MailboxItem>

export const MailboxMessage = MailboxItem.extend({
  from: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  text: z.string(),
  htmlUrl: z.string(),
  sourceUrl: z.string(),
}).meta({ id: 'MailboxMessage' })
export type MailboxMessage = z.output<typeof MailboxMessage>
