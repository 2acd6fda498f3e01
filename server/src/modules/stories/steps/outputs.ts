import type { StoredAsset } from '../../media/index.ts'
import type { PictureTrace } from '../../../providers/picture/port.ts'
import type { SentenceTiming } from '../../../providers/speech/port.ts'
import type {
  BibleOutput,
  EditorOutput,
  StructureOutput,
  WriterOutput,
} from '../../../providers/text/story-tasks.ts'
import type { Beat } from '../rules/pacing.ts'
import type { Maker, Quality } from '../schemas.ts'

/** What a story's run is asked. */
export interface StoryRunInput {
  storyId: string
  seriesId: string
  number: number
  seed: string
  /** ISO time of the slot; null to send when ready. */
  deliverAt: string | null
}

/** Facts of the series as they were when the story was planned, so that later steps do not see later changes. */
export interface StoryFacts {
  genre: string
  setting: string
  wordTarget: number
  intensity: number
  language: string
  recurring: string[]
  avoidNames: string[]
  recentTitles: string[]
  recentPlotTypes: string[]
  structure: string
  pacing: string
  beats: Beat[]
  memory: unknown
}

/** What each step puts out, by its name. */
export interface StoryOutputs {
  bible: BibleOutput
  structure: { plan: StructureOutput; facts: StoryFacts }
  writer: WriterOutput
  editor: {
    title: string
    narrative: string
    wordCount: number
    draft: WriterOutput
    memory: unknown
    quality: Quality
    edit: Pick<EditorOutput, 'editNotes'> | null
    maker: Maker
  }
  cover: { asset: StoredAsset; trace: PictureTrace | null; maker: Maker }
  narration: { asset: StoredAsset; seconds: number; timings: SentenceTiming[]; maker: Maker }
  save: { title: string }
  deliver: { recipients: number }
}
