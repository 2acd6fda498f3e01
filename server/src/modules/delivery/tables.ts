import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  bytes,
  createdAt,
  id,
  ownedPolicies,
  roles,
  time,
  updatedAt,
  workspaceId,
} from '../../platform/db/columns.ts'

/** The operator looks after all mail of the installation and may read its ledger. */
const operatorReads = (table: string) =>
  pgPolicy(`${table}_operator`, { to: roles.operator, for: 'select', using: sql`true` })

/** One message to one recipient: the record that says whether it went. */
export const delivery = pgTable(
  'delivery',
  {
    id: id(),
    workspaceId: workspaceId(),
    /** What is delivered: a story today; posts and pictures take the same ledger. */
    subjectKind: text().notNull(),
    subjectId: uuid().notNull(),
    /** Its title as it was, for lists. */
    title: text().notNull(),
    /** The recipient as it was; kept although the recipient may go. */
    recipientId: uuid().notNull(),
    /** Sealed at `delivery.address/<id>`. */
    addressSealed: bytes().notNull(),
    state: text().notNull(),
    deliverAt: time().notNull(),
    nextAttemptAt: time(),
    attemptCount: integer().notNull().default(0),
    provider: text(),
    providerId: text(),
    errorCode: text(),
    sentAt: time(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('delivery_workspace_id').on(t.workspaceId, t.id),
    unique('delivery_once').on(t.workspaceId, t.subjectId, t.recipientId),
    index('delivery_newest').on(t.workspaceId, t.createdAt.desc(), t.id.desc()),
    check(
      'delivery_state',
      sql`${t.state} in ('pending', 'sending', 'sent', 'uncertain', 'failed', 'cancelled')`,
    ),
    ...ownedPolicies('delivery'),
    operatorReads('delivery'),
  ],
)

/** One try of a delivery, written before it is made. */
export const deliveryAttempt = pgTable(
  'delivery_attempt',
  {
    workspaceId: workspaceId(),
    deliveryId: uuid().notNull(),
    number: integer().notNull(),
    startedAt: time().notNull(),
    endedAt: time(),
    outcome: text().notNull(),
    errorCode: text(),
  },
  (t) => [
    primaryKey({ name: 'delivery_attempt_pk', columns: [t.deliveryId, t.number] }),
    index('delivery_attempt_delivery').on(t.workspaceId, t.deliveryId),
    foreignKey({
      name: 'delivery_attempt_of',
      columns: [t.workspaceId, t.deliveryId],
      foreignColumns: [delivery.workspaceId, delivery.id],
    }).onDelete('cascade'),
    check(
      'delivery_attempt_outcome',
      sql`${t.outcome} in ('started', 'sent', 'refused', 'unavailable', 'unknown', 'found')`,
    ),
    ...ownedPolicies('delivery_attempt'),
    operatorReads('delivery_attempt'),
  ],
)

/** A message the local transport keeps instead of sending. */
export const mailboxMessage = pgTable(
  'mailbox_message',
  {
    id: id(),
    workspaceId: workspaceId(),
    deliveryId: uuid().notNull(),
    messageId: text().notNull(),
    storageKey: text().notNull(),
    subject: text().notNull(),
    preview: text().notNull(),
    /** Sealed at `mailbox_message.to/<id>`. */
    toSealed: bytes().notNull(),
    bytes: integer().notNull(),
    sentAt: time().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('mailbox_message_delivery').on(t.workspaceId, t.deliveryId),
    index('mailbox_message_newest').on(t.workspaceId, t.sentAt.desc(), t.id.desc()),
    foreignKey({
      name: 'mailbox_message_of',
      columns: [t.workspaceId, t.deliveryId],
      foreignColumns: [delivery.workspaceId, delivery.id],
    }).onDelete('cascade'),
    ...ownedPolicies('mailbox_message'),
    operatorReads('mailbox_message'),
  ],
)
