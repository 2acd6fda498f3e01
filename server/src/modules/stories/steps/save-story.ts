import { and, eq, sql } from 'drizzle-orm'
import type { Step } from '../../../platform/pipeline/define.ts'
import { promptVersion } from '../prompts/story-prompts.ts'
import { freshTitle } from '../rules/titles.ts'
import { series } from '../tables.ts'
import type { StoryOutputs, StoryRunInput } from './outputs.ts'
import { showLanded } from './story-state.ts'

/** The finished story, what the series remembers of it and who made it, in one transaction. */
export const saveStory: Step<StoryRunInput, StoryOutputs, 'save'> = {
  name: 'save',
  needs: ['structure', 'editor', 'cover', 'narration'],
  weight: 3,
  async run({ ctx, run, input, outputs }) {
    const { editor, structure, cover, narration } = outputs
    const now = ctx.clock.now()
    const title = freshTitle(
      editor.title,
      structure.facts.recentTitles,
      now.toISOString().slice(11, 16).replace(':', ''),
    )
    const { characters, places, premise, plotType } = editor.draft
    return {
      output: { title },
      async commit(tx, inner) {
        await tx
          .update(series)
          .set({ memory: editor.memory ?? sql`${series.memory}` })
          .where(and(eq(series.workspaceId, run.workspaceId), eq(series.id, input.seriesId)))
        await showLanded(inner, tx, run, input, {
          title,
          premise,
          plotType,
          usedNames: { characters, places },
          quality: editor.quality,
          provenance: {
            text: editor.maker,
            cover: cover?.maker ?? null,
            narration: narration?.maker ?? null,
            seed: input.seed,
            prompts: promptVersion,
          },
          finishedAt: now,
        })
      },
    }
  },
}
