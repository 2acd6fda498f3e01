import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  bytes,
  createdAt,
  id,
  ownedPolicies,
  time,
  updatedAt,
  workspaceId,
} from '../../platform/db/columns.ts'
import { asset } from '../media/tables.ts'
import { run } from '../../platform/pipeline/tables.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** What returns from story to story: its bible, its settings, when it goes out and to whom. */
export const series = pgTable(
  'series',
  {
    id: id(),
    workspaceId: workspaceId(),
    title: text().notNull(),
    genre: text().notNull(),
    setting: text().notNull(),
    /** [{name, description}], as the person wrote them. */
    characters: jsonb().notNull(),
    intensity: smallint().notNull(),
    length: text().notNull(),
    voice: text().notNull(),
    language: text().notNull(),
    /** Written by the first run; null until then. */
    bible: jsonb(),
    /** What the maker remembers from story to story; its shape belongs to the maker. */
    memory: jsonb(),
    /** {time, timeZone, frequency, weekdays?}; null when stories are only made by hand. */
    schedule: jsonb(),
    paused: boolean().notNull().default(false),
    nextAt: time(),
    storyCount: integer().notNull().default(0),
    /** Raised by every change of settings; a writer names the one it read. */
    version: integer().notNull().default(1),
    deletedAt: time(),
    createdBy: uuid(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('series_workspace_id').on(t.workspaceId, t.id),
    index('series_newest').on(t.workspaceId, t.createdAt.desc(), t.id.desc()),
    check('series_intensity', sql`${t.intensity} between 1 and 5`),
    check('series_length', sql`${t.length} in ('short', 'medium', 'long')`),
    check('series_voice', sql`${t.voice} in ('alloy', 'echo', 'fable', 'onyx', 'nova', 'shimmer')`),
    ...ownedPolicies('series'),
  ],
)

export const recipient = pgTable(
  'recipient',
  {
    id: id(),
    workspaceId: workspaceId(),
    seriesId: uuid().notNull(),
    /** Sealed at `recipient.address/<id>`. */
    addressSealed: bytes().notNull(),
    addressHash: bytes().notNull(),
    isSelf: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique('recipient_workspace_id').on(t.workspaceId, t.id),
    unique('recipient_address').on(t.workspaceId, t.seriesId, t.addressHash),
    foreignKey({
      name: 'recipient_series',
      columns: [t.workspaceId, t.seriesId],
      foreignColumns: [series.workspaceId, series.id],
    }).onDelete('cascade'),
    ...ownedPolicies('recipient'),
  ],
)

export const story = pgTable(
  'story',
  {
    id: id(),
    workspaceId: workspaceId(),
    seriesId: uuid().notNull(),
    runId: uuid(),
    number: integer().notNull(),
    state: text().notNull(),
    title: text(),
    premise: text(),
    plotType: text(),
    narrative: text(),
    wordCount: integer(),
    genre: text().notNull(),
    language: text().notNull(),
    structure: text(),
    pacing: text(),
    /** The Structure agent's beats, shown while the story is written. */
    plan: jsonb(),
    /** {passed, scores, notes}. */
    quality: jsonb(),
    /** Who made which part: {text, cover, narration, seed}. */
    provenance: jsonb(),
    /** Names and places used, for later stories to avoid. */
    usedNames: jsonb(),
    coverAssetId: uuid(),
    coverTrace: jsonb(),
    audioAssetId: uuid(),
    audioSeconds: real(),
    timings: jsonb(),
    /** Local date of the slot that asked for it; null when made by hand. One story a series a date. */
    slotDate: text(),
    /** The database's parser takes printed quotation marks and dashes for letters, so they are made spaces first. */
    search: tsvector().generatedAlwaysAs(
      sql`to_tsvector('simple', translate(coalesce(title, '') || ' ' || coalesce(narrative, ''), '’‘“”„«»–—…/', '           '))`,
    ),
    createdAt: createdAt(),
    finishedAt: time(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('story_workspace_id').on(t.workspaceId, t.id),
    unique('story_number').on(t.workspaceId, t.seriesId, t.number),
    unique('story_slot').on(t.workspaceId, t.seriesId, t.slotDate),
    index('story_newest').on(t.workspaceId, t.createdAt.desc(), t.id.desc()),
    index('story_run').on(t.workspaceId, t.runId),
    index('story_cover').on(t.workspaceId, t.coverAssetId),
    index('story_audio').on(t.workspaceId, t.audioAssetId),
    index('story_search').using('gin', t.search),
    foreignKey({
      name: 'story_series',
      columns: [t.workspaceId, t.seriesId],
      foreignColumns: [series.workspaceId, series.id],
    }),
    foreignKey({
      name: 'story_made_by',
      columns: [t.workspaceId, t.runId],
      foreignColumns: [run.workspaceId, run.id],
    }),
    foreignKey({
      name: 'story_cover_asset',
      columns: [t.workspaceId, t.coverAssetId],
      foreignColumns: [asset.workspaceId, asset.id],
    }),
    foreignKey({
      name: 'story_audio_asset',
      columns: [t.workspaceId, t.audioAssetId],
      foreignColumns: [asset.workspaceId, asset.id],
    }),
    check('story_state', sql`${t.state} in ('making', 'done', 'partial', 'failed')`),
    check('story_number_from_one', sql`${t.number} >= 1`),
    ...ownedPolicies('story'),
  ],
)
