import { and, eq } from 'drizzle-orm'
import { inWorkspace } from '../../../platform/db/in-workspace.ts'
import type { Step } from '../../../platform/pipeline/define.ts'
import { BibleInput, BibleOutput } from '../../../providers/text/story-tasks.ts'
import { biblePrompt } from '../prompts/story-prompts.ts'
import { requireSeries } from '../series-queries.ts'
import { series } from '../tables.ts'
import { ask } from './ask.ts'
import type { StoryOutputs, StoryRunInput } from './outputs.ts'

/** The canon of the series: read where it exists, written by the first story. */
export const writeBible: Step<StoryRunInput, StoryOutputs, 'bible'> = {
  name: 'bible',
  needs: [],
  weight: 5,
  async run(args) {
    const { ctx, actor, run, input } = args
    const found = await inWorkspace(ctx, actor, (tx) => requireSeries(tx, actor.workspaceId, input.seriesId))
    if (found.bible) return { output: BibleOutput.parse(found.bible) }
    const { title, genre, setting, intensity, language } = found
    const facts = BibleInput.parse({
      title,
      genre,
      setting,
      characters: found.characters,
      intensity,
      language,
    })
    const bible = await ask(args, 'bible', {
      task: 'story.bible',
      input: facts,
      prompt: biblePrompt(facts),
      schema: BibleOutput,
      temperature: 0.8,
      maxOutputTokens: 3000,
      timeoutMs: 45_000,
      seed: found.id,
    })
    return {
      output: bible,
      async commit(tx) {
        // Only for the settings it was written from: who changed them meanwhile gets a new bible with the next story.
        await tx
          .update(series)
          .set({ bible })
          .where(
            and(
              eq(series.workspaceId, run.workspaceId),
              eq(series.id, input.seriesId),
              eq(series.version, found.version),
            ),
          )
      },
    }
  },
}
