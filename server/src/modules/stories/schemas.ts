import { z } from 'zod'
import { ListQuery } from '../../platform/http/lists.ts'
import { Address } from '../identity/index.ts'
import { BibleOutput } from '../../providers/text/story-tasks.ts'
import { genreOf, genres } from './rules/genres.ts'

export const LengthName = z.enum(['short', 'medium', 'long'])
export const VoiceName = z.enum(['alloy', 'echo', 'fable', 'onyx', 'nova', 'shimmer'])
const GenreName = z.enum(genres)

const Genre = z
  .string()
  .max(60)
  .transform((text, ctx) => {
    const genre = genreOf(text)
    if (genre) return genre
    ctx.addIssue({ code: 'custom', message: `Choose one of: ${genres.join(', ')}.` })
    return z.NEVER
  })
  .meta({ examples: ['detective'] })

const Character = z.strictObject({
  name: z.string().trim().min(1).max(100),
  description: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .transform((text) => text ?? ''),
})
const CharacterView = z.object({ name: z.string(), description: z.string() })

export const ScheduleShape = z.strictObject({
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM, e.g. 08:00.'),
  timeZone: z
    .string()
    .max(60)
    .refine((zone) => isTimeZone(zone), 'This is not a time zone, e.g. Europe/Istanbul.'),
  frequency: z.enum(['daily', 'every_3_days', 'weekly', 'manual']),
  weekdays: z.array(z.number().int().min(1).max(7)).max(7).optional(),
})

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const settings = {
  title: z.string().trim().min(1).max(120),
  genre: Genre,
  setting: z.string().trim().min(1).max(2000),
  characters: z.array(Character).max(10),
  intensity: z.number().int().min(1).max(5),
  length: LengthName,
  voice: VoiceName,
  language: z.enum(['en', 'tr', 'es']),
  schedule: ScheduleShape.nullable(),
  recipients: z.array(Address).max(100),
}

export const CreateSeries = z.strictObject({
  ...settings,
  characters: settings.characters.default([]),
  intensity: settings.intensity.default(3),
  length: settings.length.default('short'),
  voice: settings.voice.default('nova'),
  language: settings.language.default('en'),
  schedule: settings.schedule.default(null),
  recipients: settings.recipients.default([]),
})
export type CreateSeries = z.output<typeof CreateSeries>

export const UpdateSeries = z.strictObject({ ...settings, paused: z.boolean() }).partial()
export type UpdateSeries = z.output<typeof UpdateSeries>

const time = z.iso.datetime()

export const SeriesView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    genre: GenreName,
    setting: z.string(),
    characters: z.array(CharacterView),
    intensity: z.number().int(),
    length: LengthName,
    voice: VoiceName,
    language: z.string(),
    schedule: ScheduleShape.nullable(),
    paused: z.boolean(),
    recipients: z.array(z.object({ id: z.uuid(), address: z.string(), isSelf: z.boolean() })),
    bible: BibleOutput.nullable(),
    storyCount: z.number().int(),
    nextAt: time.nullable(),
    latestStory: z
      .object({
        id: z.uuid(),
        title: z.string().nullable(),
        coverUrl: z.string().nullable(),
        coverThumbHash: z.string().nullable(),
        createdAt: time,
      })
      .nullable(),
    version: z.number().int(),
    deleted: z.boolean(),
    createdAt: time,
    updatedAt: time,
    can: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'Series' })
export type SeriesView = z.output<typeof SeriesView>

export const Offers = z
  .object({
    genres: z.array(z.object({ key: GenreName, offered: z.boolean(), reason: z.string().optional() })),
    lengths: z.array(
      z.object({
        key: LengthName,
        words: z.number().int(),
        minutes: z.number().int(),
        offered: z.boolean(),
        reason: z.string().optional(),
      }),
    ),
    languages: z.array(z.object({ key: z.string(), offered: z.boolean(), reason: z.string().optional() })),
    voices: z.array(z.object({ key: VoiceName })),
    maker: z.object({ name: z.string(), offline: z.boolean() }),
  })
  .meta({ id: 'Offers' })

export const StoryQuery = ListQuery.extend({
  // Letters typed as letter and accent are the letters that stories are written with.
  q: z.string().trim().max(200).normalize('NFC').optional(),
  genre: Genre.optional(),
  seriesId: z.uuid().optional(),
})
export type StoryQuery = z.output<typeof StoryQuery>

const StoryState = z.enum(['making', 'done', 'partial', 'failed'])

export const StorySummary = z
  .object({
    id: z.uuid(),
    title: z.string().nullable(),
    excerpt: z.string(),
    hit: z.object({ before: z.string(), match: z.string(), after: z.string() }).nullable(),
    wordCount: z.number().int().nullable(),
    minutes: z.number().int().nullable(),
    genre: GenreName,
    state: StoryState,
    number: z.number().int(),
    seriesId: z.uuid(),
    seriesTitle: z.string(),
    coverUrl: z.string().nullable(),
    coverAlt: z.string(),
    coverThumbHash: z.string().nullable(),
    audioSeconds: z.number().nullable(),
    runId: z.uuid().nullable(),
    createdAt: time,
  })
  .meta({ id: 'StorySummary' })
export type StorySummary = z.output<typeof StorySummary>

export const Maker = z.object({ provider: z.string(), model: z.string(), offline: z.boolean() })
export type Maker = z.output<typeof Maker>

export const Provenance = z.object({
  text: Maker,
  cover: Maker.nullable(),
  narration: Maker.nullable(),
  seed: z.string(),
  /** Version of the wording that the makers were asked with. */
  prompts: z.string(),
})
export type Provenance = z.output<typeof Provenance>

export const Quality = z.object({
  passed: z.boolean(),
  scores: z.record(z.string(), z.number()).nullable(),
  reasons: z.array(z.string()),
  rounds: z.number().int(),
})
export type Quality = z.output<typeof Quality>

const PlanBeat = z.object({
  beatName: z.string(),
  wordTarget: z.number().int(),
  sceneDescription: z.string(),
  keyMoment: z.string(),
})
export const Plan = z.array(PlanBeat)

export const Timing = z.object({ from: z.number(), to: z.number(), start: z.number(), end: z.number() })

export const StoryView = z
  .object({
    id: z.uuid(),
    title: z.string().nullable(),
    narrative: z.string().nullable(),
    wordCount: z.number().int().nullable(),
    minutes: z.number().int().nullable(),
    genre: GenreName,
    language: z.string(),
    state: StoryState,
    number: z.number().int(),
    seriesId: z.uuid(),
    seriesTitle: z.string(),
    premise: z.string().nullable(),
    structure: z.string().nullable(),
    pacing: z.string().nullable(),
    plan: Plan.nullable(),
    quality: Quality.nullable(),
    provenance: Provenance.nullable(),
    coverUrl: z.string().nullable(),
    coverAlt: z.string(),
    coverThumbHash: z.string().nullable(),
    audioUrl: z.string().nullable(),
    audioSeconds: z.number().nullable(),
    timings: z.array(Timing),
    runId: z.uuid().nullable(),
    previousId: z.uuid().nullable(),
    nextId: z.uuid().nullable(),
    createdAt: time,
    finishedAt: time.nullable(),
  })
  .meta({ id: 'Story' })
export type StoryView = z.output<typeof StoryView>

export const Started = z
  .object({
    run: z.object({
      id: z.uuid(),
      state: z.enum(['queued', 'running', 'waiting', 'succeeded', 'failed', 'cancelled']),
    }),
    story: z.object({ id: z.uuid() }),
  })
  .meta({ id: 'Started' })
export type Started = z.output<typeof Started>
