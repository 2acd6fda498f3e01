import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
  foreignKey,
  boolean,
} from 'drizzle-orm/pg-core'
import { createdAt, id, ownedPolicies, roles, time, updatedAt, workspaceId } from '../db/columns.ts'

/** One execution of a pipeline: the truth about it, whatever the queue believes. */
export const run = pgTable(
  'run',
  {
    id: id(),
    workspaceId: workspaceId(),
    kind: text().notNull(),
    /** What the run makes, e.g. a story. */
    subjectId: uuid(),
    state: text().notNull(),
    /** Name of the step under way, or of the one it stopped at. */
    step: text(),
    progress: real().notNull().default(0),
    input: jsonb().notNull(),
    /** Who asked, read again before work begins: {kind, userId?, keyId?}. */
    requestedBy: jsonb().notNull(),
    waitingReason: text(),
    errorCode: text(),
    /** Fence: every lease taken raises it, and a write names it. */
    lease: integer().notNull().default(0),
    leaseOwner: text(),
    leaseUntil: time(),
    /** Leases lost since a step last finished; twelve end the run as poisoned. */
    lostLeases: integer().notNull().default(0),
    /** Raised by every Retry; progress never falls within one. */
    attempt: integer().notNull().default(1),
    /** When a failed try is taken up again. */
    wakeAt: time(),
    cancelRequested: boolean().notNull().default(false),
    startedAt: time(),
    finishedAt: time(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('run_workspace_id').on(t.workspaceId, t.id),
    index('run_newest').on(t.workspaceId, t.createdAt.desc(), t.id.desc()),
    index('run_subject').on(t.workspaceId, t.subjectId),
    check(
      'run_state',
      sql`${t.state} in ('queued', 'running', 'waiting', 'succeeded', 'failed', 'cancelled')`,
    ),
    check('run_progress', sql`${t.progress} between 0 and 1`),
    ...ownedPolicies('run'),
    // The sweep looks for unfinished runs of all workspaces; column grants keep it from reading what they are about.
    pgPolicy('run_worker', { to: roles.worker, for: 'select', using: sql`true` }),
  ],
)

export const runStep = pgTable(
  'run_step',
  {
    workspaceId: workspaceId(),
    runId: uuid().notNull(),
    name: text().notNull(),
    /** Place in the pipeline's list, so that pages show steps in their order. */
    position: integer().notNull(),
    state: text().notNull(),
    progress: real().notNull().default(0),
    /** A fact worth showing beside the step, e.g. {words: 1846}. */
    note: jsonb(),
    output: jsonb(),
    /** Failed tries since the step last began afresh. */
    tries: integer().notNull().default(0),
    errorCode: text(),
    waitingReason: text(),
    /** When a waiting step goes on by itself; empty where somebody has to act. */
    wakeAt: time(),
    startedAt: time(),
    finishedAt: time(),
  },
  (t) => [
    primaryKey({ name: 'run_step_pk', columns: [t.workspaceId, t.runId, t.name] }),
    foreignKey({
      name: 'run_step_run',
      columns: [t.workspaceId, t.runId],
      foreignColumns: [run.workspaceId, run.id],
    }).onDelete('cascade'),
    check(
      'run_step_state',
      sql`${t.state} in ('pending', 'running', 'waiting', 'done', 'failed', 'skipped')`,
    ),
    ...ownedPolicies('run_step'),
  ],
)

/** One paid call outside, written down before it is made. */
export const runCall = pgTable(
  'run_call',
  {
    workspaceId: workspaceId(),
    runId: uuid().notNull(),
    step: text().notNull(),
    key: text().notNull(),
    state: text().notNull(),
    vendorJobId: text(),
    output: jsonb(),
    errorCode: text(),
    /** Its fate can be looked up, so that nobody has to decide about it. */
    canBeFound: boolean().notNull().default(false),
    /** Submissions made, to say "may have been billed twice" honestly. */
    submissions: integer().notNull().default(0),
    mayHaveBeenBilledTwice: boolean().notNull().default(false),
    /** Raised when a submission is known to have failed; until then a repeat carries the same idempotency key. */
    generation: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ name: 'run_call_pk', columns: [t.workspaceId, t.runId, t.step, t.key] }),
    foreignKey({
      name: 'run_call_run',
      columns: [t.workspaceId, t.runId],
      foreignColumns: [run.workspaceId, run.id],
    }).onDelete('cascade'),
    check('run_call_state', sql`${t.state} in ('intended', 'submitted', 'done', 'failed', 'unknown')`),
    ...ownedPolicies('run_call'),
  ],
)
