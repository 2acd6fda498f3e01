import { z } from 'zod'

/**
 * What the story tasks ask and answer, for every maker of text. A model reads the prompt made
 * from the input and must answer the output; the offline maker reads the input itself.
 */

const Pronouns = z.enum(['she', 'he', 'they'])
const BeatRole = z.enum(['setup', 'middle', 'climax', 'resolution'])

export const BibleCharacter = z.object({
  name: z.string(),
  role: z.string(),
  pronouns: Pronouns,
  traits: z.array(z.string()),
  /** The one thing by which a reader knows them: a habit, a saying, a coat. */
  characteristic: z.string(),
  description: z.string(),
})
export type BibleCharacter = z.infer<typeof BibleCharacter>

export const BibleInput = z.object({
  title: z.string().default(''),
  genre: z.string(),
  setting: z.string(),
  characters: z.array(z.object({ name: z.string(), description: z.string().nullish() })).max(10),
  intensity: z.number().int().min(1).max(5).default(3),
  language: z.string().default('en'),
})
export type BibleInput = z.input<typeof BibleInput>

export const BibleOutput = z.object({
  premise: z.string(),
  setting: z.object({
    name: z.string(),
    description: z.string(),
    keyLocations: z.array(z.object({ name: z.string(), description: z.string() })),
    atmosphere: z.string(),
  }),
  tone: z.string(),
  themes: z.array(z.string()),
  /** The reader's named characters first, their names exact. */
  mainCharacters: z.array(BibleCharacter),
  supportingCharacters: z.array(BibleCharacter),
  rules: z.array(z.string()),
})
export type BibleOutput = z.infer<typeof BibleOutput>

export const BeatTarget = z.object({
  name: z.string(),
  role: BeatRole,
  wordTarget: z.number().int().positive(),
})
export type BeatTarget = z.infer<typeof BeatTarget>

const Cameo = z.object({ name: z.string(), description: z.string().default('') })

/** What one story is to be, known before anything of it is planned. */
export const StorySettings = z.object({
  bible: BibleOutput,
  genre: z.string(),
  pacing: z.string().default('classic'),
  wordTarget: z.number().int().positive(),
  intensity: z.number().int().min(1).max(5).default(3),
  /** The story's number in its series, from 1. */
  number: z.number().int().positive().default(1),
  avoidNames: z.array(z.string()).default([]),
  recentTitles: z.array(z.string()).default([]),
  recentPlotTypes: z.array(z.string()).default([]),
  cliffhanger: z.boolean().default(false),
  cameo: Cameo.nullable().default(null),
  /** A theme of the undercurrent list, or the reader's own words. */
  undercurrent: z.string().nullable().default(null),
  /** What the last story of the series answered as its `memory`; null for the first. */
  memory: z.unknown().optional(),
  liked: z.array(z.string()).default([]),
  disliked: z.array(z.string()).default([]),
  language: z.string().default('en'),
})

export const StructureInput = StorySettings.extend({
  beats: z.array(BeatTarget).min(1),
  structure: z.string(),
})
export type StructureInput = z.input<typeof StructureInput>

export const PlannedBeat = z.object({
  beatNumber: z.number().int(),
  beatName: z.string(),
  wordTarget: z.number().int(),
  sceneDescription: z.string(),
  emotionalArc: z.string(),
  tensionLevel: z.string(),
  characterFocus: z.string(),
  keyMoment: z.string(),
  purpose: z.string(),
})
export type PlannedBeat = z.infer<typeof PlannedBeat>

export const StructureOutput = z.object({
  storyPremise: z.string(),
  centralConflict: z.string(),
  emotionalJourney: z.string(),
  thematicCore: z.string(),
  moralPremise: z.string().nullable(),
  plotType: z.string(),
  beats: z.array(PlannedBeat),
  /** What the maker needs to write this plan; opaque to everybody else. */
  plan: z.unknown().optional(),
})
export type StructureOutput = z.infer<typeof StructureOutput>

export const WriterInput = StorySettings.extend({ structure: StructureOutput })
export type WriterInput = z.input<typeof WriterInput>

export const WriterOutput = z.object({
  title: z.string(),
  premise: z.string(),
  plotType: z.string(),
  /** Paragraphs parted by an empty line; a scene break is the paragraph `* * *`. */
  narrative: z.string(),
  /** Names this story invented, to be avoided for a while. */
  characters: z.array(z.string()),
  places: z.array(z.string()),
  memory: z.unknown().optional(),
})
export type WriterOutput = z.infer<typeof WriterOutput>

export const QualityScores = z.object({
  proseCraft: z.number().int().min(1).max(10),
  dialogue: z.number().int().min(1).max(10),
  pacing: z.number().int().min(1).max(10),
  emotionalDepth: z.number().int().min(1).max(10),
  structure: z.number().int().min(1).max(10),
  genreFit: z.number().int().min(1).max(10),
})
export type QualityScores = z.infer<typeof QualityScores>

export const EditorInput = z.object({
  draft: WriterOutput,
  structure: StructureOutput,
  bible: BibleOutput,
  wordTarget: z.number().int().positive(),
  /** 1 for the first pass, 2 for the round after a failed gate. */
  round: z.number().int().positive().default(1),
})
export type EditorInput = z.input<typeof EditorInput>

export const EditorOutput = z.object({
  title: z.string(),
  narrative: z.string(),
  editNotes: z.string(),
  wordCount: z.number().int(),
  qualityScores: QualityScores,
  memory: z.unknown().optional(),
})
export type EditorOutput = z.infer<typeof EditorOutput>
