import { and, eq, inArray } from 'drizzle-orm'
import { definePipeline } from '../../platform/pipeline/define.ts'
import { storyKind } from './make-story.ts'
import { drawCover } from './steps/draw-cover.ts'
import { editDraft } from './steps/edit-draft.ts'
import type { StoryOutputs, StoryRunInput } from './steps/outputs.ts'
import { planStructure } from './steps/plan-structure.ts'
import { readAloud } from './steps/read-aloud.ts'
import { saveStory } from './steps/save-story.ts'
import { sendStory } from './steps/send-story.ts'
import { writeBible } from './steps/write-bible.ts'
import { writeDraft } from './steps/write-draft.ts'
import { story } from './tables.ts'

/** From a series' settings to a story in the library and on its way: each step's output is stored once. */
export const storyPipeline = definePipeline<StoryRunInput, StoryOutputs>({
  kind: storyKind,
  steps: [writeBible, planStructure, writeDraft, editDraft, drawCover, readAloud, saveStory, sendStory],
  async onSettled(tx, inner, { run, outcome, missing }) {
    const { storyId } = run.input as StoryRunInput
    const state = outcome !== 'succeeded' ? 'failed' : missing.length === 0 ? 'done' : 'partial'
    // A story that is in the library stays there, whatever a later try of its cover or voice comes to.
    const from = outcome === 'succeeded' ? ['making', 'partial'] : ['making']
    await tx
      .update(story)
      .set({ state, updatedAt: inner.clock.now() })
      .where(and(eq(story.workspaceId, run.workspaceId), eq(story.id, storyId), inArray(story.state, from)))
  },
})
